// Invariant I13: a scenario equals the baseline bit for bit before its first date.
#include <boost/test/unit_test.hpp>
#include <optional>

#include "engine/plan/plan.hpp"
#include "models/catalogue.hpp"
#include "tests/support/shipped.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {

std::optional<Month> earlier(std::optional<Month> a, Month b) {
  return a && *a < b ? a : b;
}

/// The first month in which anything of the scenario may act; nothing if that is not a date.
std::optional<Month> first_date(const Scenario& scenario) {
  std::optional<Month> first;
  for (const auto& [name, lever] : scenario.levers)
    first = earlier(first, lever.from ? **lever.from : scenario.horizon.start);
  for (const auto& [name, shock] : scenario.shocks)
    first = earlier(first, shock.at ? Month::from_index(static_cast<int>((*shock.at)->median()))
                                    : scenario.horizon.start);
  for (const auto& [name, pin] : scenario.pins) first = earlier(first, pin.course.front().month);
  return first;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(first_dates)

BOOST_AUTO_TEST_CASE(every_scenario_equals_the_baseline_before_its_first_date_and_not_for_ever_after) {
  const Plan baseline = compile(load_scenario(shipped("baseline.yaml")), models::catalogue());
  for (const auto& file : shipped_scenarios()) {
    const Scenario scenario = load_scenario(file);
    if (scenario.name == "tutorial") continue;  // it changes assumptions, so it differs from the start
    const auto first = first_date(scenario);
    if (!first) continue;
    const Plan plan = compile(scenario, models::catalogue());
    Batch ours = plan.make_batch(), theirs = baseline.make_batch();
    plan.begin(ours, 0);
    baseline.begin(theirs, 0);
    bool differs = false;
    for (int index = 1; index <= plan.grid().steps(); ++index) {
      const Step step = plan.grid().step(index);
      plan.step(ours, step);
      baseline.step(theirs, step);
      bool same = true;
      for (const auto& variable : baseline.variables()) {
        if (variable.role != Role::state && variable.role != Role::output) continue;
        same = same && (ours[plan.find(variable.name)->column] == theirs[variable.column]).all();
      }
      if (step.month < *first) BOOST_TEST(same, scenario.name << " differs in " << step.month.text());
      differs = differs || !same;
    }
    BOOST_TEST(differs, scenario.name << " never differs from the baseline");
  }
}

BOOST_AUTO_TEST_SUITE_END()
