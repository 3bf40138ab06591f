#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/support/example_plan.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(plan_with)

BOOST_AUTO_TEST_CASE(a_plan_with_other_values_equals_one_compiled_with_them) {
  PlanBench with(
      example_plan("levers: {l: {add: stock.inflow, by: 5}}")
          .with({{"price.mean", 80}, {"stock.inflow", 20}, {"levers.l.by", 7}, {"initial.price.level", 60}}));
  PlanBench compiled(
      example_plan("parameters: {price.mean: 80, stock.inflow: 20}\ninitial: {price.level: 60}\n"
                   "levers: {l: {add: stock.inflow, by: 7}}"));
  for (int month = 1; month <= 12; ++month) {
    with.step();
    compiled.step();
    for (const auto* name : {"price.level", "stock.persons", "cost.total"})
      BOOST_TEST((with[name] == compiled[name]).all());
  }
}

BOOST_AUTO_TEST_CASE(the_plan_that_it_came_from_is_unchanged) {
  const Plan plan = example_plan();
  const Plan other = plan.with({{"price.mean", 80}});
  PlanBench original(plan), changed(other);
  BOOST_TEST(original["price.mean"][0] == 50);
  BOOST_TEST(changed["price.mean"][0] == 80);
}

BOOST_AUTO_TEST_CASE(unknown_names_and_values_outside_bounds_are_refused) {
  const Plan plan = example_plan();
  BOOST_CHECK_THROW(plan.with({{"price.meen", 1}}), InputError);
  BOOST_CHECK_THROW(plan.with({{"stock.exit_share", 2}}), InputError);
  BOOST_CHECK_THROW(plan.with({{"stock.exit_share", std::nan("")}}), InputError);
}

BOOST_AUTO_TEST_CASE(other_seeds_draw_other_numbers_and_the_same_seed_the_same) {
  const Plan plan = example_plan();
  auto settings = plan.settings();
  PlanBench first(plan), same(plan.with_ensemble(settings));
  settings.seed += 1;
  PlanBench other(plan.with_ensemble(settings));
  first.step();
  same.step();
  other.step();
  BOOST_TEST((first["price.level"] == same["price.level"]).all());
  BOOST_TEST((first["price.level"] != other["price.level"]).all());
}

BOOST_AUTO_TEST_SUITE_END()
