// Odd words on the command line, and what is printed about very much or very odd input.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "tests/app/program.hpp"

using namespace vidik::test;
using Json = nlohmann::json;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(refusals)

BOOST_AUTO_TEST_CASE(validate_goes_on_after_a_scenario_that_is_not_there) {
  const Program program;
  program.file("good.yaml", baseline_with("title: Good\n"));
  const Result result = program("validate nowhere.yaml good.yaml");
  BOOST_TEST(result.code == 3);
  BOOST_TEST(result.prints("there is no scenario file 'nowhere.yaml'"));
  BOOST_TEST(result.says("good.yaml: valid"));
}

BOOST_AUTO_TEST_CASE(a_path_that_the_ensemble_does_not_have_is_refused) {
  const Program program;
  const Result result = program("trace baseline --path 10000");
  BOOST_TEST(result.code == 2);
  BOOST_TEST(result.says("there is no path 10000: baseline has 10,000 paths, from 0 on"));
  BOOST_TEST(program("trace baseline --path 10000 --paths 10001 --variables stance.state").code == 0);
}

BOOST_AUTO_TEST_CASE(columns_of_a_trace_are_quoted_where_they_must_be) {
  const Program program;
  program.file("odd.yaml",
               baseline_with("shocks: {'a, \"b\"': {on: energy.supply_available, at: 2025-01, set: 0}}\n"
                             "report: {events: {'c, d': {variable: stance.state}}}\n"));
  const Result result = program("trace odd.yaml --path 1");
  BOOST_TEST(result.code == 0);
  BOOST_TEST(result.prints(",\"shocks.a, \"\"b\"\".fired\","));
  BOOST_TEST(result.prints(",\"events.c, d\""));
}

BOOST_AUTO_TEST_CASE(an_output_folder_without_a_name_or_behind_a_file_is_refused_in_plain_words) {
  const Program program;
  program.file("file", "");
  const Result empty = program("run baseline --paths 64 --output ''");
  BOOST_TEST(empty.code == 2);
  BOOST_TEST(empty.says("the name of a folder for the results is empty"));
  for (const std::string& name : {std::string("file"), std::string("file/below"),
                                  std::string("/proc/nowhere"), std::string(300, 'x')}) {
    const Result result = program("run baseline --paths 64 --output " + name);
    BOOST_TEST(result.code == 1);
    BOOST_TEST(result.says("cannot "), result.err);
    BOOST_TEST(!result.says("filesystem error"), result.err);
  }
}

BOOST_AUTO_TEST_CASE(a_seed_that_does_not_fit_is_refused_not_changed) {
  for (const std::string seed : {"18446744073709551616", "-1", "0x10", "010", "1e3"}) {
    const Result result = Program()("run baseline --paths 64 --no-write --seed " + seed);
    BOOST_TEST(result.code == 2);
    BOOST_TEST(result.says("is not a seed: a whole number from 0 to 18446744073709551615"), result.err);
  }
}

BOOST_AUTO_TEST_CASE(of_very_many_mistakes_the_first_are_shown_and_the_others_counted) {
  const Program program;
  std::string lines = "levers:\n";
  for (int i = 0; i < 150; ++i)
    lines += "  l" + std::to_string(i) + ": {set: policy.nothing_" + std::to_string(i) + ", to: 1}\n";
  program.file("many.yaml", baseline_with(lines));
  const Result run = program("run many.yaml"), valid = program("validate many.yaml");
  BOOST_TEST(run.code == 3);
  BOOST_TEST(run.says("… and 50 more"));
  BOOST_TEST(valid.prints("… and 50 more"));
  BOOST_TEST(valid.says("many.yaml: 150 errors"));
}

BOOST_AUTO_TEST_CASE(numbers_in_json_are_numbers) {
  const Program program;
  const Json models = Json::parse(program("list models --json").out);
  BOOST_TEST(models.at(0).at("declarations").is_number());
  program.file("changed.yaml",
               baseline_with("ensemble: {seed: 7}\nparameters: {energy.contract_floor: !normal "
                             "{mean: 270, sd: 5}}\n"));
  const Json changes = Json::parse(program("diff baseline changed.yaml --json").out);
  for (const auto& change : changes) {
    if (change.at("key") == "ensemble.seed") BOOST_TEST(change.at("after") == 7);
    if (change.at("key") == "energy.contract_floor") BOOST_TEST(change.at("after").is_string());
  }
  BOOST_TEST(changes.size() == 2);
}

BOOST_AUTO_TEST_CASE(no_file_of_vidiks_takes_the_place_of_one_that_is_extended_and_missing) {
  const Program program;
  program.file("mine.yaml", "schema: 1\ntitle: Mine\nextends: baseline.yaml\n");
  const Result result = program("validate mine.yaml");
  BOOST_TEST(result.code == 3);
  BOOST_TEST(result.prints("mine.yaml:3:10: error: 'baseline.yaml': no such file"), result.out);
}

// As soon as the file of all paths is begun; it would take seconds, and be some 300 MB.
constexpr const char* interrupt_writing = R"("$@" & program=$!
while kill -0 $program 2>/dev/null && ! ls long/.paths.csv.* >/dev/null 2>&1; do sleep 0.01; done
kill -INT $program
wait $program
)";

BOOST_AUTO_TEST_CASE(interruption_while_results_are_written_leaves_none) {
  const Program program;
  program.file("interrupt.sh", interrupt_writing);
  program.file("year.yaml", baseline_with("horizon: {end: 2023-12}\nreport: {monthly: true}\n"));
  const Result result = program(
      "run year.yaml --paths 100000 --output long --paths-output "
      "stance.state,stance.partial,stance.full,stance.pivot,stance.aligned,economy.fdi,opinion.eu.yes",
      "sh interrupt.sh");
  BOOST_TEST(result.code == 130);
  BOOST_TEST(result.says("interrupted"));
  BOOST_TEST(!fs::exists(program.folder() / "long"));
}

BOOST_AUTO_TEST_SUITE_END()
