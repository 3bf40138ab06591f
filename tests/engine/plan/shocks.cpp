#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/support/example_plan.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {
std::string shock(const std::string& fields) {
  return "shocks: {s: {" + fields + "}}";
}
}  // namespace

BOOST_AUTO_TEST_SUITE(shocks)

BOOST_AUTO_TEST_CASE(a_dated_shock_works_for_its_duration_and_then_ends) {
  PlanBench bench(example_plan(shock("on: stock.inflow, at: 2023-02, multiply: 3, for: 2 months")));
  for (const double value : {100, 300, 300, 100}) {
    bench.step();
    BOOST_TEST(bench["stock.inflow"][0] == value);
  }
}

BOOST_AUTO_TEST_CASE(a_half_life_halves_the_effect) {
  PlanBench bench(example_plan(shock("on: stock.inflow, at: 2023-01, add: 80, half_life: 2 months")));
  for (int month = 0; month < 8; ++month) {
    bench.step();
    BOOST_TEST(bench["stock.inflow"][0] == 100 + 80 * std::pow(0.5, month / 2.0),
               boost::test_tools::tolerance(1e-14));
  }
}

BOOST_AUTO_TEST_CASE(a_ramp_grows_from_month_to_month) {
  PlanBench bench(
      example_plan(shock("on: stock.inflow, at: 2023-01, set: 200, ramp: 4 months, for: 5 months")));
  for (const double value : {125, 150, 175, 200, 200, 100}) {
    bench.step();
    BOOST_TEST(bench["stock.inflow"][0] == value);
  }
}

BOOST_AUTO_TEST_CASE(added_to_a_state_it_strikes_once_before_the_model_and_dynamics_take_over) {
  PlanBench bench(example_plan(shock("on: stock.persons, at: 2023-02, add: 50")));
  double persons = 200;
  for (int month = 1; month <= 4; ++month) {
    bench.step();
    persons = (persons + (month == 2 ? 50 : 0)) * 0.9 + 100;
    BOOST_TEST(bench["stock.persons"][0] == persons, boost::test_tools::tolerance(1e-14));
  }
}

BOOST_AUTO_TEST_CASE(set_on_a_state_holds_it_so_that_models_downstream_see_it_in_the_same_month) {
  PlanBench bench(example_plan(shock("on: stock.persons, at: 2023-02, set: 7, for: 2 months")));
  bench.step(2);
  BOOST_TEST(bench["stock.persons"][0] == 7);
  BOOST_TEST((bench["cost.total"] == bench["price.level"] * 7.0).all());
  bench.step(2);
  BOOST_TEST(bench["stock.persons"][0] == 7 * 0.9 + 100, boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(a_shock_with_a_probability_strikes_that_share_of_paths) {
  PlanBench bench(example_plan(shock("on: stock.inflow, at: 2023-01, add: 1, probability: 0.3") +
                               "\nensemble: {seed: 3}"));
  bench.step();
  const double share = bench["shocks.s.fired"].mean();
  BOOST_TEST(std::abs(share - 0.3) < 4 * std::sqrt(0.3 * 0.7 / lanes));
  BOOST_TEST((bench["stock.inflow"] == 100 + bench["shocks.s.fired"]).all());
}

BOOST_AUTO_TEST_CASE(a_hazard_fires_at_its_yearly_rate_and_not_again_before_it_has_ended) {
  PlanBench bench(example_plan(shock("on: stock.inflow, hazard: 1.2, add: 1, for: 3 months")));
  Column since = Column::Constant(99);
  double exposed = 0, fired = 0;
  for (int month = 1; month <= 24; ++month) {
    bench.step();
    const Column now = bench["shocks.s.fired"];
    BOOST_TEST(!(now > 0.0 && since < 2.0).any());
    exposed += indicator(since >= 2.0).sum();
    fired += now.sum();
    since = (now > 0.0).select(0.0, since + 1.0);
  }
  const double expected = 1 - std::exp(-0.1);
  BOOST_TEST(std::abs(fired / exposed - expected) < 4 * std::sqrt(expected * (1 - expected) / exposed));
}

BOOST_AUTO_TEST_CASE(a_hazard_may_strike_a_state_again_and_again) {
  for (const std::string kind : {"add: 5", "set: 60"}) {
    PlanBench bench(example_plan(shock("on: price.level, hazard: 6, " + kind)));
    double fired = 0;
    for (int month = 1; month <= 24; ++month) {
      bench.step();
      fired += bench["shocks.s.fired"].sum();
    }
    const double chance = 1 - std::exp(-0.5), n = 24.0 * lanes;
    BOOST_TEST(std::abs(fired / n - chance) < 4 * std::sqrt(chance * (1 - chance) / n), kind);
  }
}

BOOST_AUTO_TEST_CASE(a_drawn_date_strikes_once_on_every_path_within_its_range) {
  PlanBench bench(
      example_plan(shock("on: stock.inflow, at: !uniform {low: 2023-03, high: 2023-09}, add: 1")));
  Column times = Column::Zero();
  for (int month = 1; month <= 12; ++month) {
    bench.step();
    if (month < 3 || month > 9) BOOST_TEST((bench["shocks.s.fired"] == 0.0).all());
    times += bench["shocks.s.fired"];
  }
  BOOST_TEST((times == 1.0).all());
}

BOOST_AUTO_TEST_CASE(adding_a_shock_moves_no_draw_of_another) {
  PlanBench without(example_plan("shocks: {a: {on: stock.inflow, hazard: 1, add: 1}}"));
  PlanBench with(
      example_plan("shocks: {b: {on: stock.inflow, hazard: 2, add: 1}, a: {on: stock.inflow, hazard: 1, "
                   "add: 1}}"));
  for (int month = 1; month <= 12; ++month) {
    without.step();
    with.step();
    BOOST_TEST((without["shocks.a.fired"] == with["shocks.a.fired"]).all());
    BOOST_TEST((without["price.level"] == with["price.level"]).all());
  }
}

BOOST_AUTO_TEST_SUITE_END()
