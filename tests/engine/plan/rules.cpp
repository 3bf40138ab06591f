#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/support/example_plan.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {
std::string rule(const std::string& fields) {
  return "rules: {r: {" + fields + "}}";
}
/// The stock goes 200 → 280 → 352 → 416.8 → 475.12 → 527.6 → …, the same on all paths.
const std::string above_300 = "when: {variable: stock.persons, above: 300}";
}  // namespace

BOOST_AUTO_TEST_SUITE(rules)

BOOST_AUTO_TEST_CASE(a_rule_reads_the_final_values_of_the_month_before) {
  PlanBench bench(example_plan(rule(above_300 + ", then: {set: stock.exit_share, to: 0.5}")));
  for (const double exits : {0.1, 0.1, 0.5, 0.5}) {  // 352 at the end of month 2
    bench.step();
    BOOST_TEST(bench["stock.exit_share"][0] == exits);
  }
}

BOOST_AUTO_TEST_CASE(its_condition_must_hold_for_so_many_months_in_a_row) {
  PlanBench bench(
      example_plan(rule("when: {variable: stock.persons, above: 300, for: 3 months}, "
                        "then: {add: stock.inflow, by: 1}")));
  for (const double inflow : {100, 100, 100, 100, 101}) {  // above at the ends of months 2, 3 and 4
    bench.step();
    BOOST_TEST(bench["stock.inflow"][0] == inflow);
  }
}

BOOST_AUTO_TEST_CASE(it_acts_after_its_delay_for_its_duration_and_again_after_its_cooldown) {
  PlanBench bench(example_plan(
      rule(above_300 +
           ", then: {set: stock.inflow, to: 400, for: 2 months}, delay: 1 month, cooldown: 5 months")));
  const double inflow[] = {100, 100, 100, 400, 400, 100, 100, 100, 400, 400, 100};
  const double fired[] = {0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0};
  for (std::size_t month = 0; month < std::size(inflow); ++month) {
    bench.step();
    BOOST_TEST(bench["stock.inflow"][0] == inflow[month]);
    BOOST_TEST(bench["rules.r.fired"][0] == fired[month]);
  }
}

BOOST_AUTO_TEST_CASE(names_of_rules_may_look_like_each_other) {
  BOOST_CHECK_NO_THROW(
      example_plan("rules:\n  r: {" + above_300 +
                   ", then: [{add: stock.inflow, by: 1}, {add: stock.inflow, by: 2}]}\n  r.1: {" + above_300 +
                   ", then: {add: stock.inflow, by: 3}}"));
}

BOOST_AUTO_TEST_CASE(once_means_once) {
  PlanBench bench(
      example_plan(rule(above_300 + ", then: {add: stock.inflow, by: 1, for: 1 month}, once: true")));
  double fired = 0;
  for (int month = 1; month <= 12; ++month) {
    bench.step();
    fired += bench["rules.r.fired"][0];
  }
  BOOST_TEST(fired == 1);
}

BOOST_AUTO_TEST_CASE(force_sets_a_state_in_its_month_and_lets_it_move_from_there) {
  PlanBench bench(example_plan(rule(above_300 + ", then: {force: stock.persons, to: 10}, once: true")));
  bench.step(3);
  BOOST_TEST(bench["stock.persons"][0] == 10);
  BOOST_TEST((bench["cost.total"] == bench["price.level"] * 10.0).all());
  bench.step();
  BOOST_TEST(bench["stock.persons"][0] == 109);
}

BOOST_AUTO_TEST_CASE(conditions_combine_by_all_and_any) {
  const std::string both =
      "when: {all: [{variable: stock.persons, above: 300}, {variable: price.level, above: 1e6}]}";
  const std::string either =
      "when: {any: [{variable: stock.persons, above: 300}, {variable: price.level, above: 1e6}]}";
  PlanBench all(example_plan(rule(both + ", then: {add: stock.inflow, by: 1}")));
  PlanBench any(example_plan(rule(either + ", then: {add: stock.inflow, by: 1}")));
  all.step(6);
  any.step(6);
  BOOST_TEST(all["stock.inflow"][0] == 100);
  BOOST_TEST(any["stock.inflow"][0] == 101);
}

BOOST_AUTO_TEST_CASE(an_output_has_no_value_before_the_first_month_so_no_condition_on_it_holds) {
  PlanBench bench(
      example_plan(rule("when: {variable: cost.total, below: 1e9}, then: {add: stock.inflow, by: 1}")));
  bench.step();
  BOOST_TEST(bench["rules.r.fired"][0] == 0);
  bench.step();
  BOOST_TEST(bench["rules.r.fired"][0] == 1);
}

BOOST_AUTO_TEST_CASE(a_probability_is_drawn_in_each_month_in_which_it_could_fire) {
  PlanBench bench(
      example_plan(rule("when: {variable: stock.persons, above: 0}, then: {add: stock.inflow, by: 1}, "
                        "probability: 0.2, once: true")));
  double waiting = lanes, fired = 0, months = 0;
  for (int month = 1; month <= 10; ++month) {
    bench.step();
    months += waiting;
    fired += bench["rules.r.fired"].sum();
    waiting -= bench["rules.r.fired"].sum();
  }
  BOOST_TEST(std::abs(fired / months - 0.2) < 4 * std::sqrt(0.2 * 0.8 / months));
}

BOOST_AUTO_TEST_SUITE_END()
