// The sampling of a plan: what it changes, and what it leaves alone.
#include <boost/test/unit_test.hpp>

#include "engine/run/simulate.hpp"
#include "tests/support/example_plan.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(sampling_of_plans)

namespace {
std::string text(const std::string& sampling, const std::string& rest = "") {
  return "ensemble: {paths: 512, sampling: " + sampling +
         "}\n"
         "parameters:\n"
         "  price.mean: {value: !normal {mean: 50, sd: 5}}\n"
         "  stock.inflow: {value: !uniform {low: 50, high: 150}}\n"
         "  stock.exit_share: {value: !beta {alpha: 2, beta: 20}}\n" +
         rest;
}

/// A column after the draws, of the paths 0 … lanes − 1.
Column drawn(const Plan& plan, const std::string& name) {
  PlanBench bench(plan);
  return bench[name];
}
}  // namespace

BOOST_AUTO_TEST_CASE(random_is_what_a_scenario_gets_that_says_nothing) {
  const Plan plan = example_plan(text("random"));
  BOOST_TEST((example_plan().settings().sampling == Sampling::random));
  BOOST_TEST((plan.settings().sampling == Sampling::random));
  BOOST_TEST((example_plan(text("sobol")).settings().sampling == Sampling::sobol));
}

BOOST_AUTO_TEST_CASE(antithetic_paths_mirror_each_other_in_parameters_and_noise) {
  PlanBench bench(example_plan(text("antithetic")));
  const Column mean = bench["price.mean"], inflow = bench["stock.inflow"];
  bench.step(7);
  for (int lane = 0; lane < lanes; lane += 2) {
    BOOST_TEST(mean[lane] + mean[lane + 1] == 100, boost::test_tools::tolerance(1e-13));
    BOOST_TEST(inflow[lane] + inflow[lane + 1] == 200, boost::test_tools::tolerance(1e-13));
    BOOST_TEST(bench["price.level_noise"][lane] == -bench["price.level_noise"][lane + 1]);
    BOOST_TEST(bench["regime.state_draw"][lane] == 1 - bench["regime.state_draw"][lane + 1]);
  }
}

BOOST_AUTO_TEST_CASE(every_second_path_is_the_random_one_or_has_its_noise) {
  const Column random = drawn(example_plan(text("random")), "price.mean"),
               mirrored = drawn(example_plan(text("antithetic")), "price.mean");
  for (int lane = 0; lane < lanes; lane += 2) BOOST_TEST(random[lane] == mirrored[lane]);
  PlanBench a(example_plan(text("random"))), b(example_plan(text("sobol")));
  a.step(3);
  b.step(3);
  BOOST_TEST((a["price.level_noise"] == b["price.level_noise"]).all());
  BOOST_TEST(!(a["price.mean"] == b["price.mean"]).any());
}

BOOST_AUTO_TEST_CASE(what_a_scenario_adds_does_not_change_the_draws_of_another) {
  const std::string more =
      "levers: {more: {set: stock.inflow, to: !uniform {low: 1, high: 2}}}\n"
      "shocks: {dear: {on: price.mean, add: !normal {mean: 5, sd: 1}, at: 2024-01}}\n"
      "initial: {price.level: !normal {mean: 40, sd: 2}}\n";
  for (const std::string sampling : {"antithetic", "sobol"})
    for (const std::string name : {"price.mean", "stock.exit_share"}) {
      const Column alone = drawn(example_plan(text(sampling)), name),
                   with_more = drawn(example_plan(text(sampling, more)), name);
      BOOST_TEST((alone == with_more).all(), sampling << ", " << name);
    }
}

BOOST_AUTO_TEST_CASE(the_bits_depend_on_neither_threads_nor_the_number_of_paths) {
  for (const std::string sampling : {"antithetic", "sobol"}) {
    const Plan plan = example_plan(text(sampling));
    const Ensemble one = simulate(plan, {.threads = 1}),
                   other = simulate(plan, {.threads = 3, .order_seed = 5}),
                   more = simulate(plan.with_paths(1000), {.threads = 2});
    BOOST_TEST(one.digest() == other.digest());
    for (const std::int64_t some : {1, 33, 64, 512})
      BOOST_TEST(one.record->digest(some) == more.record->digest(some));
    BOOST_TEST(one.digest() != simulate(example_plan(text("random"))).digest());
  }
}

BOOST_AUTO_TEST_CASE(paths_that_are_not_drawn_one_by_one_are_all_kept) {
  const auto kept = [](const std::string& sampling) {
    return keeps_all(example_plan(text(sampling)).with_paths(90'000'000));
  };
  BOOST_TEST(!kept("random"));
  BOOST_TEST(kept("antithetic"));
  BOOST_TEST(kept("sobol"));
}

BOOST_AUTO_TEST_SUITE_END()
