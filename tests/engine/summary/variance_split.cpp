// The split of the variance against models whose shares are known in closed form.
#include "engine/summary/variance_split.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "engine/summary/summary.hpp"
#include "tests/engine/run/fragile.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(splitting_variance)

namespace {
constexpr std::size_t parameters = 0, noise = 1, interventions = 2;

/// One month of noise in the price and ten uncertain lines of a sum: a level that is linear in everything
/// random, and a product of a parameter and noise.
struct Linear final : Model {
  Linear() : Model("linear") {}
  Parameter known = parameter("offset", "1", "what is not known");
  Parameter moved = parameter("moved", "1", "what interventions move");
  Noise shock = noise("shock");
  State sum = state("sum", "1", "sum of shocks", Aggregation::stock);
  Output level = output("level", "1", "a sum of all three", Aggregation::stock);
  Output product = output("product", "1", "parameter times noise", Aggregation::stock);

  void step(View x, Step) const override {
    x[sum] = x[sum] + x[shock];
    x[level] = x[known] + x[moved] + x[sum];
    x[product] = x[known] * x[sum];
  }
};

const std::string all_three =
    "shocks: {push: {on: linear.moved, at: 2023-05, add: !normal {mean: 0, sd: 3}}}\n";

/// A year: the variance of the sum of shocks is 12, that of the parameter 4, that of the shock's size 9.
Plan linear_plan(std::int64_t paths, const std::string& more = all_three, std::uint64_t seed = 7,
                 const std::string& parameters = "drawn") {
  Catalogue catalogue = example_catalogue();
  catalogue.add<Linear>();
  return compile(what_if("ensemble: {paths: " + std::to_string(paths) + ", seed: " + std::to_string(seed) +
                         ", parameters: " + parameters +
                         "}\nhorizon: {end: 2023-12}\n"
                         "parameters: {linear.offset: !normal {mean: 0, sd: 2}, linear.moved: 0}\n"
                         "initial: {linear.sum: 0}\n"
                         "report: {outputs: [linear.level, linear.product, stock.persons]}\n" +
                         more),
                 catalogue);
}

VarianceSplit split_of(const Plan& plan, const SimulateOptions& options = {}) {
  return summarise(replicate(plan, {0, 1, 2}, options));
}

void check_near(const Estimate& share, double truth) {
  BOOST_TEST(share.standard_error > 0);
  BOOST_TEST(std::abs(share.value - truth) < 4 * share.standard_error,
             share.value << " ± " << share.standard_error << ", not " << truth);
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_linear_variable_has_the_shares_of_its_closed_form) {
  const VarianceShares shares = split_of(linear_plan(20'000)).at(0, 0);
  const std::array truth{4.0 / 25, 12.0 / 25, 9.0 / 25};
  for (std::size_t part = 0; part < truth.size(); ++part) {
    check_near(shares.first_order[part], truth[part]);
    check_near(shares.total[part], truth[part]);
    BOOST_TEST(shares.first_order[part].standard_error < 0.01);
  }
}

BOOST_AUTO_TEST_CASE(a_sum_of_parts_has_no_interactions_to_the_last_digits) {
  const VarianceShares shares = split_of(linear_plan(1000)).at(0, 0);
  BOOST_TEST(std::abs(shares.interactions.value) < 1e-12);
  BOOST_TEST(shares.interactions.standard_error < 1e-12);
  for (std::size_t part = 0; part < random_parts.size(); ++part)
    BOOST_TEST(shares.first_order[part].value == shares.total[part].value,
               boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_product_of_two_parts_is_all_interaction) {
  const VarianceShares shares = split_of(linear_plan(20'000)).at(1, 0);
  check_near(shares.first_order[parameters], 0);
  check_near(shares.first_order[noise], 0);
  check_near(shares.interactions, 1);
  check_near(shares.total[parameters], 1);
  check_near(shares.total[noise], 1);
}

BOOST_AUTO_TEST_CASE(a_part_that_cannot_matter_has_exactly_none) {
  const VarianceShares product = split_of(linear_plan(500)).at(1, 0);  // the push does not move it
  for (const Estimate& share : {product.first_order[interventions], product.total[interventions]}) {
    BOOST_TEST(share.value == 0);
    BOOST_TEST(share.standard_error == 0);
  }
}

BOOST_AUTO_TEST_CASE(what_does_not_vary_has_no_shares) {
  const VarianceShares persons = split_of(linear_plan(500)).at(2, 0);
  BOOST_TEST(std::isnan(persons.first_order[noise].value));
  BOOST_TEST(std::isnan(persons.interactions.value));
}

BOOST_AUTO_TEST_CASE(a_single_part_explains_everything_exactly) {
  const VarianceSplit split = split_of(linear_plan(500, "", 7, "central"));
  BOOST_TEST((split.random == std::array{false, true, false}));
  BOOST_TEST(split.at(0, 0).first_order[noise].value == 1);
  BOOST_TEST(split.at(0, 0).first_order[noise].standard_error == 0);
  BOOST_TEST(split.at(0, 0).total[noise].value == 1);
}

BOOST_AUTO_TEST_CASE(nine_in_ten_intervals_of_ninety_percent_hold_the_truth) {
  constexpr int seeds = 200;
  constexpr double normal_90 = 1.6448536269514722;
  std::array<int, 4> held{};
  for (int seed = 1; seed <= seeds; ++seed) {
    const VarianceSplit split = split_of(linear_plan(512, all_three, static_cast<std::uint64_t>(seed)));
    const auto holds = [](const Estimate& share, double truth) {
      return std::abs(share.value - truth) < normal_90 * share.standard_error;
    };
    held[0] += holds(split.at(0, 0).first_order[noise], 12.0 / 25);
    held[1] += holds(split.at(0, 0).total[parameters], 4.0 / 25);
    held[2] += holds(split.at(1, 0).first_order[noise], 0);
    held[3] += holds(split.at(1, 0).interactions, 1);
  }
  for (const int count : held)  // 180, give or take four standard errors of a share of 200
    BOOST_TEST(std::abs(count - 180) <= 17, count << " of 200");
}

BOOST_AUTO_TEST_CASE(neither_threads_nor_blocks_change_a_bit) {
  const Plan plan = linear_plan(20'000);
  const VarianceSplit one = split_of(plan, {.threads = 1}), three = split_of(plan, {.threads = 3});
  for (std::size_t output = 0; output < 2; ++output)
    for (std::size_t part = 0; part < random_parts.size(); ++part) {
      BOOST_TEST(one.at(output, 0).first_order[part].value == three.at(output, 0).first_order[part].value);
      BOOST_TEST(one.at(output, 0).total[part].standard_error ==
                 three.at(output, 0).total[part].standard_error);
    }
}

BOOST_AUTO_TEST_CASE(the_first_runs_are_those_of_the_plan_and_the_others_are_not) {
  const Plan plan = linear_plan(64);
  EnsembleSettings settings = plan.settings();
  const std::uint64_t digest = simulate(plan).digest();
  BOOST_TEST(simulate(plan.with_ensemble(settings)).digest() == digest);
  for (std::size_t part = 0; part < random_parts.size(); ++part) {
    settings.replicates = {};
    settings.replicates[part] = 1;
    BOOST_TEST(simulate(plan.with_ensemble(settings)).digest() != digest, random_parts[part]);
  }
}

BOOST_AUTO_TEST_CASE(a_hazard_and_an_uncertain_lever_are_interventions) {
  const auto part_is_random = [](const std::string& more) {
    return linear_plan(64, more).is_random(RandomPart::interventions);
  };
  BOOST_TEST(!part_is_random(""));
  BOOST_TEST(part_is_random("shocks: {push: {on: linear.moved, hazard: 0.5, add: 1}}\n"));
  BOOST_TEST(part_is_random("levers: {pull: {set: linear.moved, to: !uniform {low: 0, high: 1}}}\n"));
  BOOST_TEST(part_is_random(
      "rules: {react: {when: {variable: price.level, above: 30}, probability: 0.5, then: {set: "
      "linear.moved, to: 1}}}\n"));
  BOOST_TEST(!part_is_random("levers: {pull: {set: linear.moved, to: 1}}\n"));
}

BOOST_AUTO_TEST_CASE(a_shock_that_is_correlated_with_a_parameter_counts_as_one) {
  const VarianceSplit split = split_of(
      linear_plan(500, all_three + "correlations: {same: {parameters: [linear.offset, shocks.push.value], "
                                   "value: 0.5}}\n"));
  BOOST_TEST((split.random == std::array{true, true, false}));
  BOOST_TEST(split.at(0, 0).total[interventions].value == 0);
}

BOOST_AUTO_TEST_CASE(paths_that_fail_in_any_run_are_left_out) {
  const Plan plan = fragile_plan(2000, 0.9999);
  const VarianceSplit split = summarise(replicate(plan, {0, 1}));
  BOOST_TEST(split.failed_paths > simulate(plan).failed_paths);
  BOOST_TEST(split.paths + split.failed_paths == 2000);
  for (const VarianceShares& shares : split.cells) BOOST_TEST(std::isfinite(shares.total[noise].value));
}

BOOST_AUTO_TEST_SUITE_END()
