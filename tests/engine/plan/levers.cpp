#include <boost/test/unit_test.hpp>

#include "tests/support/example_plan.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(levers)

BOOST_AUTO_TEST_CASE(a_lever_sets_its_parameter_from_its_first_to_its_last_month) {
  PlanBench bench(
      example_plan("levers: {open: {set: stock.inflow, to: 300, from: 2023-03, until: 2023-04}}"));
  const double expected[] = {100, 100, 300, 300, 100};
  for (const double value : expected) {
    bench.step();
    BOOST_TEST(bench["stock.inflow"][0] == value);
  }
}

BOOST_AUTO_TEST_CASE(a_ramp_grows_linearly_and_reaches_the_full_value_in_its_last_month) {
  PlanBench bench(
      example_plan("levers: {open: {set: stock.inflow, to: 300, from: 2023-02, ramp: 4 months}}"));
  const double expected[] = {100, 150, 200, 250, 300, 300};
  for (const double value : expected) {
    bench.step();
    BOOST_TEST(bench["stock.inflow"][3] == value);
  }
}

BOOST_AUTO_TEST_CASE(levers_apply_in_the_order_of_the_file_and_added_ones_go_on_top) {
  PlanBench bench(
      example_plan("levers:\n  a: {set: stock.inflow, to: 10}\n  b: {add: stock.inflow, by: 5}\n"
                   "  c: {add: stock.inflow, by: 7, from: 2023-02}"));
  bench.step();
  BOOST_TEST(bench["stock.inflow"][0] == 15);
  bench.step();
  BOOST_TEST(bench["stock.inflow"][0] == 22);
}

BOOST_AUTO_TEST_CASE(what_levers_make_of_a_parameter_is_kept_within_its_bounds) {
  PlanBench bench(example_plan("levers: {more: {add: stock.exit_share, by: 5}}"));
  bench.step();
  BOOST_TEST(bench["stock.exit_share"][0] == 1.0);
}

BOOST_AUTO_TEST_CASE(derived_columns_follow_a_parameter_that_a_lever_moves) {
  PlanBench bench(example_plan("levers: {calm: {set: price.reversion, to: 3, from: 2023-02}}"));
  bench.step();
  BOOST_TEST(bench["price.kept"][0] == std::exp(-1.5 / 12), boost::test_tools::tolerance(1e-15));
  bench.step();
  BOOST_TEST(bench["price.kept"][0] == std::exp(-3.0 / 12), boost::test_tools::tolerance(1e-15));
}

BOOST_AUTO_TEST_CASE(a_what_if_equals_its_parent_bit_for_bit_before_its_first_date) {
  PlanBench parent(example_plan());
  PlanBench child(
      example_plan("levers: {x: {set: price.volatility, to: 30, from: 2023-06}}\n"
                   "shocks: {y: {on: price.level, add: 5, at: 2023-07}}"));
  for (int month = 1; month <= 5; ++month) {
    parent.step();
    child.step();
    BOOST_TEST((parent["price.level"] == child["price.level"]).all());
  }
  parent.step();
  child.step();
  BOOST_TEST((parent["price.level"] != child["price.level"]).any());
}

BOOST_AUTO_TEST_SUITE_END()
