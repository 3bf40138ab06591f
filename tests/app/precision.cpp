// --precision and --sampling, as a user calls them.
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "tests/app/program.hpp"

using namespace vidik::test;
using Json = nlohmann::json;

namespace {
Json run_of(const Result& result) {
  BOOST_REQUIRE_MESSAGE(result.code == 0, result.err);
  return Json::parse(result.out)["runs"][0];
}

/// A short one of few outputs.
void write_short(const Program& program, const std::string& more = "") {
  program.file("short.yaml",
               baseline_with("title: Short\nhorizon: {start: 2023-01, end: 2024-12}\nreport: {years: "
                             "[2024]}\n" +
                             more));
}
}  // namespace

BOOST_AUTO_TEST_SUITE(precision_command)

BOOST_AUTO_TEST_CASE(a_run_takes_as_many_paths_as_the_errors_need_and_gives_the_bits_of_a_plain_one) {
  const Program program;
  write_short(program);
  const Result result = program(
      "run short.yaml --json --output out --precision 'trade.exports_to_russia.2024.mean: 0.15 %, "
      "energy.bill.2024.p95: 5%' --precision 'gas_supply_cut.2024: 0.1'");
  const Json run = run_of(result), precision = run["precision"];
  BOOST_TEST(precision["reached"] == true);
  BOOST_TEST(precision["targets"].size() == 3u);
  BOOST_TEST(precision["paths_by_stage"].size() >= 2u);
  BOOST_TEST(precision["paths_by_stage"][0] == 4096);
  BOOST_TEST(precision["paths_by_stage"].back() == run["paths"]);
  BOOST_TEST(precision["binding"] == "trade.exports_to_russia.2024.mean");
  for (const auto& target : precision["targets"]) {
    const double part = target["standard_error"].get<double>() / target["value"].get<double>();
    if (target["relative"]) BOOST_TEST(part <= target["wanted"].get<double>());
  }
  BOOST_TEST(result.says("binding"));
  BOOST_TEST(result.says("are reached with"));
  const std::string paths = std::to_string(run["paths"].get<std::int64_t>());
  const Json plain = run_of(program("run short.yaml --json --no-write --paths " + paths));
  BOOST_TEST(plain["digest"] == run["digest"]);
  BOOST_TEST(plain["estimates"] == run["estimates"]);
  const Json manifest = Json::parse(program.text_of("out/manifest.json"));
  BOOST_TEST(manifest["run"]["precision"] == precision);
  // the folder holds the same scenario, if with another number of paths
  BOOST_TEST(program("run short.yaml --output out --precision 'energy.bill.2024: 50%' --quiet").code == 0);
  BOOST_TEST(program("run short.yaml --output out --paths 64").says("--force"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_reached_is_said_and_the_results_are_there) {
  const Program program;
  write_short(program);
  const Result result =
      program("run short.yaml --json --no-write --most-paths 5000 --precision 'energy.bill.2024: 1e-9'");
  BOOST_TEST(run_of(result)["paths"] == 5000);
  BOOST_TEST(run_of(result)["precision"]["reached"] == false);
  BOOST_TEST(result.says("not reached"));
  BOOST_TEST(result.says("--most-paths"));
}

BOOST_AUTO_TEST_CASE(targets_that_name_nothing_are_refused_with_advice_before_anything_is_run) {
  const Program program;
  write_short(program);
  const auto refused = [&](const std::string& words, const std::string& advice) {
    const Result result = program("run short.yaml --precision " + words);
    BOOST_TEST(result.code == 2, words);
    BOOST_TEST(result.says(advice), result.err);
    BOOST_TEST(result.out.empty());
  };
  refused("'energy.bil.2024.mean: 1%'", "did you mean 'energy.bill'?");
  refused("'energy.bill.2050.mean: 1%'", "its periods are 2023 to 2024");
  refused("'energy.bill.2024.p7: 1%'", "report: quantiles:");
  refused("'energy.bill: 1%'", "say when");
  refused("'energy.bill.2024.mean'", "write it as");
  refused("'energy.bill.2024.mean: -1'", "above 0");
  refused("'energy.bill.2024.mean: 0,5 %'", "above 0");
  refused("'energy.bil.2024: 1%; energy.bill.2024: x'", "'x' is no standard error");
  refused("'energy.bill.2024: 1%' --paths 500", "--paths");
  BOOST_TEST(program("run short.yaml --most-paths 500").code == 2);
}

BOOST_AUTO_TEST_CASE(a_comparison_grows_until_the_paired_errors_are_met) {
  const Program program;
  write_short(program);
  program.file("other.yaml",
               "schema: 1\nextends: short.yaml\ntitle: Other\nparameters: {trade.payment_cost: 0.1}\n");
  const Result result = program(
      "compare short.yaml other.yaml -o out --precision 'trade.exports_to_russia.2024: 1 %; "
      "gas_supply_cut.2024: 0.01'");
  BOOST_REQUIRE_MESSAGE(result.code == 0, result.err);
  BOOST_TEST(result.says("trade.exports_to_russia.2024.mean of other"));
  BOOST_TEST(result.says("gas_supply_cut.2024.risk_difference of other"));
  const Json manifest = Json::parse(program.text_of("out/manifest.json"));
  const auto paths = manifest["run"]["paths"].get<std::int64_t>();
  BOOST_TEST(manifest["run"]["precision"]["paths_by_stage"].back() == paths);
  BOOST_TEST(program("compare short.yaml other.yaml -o plain --paths " + std::to_string(paths)).code == 0);
  for (const std::string file : {"differences.csv", "event_differences.csv"})
    BOOST_TEST((program.text_of("out/" + file) == program.text_of("plain/" + file)));
}

BOOST_AUTO_TEST_CASE(a_sampling_is_named_in_all_results_and_runs_again_from_the_resolved_scenario) {
  const Program program;
  write_short(program);
  for (const std::string sampling : {"antithetic", "sobol"}) {
    const std::string out = "out-" + sampling;
    const Json run =
        run_of(program("run short.yaml --paths 300 --json --sampling " + sampling + " -o " + out));
    BOOST_TEST(run["sampling"] == sampling);
    BOOST_TEST(Json::parse(program.text_of(out + "/manifest.json"))["run"]["sampling"] == sampling);
    const Json again =
        run_of(program("run " + out + "/scenario.resolved.yaml --json --no-write --threads 1"));
    BOOST_TEST(again["digest"] == run["digest"]);
    BOOST_TEST(again["estimates"] == run["estimates"]);
    BOOST_TEST(program("run short.yaml --paths 300 --no-write --sampling " + sampling)
                   .prints(sampling + " sampling"));
  }
  BOOST_TEST(program("run short.yaml --sampling sobolev").code == 2);
  BOOST_TEST(program("compare short.yaml short.yaml --sampling sobol --paths 64")
                 .says("there is only one scenario, 'short.yaml'"));
}

BOOST_AUTO_TEST_CASE(parts_of_a_run_of_mirrored_paths_make_the_whole) {
  const Program program;
  write_short(program);
  const std::string same = " short.yaml --paths 3000 --sampling antithetic";
  BOOST_TEST(program("shard" + same + " --index 0 --of 2 -o 0.vshard").code == 0);
  BOOST_TEST(program("shard" + same + " --index 1 --of 2 -o 1.vshard").code == 0);
  BOOST_TEST(program("merge 0.vshard 1.vshard -o merged").code == 0);
  BOOST_TEST(program("run" + same + " -o whole").code == 0);
  for (const std::string file : {"summary.csv", "events.csv"})
    BOOST_TEST((program.text_of("merged/" + file) == program.text_of("whole/" + file)));
}

BOOST_AUTO_TEST_SUITE_END()
