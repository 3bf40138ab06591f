// Invariants I1–I12 and I16–I17 of the model specification, in every month of every shipped scenario.
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "engine/plan/plan.hpp"
#include "models/catalogue.hpp"
#include "models/trade/chapters.hpp"
#include "tests/support/shipped.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {

/// The columns of one month and of the month before, by name.
class Months {
 public:
  explicit Months(const Plan& plan) : plan_(plan), now_(plan.make_batch()) {}

  void begin(std::uint64_t path) { plan_.begin(now_, path); }
  void step(int index) {
    before_ = now_.columns;
    plan_.step(now_, plan_.grid().step(index));
  }
  const Column& operator[](const std::string& name) const { return now_[plan_.find(name)->column]; }
  const Column& before(const std::string& name) const { return before_[plan_.find(name)->column]; }
  Column sum(const std::string& stem, std::span<const std::string_view> members) const {
    Column total = Column::Zero();
    for (const auto member : members) total += (*this)[stem + "." + std::string(member)];
    return total;
  }

 private:
  const Plan& plan_;
  Batch now_;
  std::vector<Column> before_;
};

void expect(bool holds, const char* invariant, const std::string& where) {
  BOOST_TEST(holds, invariant << " in " << where);
}

bool near(const Column& a, const Column& b, double tolerance = 1e-9) {
  return ((a - b).abs() <= tolerance * (1.0 + b.abs())).all();
}

bool within(const Column& x, double low, double high) {
  return (x >= low && x <= high).all();
}

void check_finite_and_signs(const Plan& plan, const Months& m, const std::string& where) {
  for (const auto& variable : plan.variables()) {
    if (variable.model.empty() || (variable.role != Role::state && variable.role != Role::output)) continue;
    const Column& x = m[variable.name];
    expect((x - x == 0.0).all(), ("I1: " + variable.name + " is finite").c_str(), where);
    const bool signed_flow = variable.name == "energy.discount_value" ||
                             variable.name.starts_with("population.net_migration") ||
                             variable.name.find("change") != std::string::npos;
    if (variable.aggregation == Aggregation::flow && !signed_flow)
      expect((x >= -1e-9).all(), ("I2: " + variable.name + " is not negative").c_str(), where);
    if (variable.unit == "0/1") expect((x == 0.0 || x == 1.0).all(), ("I8: " + variable.name).c_str(), where);
  }
}

void check_opinion(const Months& m, const std::string& where) {
  using List = std::vector<std::string_view>;
  const std::pair<std::string, List> compositions[] = {
      {"opinion.eu", {"yes", "no", "undecided"}},
      {"opinion.sanctions", {"support", "oppose", "undecided"}},
      {"opinion.political_partner", {"russia", "china", "eu", "other"}},
      {"opinion.economic_partner", {"eu", "china", "germany", "russia", "other"}},
      {"opinion.security_partner", {"russia", "china", "eu", "other"}},
      {"opinion.foreign_policy", {"only_russia", "only_west", "both_west_lead", "both_russia_lead", "other"}},
      {"opinion.development_model", {"switzerland", "germany", "russia", "other"}}};
  for (const auto& [stem, members] : compositions)
    expect(near(m.sum(stem, members), Column::Ones()), ("I3: " + stem + " sums to 1").c_str(), where);
}

void check_trade(const Months& m, const std::string& where) {
  using namespace models::trade;
  expect(near(m["trade.exports_to_russia"], m.sum("trade.exports_to_russia", export_chapters)),
         "I4: exports by chapter", where);
  expect(near(m["trade.imports_from_russia"],
              m.sum("trade.imports_from_russia", import_chapters) + m["trade.imports_from_russia.27"]),
         "I4: imports by chapter", where);
  Column exports = m["trade.exports_to_russia"], imports = m["trade.imports_from_russia"];
  for (const auto partner : partners) {
    exports += m["trade.exports_to_" + std::string(partner)];
    imports += m["trade.imports_from_" + std::string(partner)];
  }
  expect(near(m["trade.exports_total"], exports), "I4: exports by partner", where);
  expect(near(m["trade.imports_total"], imports), "I4: imports by partner", where);
}

