// `vidik robustness`, as a user calls it.
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <nlohmann/json.hpp>

#include "tests/app/program.hpp"

using namespace vidik::test;
using Json = nlohmann::json;

namespace {
/// Three packages in eight futures, two years of the baseline.
void run_packages(const Program& program,
                  const std::string& design = "{kind: sobol, points: 8, crossed: [package]}") {
  program.file("base.yaml", baseline_with("title: Short\nhorizon: {start: 2023-01, end: 2024-12}\n"));
  program.file("packages.yaml",
               "schema: 1\ntitle: Packages\nbase: base.yaml\nfactors:\n"
               "  package:\n    alternatives:\n      none: {}\n"
               "      cheap: {parameters: {energy.contract_slope: 2}}\n"
               "      dear: {parameters: {energy.contract_slope: 4}}\n"
               "  drift: {parameter: world.energy_drift, range: [-1.5, 3]}\n"
               "  payment: {parameter: trade.payment_cost}\n"
               "design: " +
                   design + "\npaths: 64\noutputs: [energy.contract_price, trade.exports_to_russia]\n");
  const Result result = program("sweep packages.yaml");
  BOOST_REQUIRE_MESSAGE(result.code == 0, result.err);
}

const std::string command =
    "robustness results/packages.sqlite --policy package --minimise energy.contract_price.2024 ";

double estimate(const Json& all, const std::string& policy, const std::string& criterion) {
  for (const auto& one : all["policies"])
    for (const auto& row : one["criteria"])
      if (one["policy"] == policy && row["criterion"] == criterion) return row["estimate"].get<double>();
  return std::nan("");
}
}  // namespace

BOOST_AUTO_TEST_SUITE(robustness_command)

BOOST_AUTO_TEST_CASE(a_policy_that_is_best_everywhere_has_no_regret_and_dominates) {
  const Program program;
  run_packages(program);
  const Result result = program(command + "--satisfy 'energy.contract_price.2024 < 340' --json -o found");
  BOOST_REQUIRE_MESSAGE(result.code == 0, result.err);
  const Json all = Json::parse(result.out);
  BOOST_TEST(all["futures"] == 8);
  BOOST_TEST(all["weights"] == "unweighted: shares of the futures of the design, no probabilities");
  BOOST_TEST(estimate(all, "cheap", "max_regret") == 0);
  BOOST_TEST(estimate(all, "dear", "max_regret") >= estimate(all, "dear", "mean_regret"));
  BOOST_TEST(estimate(all, "dear", "mean_regret") > 0);
  BOOST_TEST(estimate(all, "cheap", "satisfied") >= estimate(all, "dear", "satisfied"));
  BOOST_TEST(estimate(all, "none", "mean") == estimate(all, "none", "laplace"));
  BOOST_TEST(all["policies"][2]["policy"] == "dear");
  BOOST_TEST(all["policies"][2]["dominated_by"].size() == 2U);
  BOOST_TEST(program.text_of("found/robustness.csv")
                 .starts_with("policy,criterion,estimate,low,high,monte_carlo_error,outcome,goal,satisfy,"
                              "weights\nnone,max_regret,"));
  const std::string regrets = program.text_of("found/regret.csv");
  BOOST_TEST(
      regrets.starts_with("future,drift,payment,weight,policy,value,standard_error,regret,satisfied\n0,"));
  BOOST_TEST(std::count(regrets.begin(), regrets.end(), '\n') == 1 + 3 * 8);
}

BOOST_AUTO_TEST_CASE(people_are_told_how_futures_are_weighted) {
  const Program program;
  run_packages(program);
  const Result plain = program(command);
  BOOST_TEST(plain.prints("3 policies in 8 futures of 2 factors"), plain.out);
  BOOST_TEST(plain.prints("Unweighted: shares of the futures of the design, no probabilities."), plain.out);
  BOOST_TEST(plain.prints("Best by max regret: cheap;"), plain.out);
  BOOST_TEST(plain.prints("dear is dominated"), plain.out);
  const Result prior = program(command + "--weights prior");
  BOOST_TEST(prior.prints("Weighted by the priors of the base scenario"), prior.out + prior.err);
  BOOST_TEST(prior.prints("unweighted mean"), prior.out);
  program.file("weights.csv", "future,weight\n0,1\n1,0\n2,0\n3,0\n4,0\n5,0\n6,0\n7,0\n");
  const Json one = Json::parse(program(command + "--weights weights.csv --json").out);
  BOOST_TEST(one["effective_futures"] == 1);
  BOOST_TEST(estimate(one, "dear", "mean_regret") == estimate(one, "dear", "max_regret"));
  BOOST_TEST(estimate(one, "dear", "mean") != estimate(one, "dear", "laplace"));
}

BOOST_AUTO_TEST_CASE(what_is_asked_wrongly_is_explained) {
  const Program program;
  run_packages(program);
  const auto refused = [&](const std::string& words, const std::string& text) {
    const Result result = program(words);
    BOOST_TEST(result.code == 2);
    BOOST_TEST(result.says(text), result.err);
  };
  refused("robustness results/packages.sqlite --policy package", "--maximise NAME or --minimise NAME");
  refused("robustness results/packages.sqlite --policy packge --minimise energy.contract_price.2024",
          "did you mean 'package'?");
  refused(command + "--maximise trade.exports_to_russia.2024", "--maximise");
  refused(command + "--weights nowhere.csv", "no such file");
  program.file("short.csv", "drift,weight\n0,1\n");
  refused(command + "--weights short.csv", "no row speaks of future 0 (drift = ");
  program.file("wrong.csv", "drifd,weight\n0,1\n");
  refused(command + "--weights wrong.csv", "did you mean 'drift'?");
}

BOOST_AUTO_TEST_CASE(a_design_that_is_not_crossed_is_refused_and_a_changed_base_has_no_prior) {
  const Program program;
  run_packages(program, "{kind: sobol, points: 8}");
  const Result result = program(command);
  BOOST_TEST(result.code == 2);
  BOOST_TEST(result.says("crossed: [policy]"), result.err);
  run_packages(program);
  program.file("base.yaml", baseline_with("title: Other\nhorizon: {start: 2023-01, end: 2024-11}\n"));
  const Result changed = program(command + "--weights prior");
  BOOST_TEST(changed.code == 2);
  BOOST_TEST(changed.says("has changed since its points were run"), changed.err);
}

BOOST_AUTO_TEST_SUITE_END()
