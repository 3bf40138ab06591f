#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/support/example_plan.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {
std::string refusal(const std::string& changes) {
  try {
    example_plan(changes);
  } catch (const InputError& error) {
    return error.what();
  }
  return "(accepted)";
}
bool says(const std::string& text, const std::string& part) {
  const bool found = text.find(part) != std::string::npos;
  if (!found) BOOST_TEST_MESSAGE(text);
  return found;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(assumptions)

BOOST_AUTO_TEST_CASE(an_uncertain_parameter_differs_by_path_and_stays_within_its_bounds) {
  PlanBench bench(example_plan("parameters: {stock.exit_share: !normal {mean: 0.1, sd: 0.2}}"));
  bench.step();
  const Column& share = bench["stock.exit_share"];
  BOOST_TEST(share.minCoeff() == 0.0);
  BOOST_TEST(share.maxCoeff() > 0.3);
  BOOST_TEST(std::abs(indicator(share > 0.1).mean() - 0.5) < 4 * 0.5 / std::sqrt(lanes));
}

BOOST_AUTO_TEST_CASE(a_central_scenario_takes_medians_and_no_noise) {
  PlanBench bench(
      example_plan("parameters: {price.mean: !lognormal {median: 60, sd_log: 0.5}}\n"
                   "ensemble: {parameters: central, noise: none}"));
  bench.step(24);
  BOOST_TEST((bench["price.mean"] == 60.0).all());
  BOOST_TEST(bench["price.level"][5] == 60 - 20 * std::exp(-3.0), boost::test_tools::tolerance(1e-12));
  BOOST_TEST((bench["regime.state"] == 0.0).all());
}

BOOST_AUTO_TEST_CASE(changing_one_prior_moves_no_other_draw) {
  const std::string prior = "parameters: {price.mean: !normal {mean: 50, sd: 5}, stock.inflow: ";
  PlanBench one(example_plan(prior + "100}")), other(example_plan(prior + "!gamma {shape: 2, scale: 9}}"));
  BOOST_TEST((one["price.mean"] == other["price.mean"]).all());
  BOOST_TEST((one["stock.inflow"] != other["stock.inflow"]).all());
}

BOOST_AUTO_TEST_CASE(correlated_parameters_have_the_correlation_of_their_copula) {
  const Plan plan = example_plan(
      "parameters: {price.mean: !normal {mean: 50, sd: 5}, stock.inflow: !lognormal {median: 100, sd_log: "
      "0.4}}\n"
      "correlations: {c: {parameters: [price.mean, stock.inflow], value: 0.6}}");
  Batch batch = plan.make_batch();
  double product = 0, n = 0;
  for (std::uint64_t path = 0; path < 64 * lanes; path += lanes) {
    plan.begin(batch, path);
    const Column a = (batch[plan.find("price.mean")->column] - 50.0) / 5.0;
    const Column b = log(batch[plan.find("stock.inflow")->column] / 100.0) / 0.4;
    product += (a * b).sum();
    n += lanes;
  }
  BOOST_TEST(std::abs(product / n - 0.6) < 4 * std::sqrt((1 + 0.36) / n));
}

BOOST_AUTO_TEST_CASE(correlations_that_contradict_each_other_are_listed) {
  const auto text = refusal(
      "parameters: {price.mean: !normal {mean: 50, sd: 5}, stock.inflow: !normal {mean: 9, sd: 1}, "
      "price.volatility: !normal {mean: 9, sd: 1}}\n"
      "correlations:\n  a: {parameters: [price.mean, stock.inflow], value: 0.9}\n"
      "  b: {parameters: [stock.inflow, price.volatility], value: 0.9}\n"
      "  c: {parameters: [price.mean, price.volatility], value: -0.9}");
  BOOST_TEST(says(text, "price.mean and stock.inflow: 0.9"));
  BOOST_TEST(says(text, "price.mean and price.volatility: -0.9"));
  BOOST_TEST(says(text, "not positive definite"));
}

BOOST_AUTO_TEST_CASE(every_mistake_is_reported_at_once) {
  const auto text = refusal(
      "parameters: {price.meen: 1, price.level: 2, stock.exit_share: 3}\n"
      "levers: {l: {set: price.level, to: 1}}\n"
      "pins: {cost.total: {from: 2023-02, to: 1}}\n"
      "rules: {r: {when: {variable: regime.state, equals: 7}, then: {force: price.mean, to: 1}}}\n"
      "shocks: {s: {on: cost.total, at: 2023-02, add: 1}, t: {on: price.level, at: 2023-02, add: 1, ramp: 2 "
      "months}}");
  BOOST_TEST(says(text, "unknown parameter 'price.meen'"));
  BOOST_TEST(says(text, "did you mean 'price.mean'?"));
  BOOST_TEST(says(text, "set its first value under `initial:`"));
  BOOST_TEST(says(text, "the value is above the upper bound 1"));
  BOOST_TEST(says(text, "a lever sets a parameter, and 'price.level' is a state of price"));
  BOOST_TEST(says(text, "a pin prescribes a state, and 'cost.total' is an output of cost"));
  BOOST_TEST(says(text, "regime.state has no value 7"));
  BOOST_TEST(says(text, "`force` moves a state, and 'price.mean' is a parameter of price"));
  BOOST_TEST(says(text, "a shock strikes a parameter or a state, and 'cost.total' is an output of cost"));
  BOOST_TEST(says(text, "`ramp` works on parameters"));
}

BOOST_AUTO_TEST_CASE(an_uncertain_value_is_judged_by_its_median) {
  BOOST_TEST(says(refusal("levers: {l: {set: stock.exit_share, to: !normal {mean: 5, sd: 1}}}"),
                  "5 lies outside the bounds of stock.exit_share, [0, 1]"));
}

BOOST_AUTO_TEST_CASE(a_state_is_not_moved_outside_the_bounds_of_its_first_value) {
  const std::string bounded = "initial: {price.level: {value: 40, bounds: [0, 500]}}\n";
  BOOST_TEST(says(refusal(bounded + "pins: {price.level: {from: 2023-02, to: -5}}"),
                  "-5 lies outside the bounds of price.level, [0, 500]"));
}

BOOST_AUTO_TEST_CASE(a_missing_value_is_named_with_unit_and_meaning) {
  const auto text = refusal("parameters: {price.mean: null}\ninitial: {price.level: null}");
  BOOST_TEST(says(text, "parameter price.mean (USD: price to which it reverts) has no value"));
  BOOST_TEST(says(text, "state price.level (USD: price) has no value"));
}

BOOST_AUTO_TEST_CASE(a_unit_that_is_not_the_models_is_refused) {
  BOOST_TEST(says(refusal("parameters: {price.mean: {value: 50, unit: EUR}}"),
                  "price.mean is measured in 'USD', not in 'EUR'"));
}

BOOST_AUTO_TEST_CASE(a_prior_whose_median_lies_outside_its_bounds_is_an_error_and_a_wide_one_a_warning) {
  BOOST_TEST(says(refusal("parameters: {stock.exit_share: !normal {mean: 1.5, sd: 1}}"),
                  "the median is above the upper bound 1"));
  const auto warnings = example_plan("parameters: {stock.exit_share: !normal {mean: 0.5, sd: 1}}").warnings();
  BOOST_TEST(warnings.size() == 1);
  BOOST_TEST(says(warnings.at(0).message, "62 % of the draws lie outside the bounds"));
}

BOOST_AUTO_TEST_SUITE_END()
