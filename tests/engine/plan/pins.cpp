#include <boost/test/unit_test.hpp>

#include "tests/support/example_plan.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(pins)

BOOST_AUTO_TEST_CASE(a_course_holds_each_value_until_the_next_and_lets_go_after_the_last) {
  PlanBench bench(example_plan("pins: {price.level: {2023-01: 10, 2023-03: 30}}"));
  for (const double value : {10, 10, 30}) {
    bench.step();
    BOOST_TEST((bench["price.level"] == value).all());
    BOOST_TEST((bench["cost.total"] == value * bench["stock.persons"]).all());
  }
  bench.step();
  BOOST_TEST((bench["price.level"] != 30.0).all());
}

BOOST_AUTO_TEST_CASE(a_course_may_be_linear_between_its_months) {
  PlanBench bench(example_plan("pins: {price.level: {2023-01: 10, 2023-05: 50, interpolate: linear}}"));
  for (const double value : {10, 20, 30, 40, 50}) {
    bench.step();
    BOOST_TEST(bench["price.level"][0] == value);
  }
}

BOOST_AUTO_TEST_CASE(one_value_is_held_from_a_month_to_the_end_or_until_a_month) {
  PlanBench to_the_end(example_plan("pins: {regime.state: {from: 2023-02, to: 1}}"));
  PlanBench until(
      example_plan("pins: {regime.state: {from: 2023-02, to: 0, until: 2023-05}}\n"
                   "parameters: {regime.hazard: 50}"));
  to_the_end.step(2);
  BOOST_TEST((to_the_end["regime.state"] == 1.0).all());
  to_the_end.step(22);
  BOOST_TEST((to_the_end["regime.state"] == 1.0).all());
  until.step(5);
  BOOST_TEST((until["regime.state"] == 0.0).all());
  until.step();
  BOOST_TEST((until["regime.state"] == 1.0).all());
}

BOOST_AUTO_TEST_SUITE_END()