void check_gas(const Months& m, const std::string& where) {
  const Column sources = m["energy.gas_russian_contract"] + m["energy.gas_domestic"] + m["energy.gas_azeri"] +
                         m["energy.gas_spot"] - m["energy.gas_refill"] + m["energy.gas_withdrawn"] -
                         m["energy.gas_injected"];
  expect(near(m["energy.gas_demand"] - m["energy.unserved_gas"], sources), "I5: gas balance", where);
  const Column limit = m["energy.gas_storage_capacity"].max(m.before("energy.gas_storage"));
  expect((m["energy.gas_storage"] >= 0.0 && m["energy.gas_storage"] <= limit + 1e-9).all(), "I6: storage",
         where);
  expect((m["energy.formula_price"] >= m["energy.contract_floor"] &&
          m["energy.formula_price"] <= m["energy.contract_cap"])
             .all(),
         "I7: formula price between floor and cap", where);
}

void check_regimes(const Months& m, const std::string& where, bool held) {
  const Column one = Column::Ones();
  expect(near(m["stance.non_aligned"] + m["stance.partial"] + m["stance.full"] + m["stance.pivot"], one),
         "I8: stance", where);
  expect(near(m["world.war_active"] + m["world.war_frozen"] + m["world.war_settled"], one), "I8: war", where);
  const Column phases = m["stance.partial_phase"] + m["stance.full_phase"] + m["stance.pivot_phase"];
  expect((phases <= 1.0 + 1e-12).all(), "I9: phases sum to at most 1", where);
  for (const auto* phase : {"stance.partial_phase", "stance.full_phase", "stance.pivot_phase"})
    expect(within(m[phase], 0, 1), "I9: phases", where);
  for (const auto* share : {"world.western_pressure", "world.china_engagement", "world.global_majority_pull",
                            "stance.cfsp_alignment", "integration.eu_progress", "region.kosovo_tension"})
    expect(within(m[share], 0, 1), "I10: indices", where);
  expect(within(m["composite.new_switzerland_index"], 0, 100), "I10: new-Switzerland index", where);
  if (!held)
    expect((m.before("integration.eu_member") < 1.0 || m["stance.state"] == 2.0).all(),
           "I12: members are aligned", where);
  expect((m["stance.ever_aligned"] >= m.before("stance.ever_aligned")).all(), "I16: ever aligned", where);
}

void check_population(const Months& m, const std::string& where) {
  const Column expected = m.before("population.total") + m["population.births"] - m["population.deaths"] +
                          m["population.net_migration"] / 1e6;
  expect(near(m["population.total"], expected, 1e-12), "I11: population", where);
}

/// Pinned, struck or forced states break the identities of their own months, as they should.
bool moves_states(const Scenario& scenario) {
  return scenario.name == "tutorial";
}

void check_scenario(const std::filesystem::path& file) {
  const Scenario scenario = load_scenario(file);
  const Plan compiled = compile(scenario, models::catalogue());
  const bool held = scenario.pins.find("stance.state") != nullptr || moves_states(scenario);
  for (const std::uint64_t seed : {20221231, 1, 2}) {
    auto settings = compiled.settings();
    settings.seed = seed;
    const Plan plan = compiled.with_ensemble(settings);
    Months months(plan);
    months.begin(0);
    for (int index = 1; index <= plan.grid().steps(); ++index) {
      months.step(index);
      const auto where = scenario.name + " " + plan.grid().step(index).month.text();
      check_finite_and_signs(plan, months, where);
      check_opinion(months, where);
      check_trade(months, where);
      check_gas(months, where);
      check_regimes(months, where, held);
      check_population(months, where);
    }
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(invariants)

BOOST_AUTO_TEST_CASE(they_hold_in_every_month_of_every_shipped_scenario) {
  const auto files = shipped_scenarios();
  BOOST_TEST(files.size() >= 24);
  for (const auto& file : files) check_scenario(file);
}

BOOST_AUTO_TEST_CASE(without_rubles_and_hub_the_contract_price_is_the_formula_price) {
  const Plan plan = compile(load_scenario(shipped("baseline.yaml")), models::catalogue());
  Months months(plan);
  months.begin(0);
  for (int index = 1; index <= plan.grid().steps(); ++index) {
    months.step(index);
    BOOST_TEST((months["energy.contract_price"] == months["energy.formula_price"]).all(), "I17");
  }
}

BOOST_AUTO_TEST_SUITE_END()
