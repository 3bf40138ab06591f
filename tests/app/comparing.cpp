// The command that compares scenarios.
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "engine/report/report.hpp"
#include "tests/app/program.hpp"

using namespace vidik::test;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(comparing)

BOOST_AUTO_TEST_CASE(compare_prints_effects_and_writes_three_files) {
  const Program program;
  const Result result = program("compare baseline gas-cut-off full-alignment --paths 256 -o out");
  BOOST_TEST(result.code == 0);
  BOOST_TEST(result.prints("gas-cut-off against baseline"));
  BOOST_TEST(result.prints("full-alignment against baseline"));
  BOOST_TEST(result.says("Differences are in out/"));
  for (const auto* file : {"differences.csv", "event_differences.csv", "manifest.json"})
    BOOST_TEST(fs::exists(program.folder() / "out" / file), file);
  const auto manifest = nlohmann::json::parse(program.text_of("out/manifest.json"));
  BOOST_TEST(manifest["comparison"]["scenarios"].size() == 2u);
}

BOOST_AUTO_TEST_CASE(differences_do_not_depend_on_threads) {
  const Program program;
  BOOST_TEST(program("compare baseline gas-cut-off --paths 500 --threads 1 -o one").code == 0);
  BOOST_TEST(program("compare gas-cut-off --against baseline --paths 500 --threads 3 -o three").code == 0);
  for (const std::string file : {"differences.csv", "event_differences.csv"})
    BOOST_TEST((program.text_of("one/" + file) == program.text_of("three/" + file)));
}

BOOST_AUTO_TEST_CASE(results_of_another_comparison_need_force) {
  const Program program;
  BOOST_TEST(program("compare baseline gas-cut-off --paths 64 -o out").code == 0);
  BOOST_TEST(program("compare baseline gas-cut-off --paths 64 -o out").code == 0);
  const Result refused = program("compare baseline full-alignment --paths 64 -o out");
  BOOST_TEST(refused.code == 1);
  BOOST_TEST(refused.says("--force"));
}

BOOST_AUTO_TEST_CASE(compare_makes_a_page_of_differences_and_runs) {
  const Program program;
  const Result result = program("compare gas-cut-off --against baseline --paths 64 -o out/mine --report");
  if (!vidik::can_report()) {
    BOOST_TEST(result.code == 2);
    return;
  }
  BOOST_TEST(result.code == 0, result.err);
  BOOST_TEST(result.says("Report: out/mine.html"));
  BOOST_TEST(!result.prints("Median and 90 % band"));
  for (const auto* run : {"baseline", "gas-cut-off"})
    BOOST_TEST(fs::exists(program.folder() / "out/mine" / run / "summary.csv"), run);
  BOOST_TEST(
      program.text_of("out/mine.html").find("<title>Baseline, Russian gas stops for at least a year") !=
      std::string::npos);
  const auto run = nlohmann::json::parse(program.text_of("out/mine/gas-cut-off/manifest.json"));
  BOOST_TEST(run["scenario"]["extends"]["title"] == "Baseline");
  BOOST_TEST(run["scenario"]["extends"]["changes"][0]["key"] == "shocks.cut_off");
  BOOST_TEST(program("compare gas-cut-off --against baseline --paths 64 -o out/mine --report").code == 0);
  fs::create_directory(program.folder() / "mine");
  program.file("mine/baseline.yaml", baseline_with("title: Mine\n"));
  const Result same_name =
      program("compare mine/baseline.yaml --against baseline -o other --paths 64 --report");
  BOOST_TEST(same_name.code == 2);
  BOOST_TEST(same_name.says("both called 'baseline'"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_compared_is_refused_with_advice) {
  const Program program;
  program.file("seeded.yaml", baseline_with("ensemble: {seed: 5}\n"));
  program.file("shorter.yaml", baseline_with("horizon: {end: 2030-12}\n"));
  const auto refused = [&](const std::string& words, const std::string& advice) {
    const Result result = program("compare " + words);
    BOOST_TEST(result.code == 2, words);
    BOOST_TEST(result.says(advice), result.err);
  };
  refused("baseline", "only one scenario");
  refused("baseline baseline", "only one scenario");
  refused("baseline --against baseline", "only one scenario");
  refused("baseline no-such-scenario", "no-such-scenario");
  refused("baseline seeded.yaml", "--seed");
  refused("baseline shorter.yaml", "horizons differ");
  refused("baseline gas-cut-off gas-cut-off", "two of the scenarios");
  BOOST_TEST(program("compare baseline seeded.yaml --seed 3 --paths 64").code == 0);
}

BOOST_AUTO_TEST_CASE(a_page_of_the_folder_one_stands_in_goes_beside_it_under_its_name) {
  if (!vidik::can_report()) return;
  const Program program;
  fs::create_directories(program.folder() / "mine");
  fs::create_directories(program.folder() / "ours");
  const Result compared =
      program("compare baseline gas-cut-off --paths 64 -o . --report", "env --chdir=mine");
  BOOST_TEST(compared.code == 0, compared.err);
  BOOST_TEST(compared.says("Report: ../mine.html"), compared.err);
  BOOST_TEST(fs::exists(program.folder() / "mine.html"));
  BOOST_TEST(fs::exists(program.folder() / "mine/gas-cut-off/summary.csv"));
  BOOST_TEST(!fs::exists(program.folder() / "mine/results"));
  BOOST_TEST(program("run tutorial -o . --paths 64 --report", "env --chdir=ours").code == 0);
  BOOST_TEST(fs::exists(program.folder() / "ours.html"));
  BOOST_TEST(!fs::exists(program.folder() / "ours/.html"));
}

BOOST_AUTO_TEST_CASE(a_page_can_be_made_again_for_another_precision_but_not_over_other_runs) {
  if (!vidik::can_report()) return;
  const Program program;
  const std::string words = "compare baseline gas-cut-off -o out --report --precision world.brent.2030.mean=";
  BOOST_TEST(program(words + "1").code == 0);
  const std::string before = program.text_of("out/baseline/manifest.json");
  const Result again = program(words + "0.02");
  BOOST_TEST(again.code == 0, again.err);
  BOOST_TEST((program.text_of("out/baseline/manifest.json") != before));
  BOOST_TEST(program("run gas-cut-off --seed 5 --paths 64 -o out/gas-cut-off --force").code == 0);
  const Result refused = program(words + "0.02");
  BOOST_TEST(refused.code == 1);
  BOOST_TEST(refused.says("out/gas-cut-off holds results of other values"), refused.err);
  BOOST_TEST(!refused.prints("against"), "nothing was run");
}

BOOST_AUTO_TEST_CASE(results_are_written_although_nobody_reads_what_is_printed) {
  const Program program;
  BOOST_TEST(program("compare baseline gas-cut-off --paths 64 -o out", "sh -c '\"$@\" | true' -").code == 0);
  BOOST_TEST(fs::exists(program.folder() / "out/differences.csv"));
}

BOOST_AUTO_TEST_SUITE_END()
