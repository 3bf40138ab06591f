// Names that models have given up, and what happens to scenarios that still use them.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "tests/support/example_plan.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {

Catalogue catalogue() {
  Catalogue all = example_catalogue();
  all.retired("price.average", "price.mean");
  all.retired("price.value", "price.level");
  all.retired("cost.sum", "cost.total");
  return all;
}

Plan plan_of(const std::string& changes) {
  Diagnostics found;
  const Scenario scenario = scenario_from("schema: 1\nextends: example.yaml\n" + changes, found);
  return compile(scenario, catalogue(), {}, found);
}

std::vector<std::string> warnings_of(const Plan& plan) {
  std::vector<std::string> texts;
  for (const auto& warning : plan.warnings()) texts.push_back(warning.text());
  return texts;
}

bool says(const std::vector<std::string>& texts, const std::string& part) {
  return std::ranges::any_of(texts, [&](const auto& text) { return text.find(part) != std::string::npos; });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(retired_names)

BOOST_AUTO_TEST_CASE(a_retired_name_works_and_is_warned_of_at_its_place) {
  const Plan plan = plan_of("levers: {up: {set: price.average, to: 60}}\n");
  const auto warnings = warnings_of(plan);
  BOOST_TEST(warnings.size() == 1);
  BOOST_TEST(says(warnings, "what-if.yaml:3:20: warning: 'price.average' is now called 'price.mean'"));
  BOOST_TEST(plan.describe().find("set price.mean to 60") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_retired_name_works_wherever_a_scenario_names_something) {
  const Plan plan = plan_of(
      "shocks: {jump: {on: price.value, at: 2023-05, add: 1}}\n"
      "rules: {calm: {when: {all: [{variable: price.value, above: 1}]}, then: {set: price.average, to: 3}}}\n"
      "pins: {price.value: {from: 2023-02, to: 41, until: 2023-03}}\n"
      "initial: {price.value: 39}\n"
      "report: {headline: [cost.sum], outputs: [price.value], events: {high: {variable: price.value, "
      "reaches: 60}}}\n");
  BOOST_TEST(warnings_of(plan).size() == 8);
  PlanBench bench(plan);
  BOOST_TEST((bench["price.level"] == 39.0).all());
  bench.step(2);
  BOOST_TEST((bench["price.level"] == 41.0).all());
  BOOST_TEST(plan.record().headline.front() == "cost.total");
}

BOOST_AUTO_TEST_CASE(a_value_under_a_retired_name_overrides_that_of_the_file_below_and_keeps_its_bounds) {
  const Plan plan = plan_of("parameters: {price.average: 60}\n");
  const auto draw =
      std::ranges::find_if(plan.draws(), [](const Draw& each) { return each.name == "price.mean"; });
  BOOST_REQUIRE(draw != plan.draws().end());
  BOOST_TEST(draw->distribution.median() == 60);
  BOOST_TEST(draw->high == 200);
}

BOOST_AUTO_TEST_CASE(a_value_under_the_new_name_overrides_that_under_a_retired_one_in_a_file_below) {
  Diagnostics found;
  const std::string head = "schema: 1\nextends: example.yaml\n";
  scenario_from(head + "parameters: {price.average: 60}\npins: {price.value: {2023-02: 41}}\n", found,
                "below");
  const Scenario scenario = scenario_from(
      "schema: 1\nextends: below.yaml\nparameters: {price.mean: 70}\npins: {price.level: {2023-02: 42}}\n",
      found);
  const Plan plan = compile(scenario, catalogue(), {}, found);
  const auto draw =
      std::ranges::find_if(plan.draws(), [](const Draw& each) { return each.name == "price.mean"; });
  BOOST_REQUIRE(draw != plan.draws().end());
  BOOST_TEST(draw->distribution.median() == 70);
  BOOST_TEST(draw->high == 200);
  PlanBench bench(plan);
  bench.step(2);
  BOOST_TEST((bench["price.level"] == 42.0).all());
}

BOOST_AUTO_TEST_CASE(both_names_in_one_file_are_an_error) {
  try {
    plan_of("parameters: {price.average: 60, price.mean: 61}\n");
    BOOST_ERROR("both were accepted");
  } catch (const InputError& error) {
    BOOST_TEST(std::string(error.what()).find("'price.mean' is set in this file under its old name") !=
               std::string::npos);
  }
}

BOOST_AUTO_TEST_CASE(an_unknown_name_is_still_unknown) {
  BOOST_CHECK_THROW(plan_of("levers: {up: {set: price.averag, to: 60}}\n"), InputError);
}

BOOST_AUTO_TEST_SUITE_END()
