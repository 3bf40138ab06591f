// The pages that `run` and `compare` make.
#include <boost/test/unit_test.hpp>
#include <map>
#include <regex>
#include <vector>

#include "engine/report/report.hpp"
#include "tests/app/program.hpp"
#include "tests/support/page.hpp"

using namespace vidik::test;
using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(pages)

BOOST_AUTO_TEST_CASE(run_makes_a_page_of_its_scenarios_beside_their_folders) {
  const Program program;
  const Result result = program("run full-alignment baseline --paths 100 --report");
  if (!vidik::can_report()) {
    BOOST_TEST(result.code == 2);
    BOOST_TEST(!std::filesystem::exists(program.folder() / "results"));
    return;
  }
  BOOST_TEST(result.code == 0);
  BOOST_TEST(result.says("Report: results/full-alignment+baseline.html"));
  const std::string page = program.text_of("results/full-alignment+baseline.html");
  BOOST_TEST(page.starts_with("<!doctype html>"));
  const std::string sources = data_of(page)["history"]["sources"].dump();
  BOOST_TEST(sources.find("Pink Sheet") != std::string::npos, "what comes with Vidik, in scenarios/history");
  BOOST_TEST(program("run tutorial --paths 100 --output first/try/ --report").code == 0);
  BOOST_TEST(std::filesystem::exists(program.folder() / "first/try.html"));
  BOOST_TEST(program("run tutorial --paths 100 --report --no-write").code == 2);
  const Result years = program("run tutorial baseline --paths 100 --report --output other");
  BOOST_TEST(years.code == 2);
  BOOST_TEST(years.says("have different years"));
  BOOST_TEST(!fs::exists(program.folder() / "other"));
}

BOOST_AUTO_TEST_CASE(many_scenarios_make_a_page_with_a_name_that_a_file_can_have) {
  if (!vidik::can_report()) return;
  const Program program;
  std::string words = "run";
  for (int i = 10; i < 32; ++i) {
    const std::string file = "a-scenario-with-a-long-name-" + std::to_string(i) + ".yaml";
    program.file(file, "schema: 1\nextends: " VIDIK_SOURCE_DIR "/scenarios/tutorial.yaml\n");
    words += ' ' + file;
  }
  const Result result = program(words + " --paths 64 --report");
  BOOST_TEST(result.code == 0, result.err);
  BOOST_TEST(fs::exists(program.folder() / "results/a-scenario-with-a-long-name-10+21-others.html"));
  std::string compared = "compare" + words.substr(3) + " --paths 64";
  BOOST_TEST(program(compared).code == 0);
  BOOST_TEST(fs::exists(program.folder() / "results/a-scenario-with-a-long-name-11+20-others-against-"
                                           "a-scenario-with-a-long-name-10"));
}

BOOST_AUTO_TEST_CASE(scenarios_with_other_whole_years_are_refused_before_anything_is_run) {
  if (!vidik::can_report()) return;
  const Program program;
  program.file("late.yaml", baseline_with("horizon: {start: 2023-06}\n"));
  const Result result = program("run baseline late.yaml --paths 64 --report");
  BOOST_TEST(result.code == 2);
  BOOST_TEST(result.says("have different years"), result.err);
  BOOST_TEST(!fs::exists(program.folder() / "results"));
}

BOOST_AUTO_TEST_CASE(the_command_of_a_page_makes_exact_quantiles_exact_again) {
  if (!vidik::can_report()) return;
  const Program program;
  program.file("months.yaml", baseline_with("report: {monthly: true}\n"));
  const auto page_of = [&](const std::string& words) {
    BOOST_TEST(program(words + " --report -o out/" + words.substr(0, 3)).code == 0, words);
    return data_of(program.text_of("out/" + words.substr(0, 3) + ".html")).dump();
  };
  const std::string exact = page_of("run months.yaml --exact --paths 2048");
  BOOST_TEST(exact.find("--paths 2048 --seed 20221231 --exact") != std::string::npos);
  const std::string kept = page_of("run baseline --paths 2048 --force");
  BOOST_TEST(kept.find("--exact") == std::string::npos, "all values are kept anyhow");
  const std::string compared = page_of("compare baseline gas-cut-off --paths 20224");
  BOOST_TEST(compared.find("--exact") == std::string::npos, "compare has no such option");
}

namespace {
/// All texts in it, and all names.
void collect_texts(const Json& json, std::vector<std::string>& texts) {
  if (json.is_string()) texts.push_back(json);
  for (const auto& [name, value] : json.items())
    if (json.is_structured()) {
      if (json.is_object()) texts.push_back(name);
      collect_texts(value, texts);
    }
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_page_says_nothing_of_where_files_lie_on_the_machine) {
  if (!vidik::can_report()) return;
  const Program program;
  const std::string here = program.folder().string();
  fs::create_directory(program.folder() / "common");
  program.file("common/part.yaml", baseline_with("parameters: {stance.hazard_full: 0.002}\n"));
  program.file("mine.yaml",
               "schema: 1\ntitle: Mine\nextends: common/part.yaml\nparameters: {world.energy_drift: 0.01}\n");
  const std::vector<std::string> commands{
      "run mine.yaml --paths 64 --report --output one",
      "run " + here + "/mine.yaml --paths 64 --report --output two",
      "compare baseline " + here + "/mine.yaml --paths 64 --report --output three"};
  const std::regex absolute(R"((^|[\s'"(=:])/[A-Za-z])");
  for (const std::string& command : commands) {
    BOOST_TEST(program(command).code == 0, command);
    const Json data = data_of(program.text_of(command.substr(command.rfind(' ') + 1) + ".html"));
    std::vector<std::string> texts;
    collect_texts(data, texts);
    BOOST_TEST(texts.size() > 1000U);
    for (const std::string& text : texts) BOOST_TEST(!std::regex_search(text, absolute), text);
    std::map<std::string, std::string> places;
    for (const auto& one : data["assumptions"]) places[one["name"]] = one["places"].back();
    BOOST_TEST(places["world.energy_drift"] == "mine.yaml:4");
    BOOST_TEST(places["stance.hazard_full"] == "common/part.yaml:3");
    BOOST_TEST(places["energy.contract_slope"].starts_with("assumptions/energy.yaml:"));
  }
}

BOOST_AUTO_TEST_CASE(a_scenario_does_not_ask_what_its_parent_asks) {
  const Program program;
  program.file("mine.yaml", baseline_with("title: Mine\n"));
  program.file("same.yaml", baseline_with("ensemble: {paths: 32}\n"));
  const std::string question = "How could Serbia";
  BOOST_TEST(program("run baseline --paths 64 --no-write").prints(question));
  BOOST_TEST(!program("run mine.yaml --paths 64 --output mine").prints(question));
  BOOST_TEST(!program("run mine/scenario.resolved.yaml --paths 64 --no-write").prints(question));
  BOOST_TEST(program("run same.yaml --paths 64 --no-write").prints(question),
             "it has no title of its own either");
}

BOOST_AUTO_TEST_SUITE_END()
