// The commands that simulate: run, trace, verify.
#include <boost/test/unit_test.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

#include "tests/app/program.hpp"

using namespace vidik::test;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {
Json first_run(const Result& result) {
  return Json::parse(result.out)["runs"][0];
}

using Rows = std::vector<std::vector<std::string>>;

Rows csv(const std::string& text) {
  Rows rows;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream cells(line);
    rows.emplace_back();
    for (std::string cell; std::getline(cells, cell, ',');) rows.back().push_back(cell);
  }
  return rows;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(running)

BOOST_AUTO_TEST_CASE(run_prints_results_and_writes_four_files) {
  const Program program;
  const Result result = program("run baseline --paths 256");
  BOOST_TEST(result.code == 0);
  BOOST_TEST(result.prints("256 paths, 2023-01 to 2035-12"));
  BOOST_TEST(result.prints("energy.bill_share_gdp"));
  BOOST_TEST(result.prints("2035  ░"));
  BOOST_TEST(result.says("Results are in results/baseline/"));
  for (const auto* file : {"summary.csv", "events.csv", "scenario.resolved.yaml", "manifest.json"})
    BOOST_TEST(fs::exists(program.folder() / "results/baseline" / file), file);
}

BOOST_AUTO_TEST_CASE(a_resolved_scenario_runs_to_the_same_bits) {
  const Program program;
  BOOST_TEST(program("run gas-cut-off --paths 256 --seed 7 --monthly --output first").code == 0);
  const Json run = first_run(program("run first/scenario.resolved.yaml --output second --json --quiet"));
  const Json manifest = Json::parse(program.text_of("first/manifest.json"));
  BOOST_TEST(manifest.dump().find(run["digest"].get<std::string>()) != std::string::npos);
  // All but the name of the scenario, which is that of its file.
  Rows a = csv(program.text_of("first/summary.csv")), b = csv(program.text_of("second/summary.csv"));
  for (Rows* rows : {&a, &b})
    for (auto& row : *rows) row.erase(row.begin());
  BOOST_TEST(a.size() > 1000);
  BOOST_TEST((a == b));
}

namespace {
// Quantiles with their errors of the rows of a summary that are about a variable, as they are written.
std::vector<std::string> quantiles_of(const std::string& variable, const std::string& summary) {
  std::vector<std::string> found;
  for (const auto& row : csv(summary)) {
    if (row.size() < 5 || row[1] != variable || row[4].front() != 'p') continue;
    found.emplace_back();
    for (std::size_t i = 1; i < row.size(); ++i) found.back() += row[i] + ',';
  }
  return found;
}
}  // namespace

// Fifty variables by the month are too many values to keep of so many paths; of one, all are kept.
BOOST_AUTO_TEST_CASE(exact_quantiles_are_those_of_a_run_that_keeps_all_values) {
  const Program program;
  program.file("much.yaml", baseline_with("report: {monthly: true}\n"));
  program.file("little.yaml",
               baseline_with("report: {monthly: true, outputs: [energy.bill_share_gdp], headline: null}\n"));
  const std::string words = " --paths 6000 --quiet --json --output ";
  const Json rough = first_run(program("run much.yaml" + words + "rough")),
             exact = first_run(program("run much.yaml --exact" + words + "exact")),
             kept = first_run(program("run little.yaml" + words + "kept"));
  BOOST_TEST(rough["quantiles"] == "interpolated");
  BOOST_TEST(exact["quantiles"] == "exact");
  BOOST_TEST(kept["quantiles"] == "exact");
  BOOST_TEST(exact["digest"] == rough["digest"]);
  const auto of = [&](const char* run) {
    return quantiles_of("energy.bill_share_gdp", program.text_of(std::string(run) + "/summary.csv"));
  };
  BOOST_TEST(of("kept").size() == 5 * (13 + 156));
  BOOST_TEST(of("exact") == of("kept"), boost::test_tools::per_element());
  BOOST_TEST((of("rough") != of("kept")));
}

BOOST_AUTO_TEST_CASE(results_of_other_settings_need_force) {
  const Program program;
  BOOST_TEST(program("run baseline --paths 64").code == 0);
  BOOST_TEST(program("run baseline --paths 64").code == 0);
  const Result refused = program("run baseline --paths 128");
  BOOST_TEST(refused.code == 1);
  BOOST_TEST(refused.says("--force"));
  BOOST_TEST(program("run baseline --paths 128 --force").code == 0);
}

BOOST_AUTO_TEST_CASE(an_output_folder_that_cannot_be_made_is_refused_before_anything_is_run) {
  const Program program;
  program.file("occupied", "");
  const Result result = program("run baseline --output occupied");
  BOOST_TEST(result.code == 1);
  BOOST_TEST(result.says("occupied"));
  BOOST_TEST(!result.says("Simulated"));
}

BOOST_AUTO_TEST_CASE(too_little_memory_is_refused) {
  const Result result = Program()("run baseline --paths 1000000 --memory 100MiB --no-write");
  BOOST_TEST(result.code == 1);
  BOOST_TEST(result.says("memory"));
}

BOOST_AUTO_TEST_CASE(nothing_is_run_if_one_of_several_scenarios_is_not_valid) {
  const Program program;
  program.file("bad.yaml", baseline_with("levrs: {}\n"));
  const Result result = program("run baseline bad.yaml --paths 64");
  BOOST_TEST(result.code == 3);
  BOOST_TEST(result.says("bad.yaml:3:1: error: "));
  BOOST_TEST(!fs::exists(program.folder() / "results"));
}

BOOST_AUTO_TEST_CASE(several_scenarios_get_folders_of_their_own) {
  const Program program;
  const Result result = program("run baseline gas-cut-off --paths 64 --output here --json --quiet");
  BOOST_TEST(result.code == 0);
  BOOST_TEST(Json::parse(result.out)["runs"].size() == 2);
  BOOST_TEST(fs::exists(program.folder() / "here/baseline/summary.csv"));
  BOOST_TEST(fs::exists(program.folder() / "here/gas-cut-off/summary.csv"));
}

BOOST_AUTO_TEST_CASE(a_scenario_whose_paths_all_fail_writes_nothing_and_leaves_the_others_alone) {
  const Program program;
  program.file(
      "burst.yaml",
      baseline_with("shocks: {burst: {on: composite.new_switzerland_index, at: 2023-02, set: 1.7e308}}\n"));
  const Result result = program("run burst.yaml baseline --paths 64");
  BOOST_TEST(result.code == 1);
  BOOST_TEST(result.says("64 paths gave values that are not finite"));
  BOOST_TEST(result.says("all paths of burst failed: there are no results"));
  BOOST_TEST(!result.says("Results are in results/burst/"));
  BOOST_TEST(!result.prints("burst"), result.out);
  BOOST_TEST(!fs::exists(program.folder() / "results/burst"));
  BOOST_TEST(fs::exists(program.folder() / "results/baseline/summary.csv"));
}

BOOST_AUTO_TEST_CASE(of_a_single_pair_of_paths_no_error_is_known) {
  const Program program;
  BOOST_TEST(program("run baseline --paths 2 --sampling antithetic --output out").code == 0);
  const auto rows = csv(program.text_of("out/summary.csv"));
  BOOST_TEST(rows[0].back() == "standard_error");
  int checked = 0;
  for (const auto& row : rows)
    if (row[1] == "world.brent" && (row[4] == "p50" || row[4] == "mean")) {
      BOOST_TEST(row.size() == rows[0].size() - 1, row.back());  // the last cell is empty
      ++checked;
    }
  BOOST_TEST(checked > 10);
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_told_by_its_name) {
  const Program program;
  const Result result = program("run baseline --paths 64 --no-write", "sh -c '\"$@\" > /dev/full' -");
  BOOST_TEST(result.code == 1);
  BOOST_TEST(result.says("cannot write the output: No space left on device"), result.err);
}

BOOST_AUTO_TEST_CASE(quiet_leaves_stderr_empty_and_json_is_json) {
  const Program program;
  const Result result = program("run baseline --paths 64 --no-write --json --quiet");
  BOOST_TEST(result.err.empty());
  const Json run = first_run(result);
  BOOST_TEST(run["paths"] == 64);
  BOOST_TEST(run["estimates"].size() > 100);
  BOOST_TEST(run["results"].is_null());
  BOOST_TEST(!fs::exists(program.folder() / "results"));
}

BOOST_AUTO_TEST_CASE(without_a_utf_8_locale_only_ascii_is_shown) {
  const Result result = Program()("run baseline --paths 64 --no-write", "LC_ALL=C");
  for (const char c : result.out + result.err) BOOST_REQUIRE(static_cast<unsigned char>(c) < 128);
  BOOST_TEST(result.prints("2035  ..."));
}

namespace {
// Ends with the first interruption that meets a running simulation: loading takes its time under a sanitizer.
Result interrupted(const Program& program, const std::string& words) {
  Result result;
  for (const auto* seconds : {"1", "5", "25"}) {
    result = program(words, std::string("timeout --preserve-status --kill-after=5 --signal=INT ") + seconds);
    if (result.says("interrupted")) break;
  }
  return result;
}
}  // namespace

BOOST_AUTO_TEST_CASE(interruption_ends_with_130_and_leaves_no_files) {
  const Program program;
  program.file("long.yaml", baseline_with("report: {outputs: [stance.state], headline: null}\n"));
  const Result result = interrupted(program, "run long.yaml --paths 3000000 --output long");
  BOOST_TEST(result.code == 130);
  BOOST_TEST(result.says("interrupted"));
  BOOST_TEST(!fs::exists(program.folder() / "long"));
}

BOOST_AUTO_TEST_CASE(a_limit_on_the_size_of_files_is_a_failure_that_leaves_nothing) {
  const Program program;
  const Result result =
      program("run baseline --paths 64 --output here", "sh -c 'ulimit -f 8; exec \"$@\"' sh");
  BOOST_TEST(result.code == 1);
  BOOST_TEST(result.says("File too large"));
  BOOST_TEST(!fs::exists(program.folder() / "here"));
}

BOOST_AUTO_TEST_CASE(trace_shows_what_the_ensemble_computed) {
  const Program program;
  const std::string variables = "stance.state,energy.bill,world.brent";
  BOOST_TEST(program("run baseline --paths 128 --output run --paths-output " + variables).code == 0);
  std::map<std::string, double> kept;  // of path 77
  for (const auto& row : csv(program.text_of("run/paths.csv")))
    if (row[0] == "77") kept[row[1] + ' ' + row[2]] = std::stod(row[3]);
  std::map<std::string, double> sums;
  const Rows months = csv(program("trace baseline --path 77 --variables " + variables).out);
  BOOST_TEST(months.size() == 157);
  for (std::size_t i = 1; i < months.size(); ++i) {
    const std::string year = months[i][0].substr(0, 4);
    if (months[i][0].ends_with("-12")) BOOST_TEST(std::stod(months[i][1]) == kept.at("stance.state " + year));
    sums["energy.bill " + year] += std::stod(months[i][2]);
    sums["world.brent " + year] += std::stod(months[i][3]) / 12;
  }
  for (const auto& [key, sum] : sums) BOOST_TEST(sum == kept.at(key), boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(trace_shows_events_and_firings) {
  const Result result = Program()("trace gas-cut-off --path 3");
  BOOST_TEST(result.code == 0);
  BOOST_TEST(result.out.starts_with("month,"));
  BOOST_TEST(result.prints(",events.full_alignment"));
}

BOOST_AUTO_TEST_CASE(verify_finds_the_same_bits) {
  const Result result = Program()("verify baseline --paths 1100");
  BOOST_TEST(result.code == 0);
  BOOST_TEST(result.prints("models in another order"));
  BOOST_TEST(!result.prints("differs"));
}

BOOST_AUTO_TEST_SUITE_END()
