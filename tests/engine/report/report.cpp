// The page of a report holds the numbers of the results and asks nobody for anything.
#include "engine/report/report.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/report/base64.hpp"
#include "engine/report/csv_table.hpp"
#include "tests/engine/write/finished_run.hpp"
#include "tests/support/page.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {
struct Page {
  explicit Page(const std::string& changes = "") {
    Run(changes).write(folder / "run");
    write_report({folder / "run"}, {{"toy.level", "the <level>"}}, folder / "report.html");
    text = content(folder / "report.html");
    data = page_data(read_contents({folder / "run"}), {{"toy.level", "the <level>"}});
  }
  ScratchFolder folder;
  std::string text;
  nlohmann::ordered_json data;
};

std::string refusal(const std::filesystem::path& folder) {
  return message_of<ResultsError>([&] { write_report({folder}, {}, folder.string() + ".html"); });
}
}  // namespace

BOOST_AUTO_TEST_SUITE(report)

BOOST_AUTO_TEST_CASE(the_page_holds_every_number_of_summary_csv_to_six_digits) {
  const Page page;
  const auto rows = csv_rows(content(page.folder / "run/summary.csv"));
  const auto& scenario = page.data["scenarios"][0];
  int compared = 0;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto& row = rows[i];
    if (row[4] == "sd" || row[3].size() != 4) continue;
    const auto& years = scenario["years"];
    const auto year = std::find(years.begin(), years.end(), row[3]) - years.begin();
    const auto& shown = scenario["series"][row[1]]["values"][row[4]][static_cast<std::size_t>(year)];
    const double value = csv_number(row[5]);
    BOOST_TEST(std::abs(shown.get<double>() - value) <= 5.1e-6 * std::abs(value), row[1] << ' ' << row[3]);
    ++compared;
  }
  BOOST_TEST(compared > 10);
}

BOOST_AUTO_TEST_CASE(the_page_holds_every_row_of_events_csv) {
  const Page page(
      "report: {events: {dear: {variable: price.level, reaches: 50}, cheap: {variable: price.level, reaches: "
      "5}}}\n");
  const auto rows = csv_rows(content(page.folder / "run/events.csv"));
  std::size_t compared = 0;
  for (const auto& entry : page.data["scenarios"][0]["events"])
    for (std::size_t i = 0; i < entry["shares"].size(); ++i) {
      const auto& row = rows.at(++compared);
      BOOST_TEST(entry["kind"].get<std::string>() == row[1]);
      BOOST_TEST(entry["name"].get<std::string>() == row[2]);
      BOOST_TEST(entry["from"].get<int>() + static_cast<int>(i) == csv_number(row[3]));
      BOOST_TEST(std::abs(entry["shares"][i].get<double>() - csv_number(row[4])) < 1e-6);
      BOOST_TEST(entry["medians"][i].get<std::string>() == row[6]);
    }
  BOOST_TEST(compared == rows.size() - 1);
  BOOST_TEST(compared > 0U);
}

BOOST_AUTO_TEST_CASE(errors_are_there_for_what_is_written_with_its_digits) {
  const Page page;
  const auto& series = *page.data["scenarios"][0]["series"].begin();
  for (const char* shown : {"mean", "p5", "p50", "p95"}) BOOST_TEST(series["errors"].contains(shown), shown);
  for (const char* drawn : {"p25", "p75"}) {
    BOOST_TEST(series["values"].contains(drawn), drawn);
    BOOST_TEST(!series["errors"].contains(drawn), drawn);
  }
}

BOOST_AUTO_TEST_CASE(the_page_has_its_data_compressed) {
  const Page page;
  BOOST_TEST((data_text_of(page.text) == page.data.dump()));
  BOOST_TEST(page.text.find("<level>") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(without_a_script_the_page_says_what_it_is_about) {
  const Page page("title: A <title> & more\nquestion: Is 1 < 2?\n");
  const auto from = page.text.find("<noscript>"), to = page.text.find("</noscript>");
  const std::string told = page.text.substr(from, to - from);
  for (const char* words : {"<h1>A &lt;title> &amp; more</h1>", "Is 1 &lt; 2?", ".yaml", "with a script"})
    BOOST_TEST(told.find(words) != std::string::npos, words << " in " << told);
}

BOOST_AUTO_TEST_CASE(base_64_is_that_of_the_standard) {
  BOOST_TEST(base64("") == "");
  BOOST_TEST(base64("f") == "Zg==");
  BOOST_TEST(base64("foobar") == "Zm9vYmFy");
  BOOST_TEST(base64("\xff\xfe") == "//4=");
}

BOOST_AUTO_TEST_CASE(the_page_loads_nothing_and_its_policy_forbids_it) {
  const Page page;
  const std::string frame = page.text.substr(0, page.text.find("<style>"));
  BOOST_TEST(frame.find("default-src 'none'; script-src 'sha256-") != std::string::npos);
  BOOST_TEST(frame.find("unsafe") == std::string::npos);
  BOOST_TEST(frame.find("http:") == std::string::npos);
  BOOST_TEST(page.text.find(" src=") == std::string::npos);
  const std::string before_scripts = page.text.substr(0, page.text.find("<script"));
  for (const char* loading : {"<link", "@import", "url("})
    BOOST_TEST(before_scripts.find(loading) == std::string::npos, loading);
}

BOOST_AUTO_TEST_CASE(what_is_not_a_folder_of_results_is_refused_with_advice) {
  const ScratchFolder scratch;
  BOOST_TEST(refusal(scratch / "none").ends_with("there is no such folder of results"));
  std::filesystem::create_directory(scratch / "empty");
  BOOST_TEST(refusal(scratch / "empty").find("it has no manifest.json") != std::string::npos);
  put(scratch / "empty/manifest.json", "{}");
  BOOST_TEST(refusal(scratch / "empty").ends_with("not a manifest of Vidik's"));
  BOOST_TEST(!std::filesystem::exists(scratch / "empty.html"));
}

BOOST_AUTO_TEST_CASE(files_missing_changed_or_of_another_version_are_refused) {
  const ScratchFolder scratch;
  Run().write(scratch / "run");
  const std::string manifest = content(scratch / "run/manifest.json");
  std::string other = manifest;
  const std::string version = nlohmann::json::parse(manifest)["program"]["version"];
  other.replace(other.find('"' + version + '"'), version.size() + 2, "\"9.9.9\"");
  put(scratch / "run/manifest.json", other);
  BOOST_TEST(refusal(scratch / "run").find("written by Vidik 9.9.9, and this is " + version) !=
             std::string::npos);
  put(scratch / "run/manifest.json", manifest);
  put(scratch / "run/events.csv", "edited");
  BOOST_TEST(refusal(scratch / "run").find("changed since the run") != std::string::npos);
  std::filesystem::remove(scratch / "run/events.csv");
  BOOST_TEST(refusal(scratch / "run").find("events.csv: the file is missing") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(quoted_cells_of_csv_hold_commas_and_quotation_marks) {
  const auto rows = csv_rows("a,\"b,\"\"c\"\"\"\n1,\n");
  BOOST_REQUIRE(rows.size() == 2U);
  BOOST_TEST(rows[0][1] == "b,\"c\"");
  BOOST_TEST(rows[1].size() == 2U);
  BOOST_TEST(std::isnan(csv_number(rows[1][1])));
}

BOOST_AUTO_TEST_SUITE_END()
