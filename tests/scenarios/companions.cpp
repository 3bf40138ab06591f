// The models' companions say what their States say, in every month, also where a what-if sets States.
#include <boost/test/unit_test.hpp>
#include <map>

#include "engine/plan/plan.hpp"
#include "models/catalogue.hpp"
#include "models/months.hpp"
#include "tests/support/shipped.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {

class Companions {
 public:
  explicit Companions(const Plan& plan) : plan_(plan), batch_(plan.make_batch()) {
    for (const Variable& variable : plan.variables()) {
      if (variable.role != Role::companion) continue;
      companions_.push_back(&variable);
      // The last share of a composition is the one against which the others have their odds.
      last_of_[stem(variable.name)] = std::string(without_form(variable.name));
    }
  }

  void check_all_months() {
    plan_.begin(batch_, 0);
    check(plan_.grid().start + -1);
    for (int index = 1; index <= plan_.grid().steps(); ++index) {
      plan_.step(batch_, plan_.grid().step(index));
      check(plan_.grid().step(index).month);
    }
  }
  std::size_t count() const { return companions_.size(); }

 private:
  static std::string stem(const std::string& name) {
    const std::string state(without_form(name));
    return state.substr(0, state.rfind('.'));
  }

  const Column& value(const std::string& name) const { return batch_[plan_.find(name)->column]; }

  Column state_of(const Variable& companion, Month month) const {
    const Column& x = batch_[companion.column];
    if (companion.name.ends_with("(logit)")) return logistic(x);
    if (companion.name.ends_with("(log-odds)")) return exp(x) * value(last_of_.at(stem(companion.name)));
    if (companion.name == "economy.real_gdp_index (log)") return 100.0 * exp(x);
    if (companion.name != "trade.exports_to_russia.08 (log)") return exp(x);
    const auto name = models::months_of_year[static_cast<std::size_t>(month.of_year() - 1)];
    return exp(x) * value("trade.fruit_season." + std::string(name));
  }

  void check(Month month) const {
    for (const Variable* companion : companions_) {
      const Column& state = value(std::string(without_form(companion->name)));
      const double worst = ((state_of(*companion, month) - state) / state).abs().maxCoeff();
      BOOST_TEST(worst < 1e-11, companion->name << " in " << month.text() << ": " << worst);
    }
  }

  const Plan& plan_;
  Batch batch_;
  std::vector<const Variable*> companions_;
  std::map<std::string, std::string> last_of_;
};

/// Of the baseline to 2026, with changes on top.
void check(const std::string& changes) {
  const Plan plan = compile(scenario_text("schema: 1\nextends: " + shipped("baseline.yaml").string() +
                                          "\nhorizon: {end: 2026-12}\n" + changes),
                            models::catalogue());
  Companions companions(plan);
  BOOST_TEST(companions.count() > 70u);
  companions.check_all_months();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(companions)

BOOST_AUTO_TEST_CASE(they_agree_with_their_states_in_the_baseline) {
  check("");
}

BOOST_AUTO_TEST_CASE(they_follow_pins_also_of_fruit_in_its_season_and_of_two_shares_of_one_composition) {
  check(R"(pins:
  trade.exports_to_russia.08: {2023-04: 20, 2023-09: 40}
  world.ttf: {2023-03: 500, 2024-06: 300, interpolate: linear}
  world.western_pressure: {2024-01: 0.9, 2024-12: 0.2}
  opinion.eu.yes: {2023-06: 0.5, 2024-02: 0.6}
  opinion.eu.no: {2023-09: 0.3, 2024-06: 0.2}
)");
}

BOOST_AUTO_TEST_CASE(they_follow_shocks_on_states_by_date_and_by_hazard_and_beside_a_pin) {
  check(R"(shocks:
  fruit: {on: trade.exports_to_russia.08, at: 2023-08, multiply: 0.5}
  chapter: {on: trade.exports_to_russia.84, hazard: 0.5, add: 5}
  growth: {on: economy.real_gdp_index, at: 2024-03, multiply: 0.95}
  euro: {on: world.eur_usd, hazard: 1, multiply: 1.1}
pins: {trade.exports_to_russia.84: {2023-05: 30, 2023-08: 35}}
)");
}

BOOST_AUTO_TEST_CASE(a_lever_on_the_level_of_gas_moves_what_growth_measures_its_gap_from) {
  const auto gap = [](const std::string& changes) {
    const Plan plan =
        compile(scenario_text("schema: 1\nextends: " + shipped("baseline.yaml").string() + "\n" + changes),
                models::catalogue());
    Batch batch = plan.make_batch();
    plan.begin(batch, 0);
    plan.step(batch, plan.grid().step(1));
    return Column(batch[plan.find("world.ttf_gap")->column] - log(batch[plan.find("world.ttf")->column]) +
                  log(batch[plan.find("world.ttf_level")->column]));
  };
  const Column before = gap(""), after = gap("levers: {l: {set: world.ttf_level, to: 400}}\n");
  BOOST_TEST(((before - after).abs() < 1e-12).all());
}

BOOST_AUTO_TEST_SUITE_END()
