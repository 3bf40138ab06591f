// The history that ships with the program: figures of variables that exist, in their unit, with a source.
#include "engine/report/history.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "models/catalogue.hpp"
#include "tests/support/shipped.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {

const History& history() {
  static const History all = read_history(shipped("history"));
  return all;
}

std::map<std::string, std::string> units_of_variables() {
  std::map<std::string, std::string> units;
  const Catalogue catalogue = models::catalogue();
  for (const auto& model : catalogue.models())
    for (const Declaration& declaration : model->declarations())
      if (declaration.role == Role::state || declaration.role == Role::output)
        units[declaration.name] = declaration.unit;
  return units;
}

double figure(const std::string& variable, int year) {
  for (const auto& one : history().at(variable).figures)
    if (one.year == year) return one.value;
  return std::nan("");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(shipped_history)

BOOST_AUTO_TEST_CASE(every_variable_with_a_history_exists_and_has_the_same_unit) {
  const auto units = units_of_variables();
  BOOST_TEST(history().size() > 20U);
  for (const auto& [name, series] : history()) {
    BOOST_REQUIRE_MESSAGE(units.count(name) == 1, name);
    BOOST_TEST(units.at(name) == series.unit, name);
  }
}

BOOST_AUTO_TEST_CASE(every_figure_is_of_2022_or_before_and_has_a_source_and_a_plausible_value) {
  for (const auto& [name, series] : history())
    for (const auto& one : series.figures) {
      BOOST_TEST((one.year >= 2005 && one.year <= 2022), name << ' ' << one.year);
      BOOST_TEST(one.source.size() > 5U, name << ' ' << one.year);
      BOOST_TEST(one.value > 0, name << ' ' << one.year);
      if (series.unit == "share") BOOST_TEST(one.value < 1, name << ' ' << one.year);
    }
}

BOOST_AUTO_TEST_CASE(the_share_of_russia_is_that_of_the_flows_beside_it) {
  for (const auto& one : history().at("trade.russia_share").figures) {
    const double with_russia =
        figure("trade.exports_to_russia", one.year) + figure("trade.imports_from_russia", one.year);
    const double total = figure("trade.exports_total", one.year) + figure("trade.imports_total", one.year);
    BOOST_TEST(std::abs(one.value - with_russia / total) < 0.00005001, one.year);
  }
}

/// What the scenarios start from must be what the history ends with, where both quote the same table.
BOOST_AUTO_TEST_CASE(chapters_of_2022_are_those_that_the_scenarios_start_from) {
  const Scenario baseline = load_scenario(shipped("baseline.yaml"));
  int compared = 0;
  for (const auto& [name, series] : history())
    for (const std::string flow : {"exports_to_russia.", "imports_from_russia."}) {
      if (!name.starts_with("trade." + flow) || name.ends_with(".27")) continue;
      const std::string parameter =
          "trade." + flow.substr(0, 7) + "_2022." + name.substr(name.rfind('.') + 1);
      const Assumption* assumed = baseline.parameters.find(parameter);
      BOOST_REQUIRE_MESSAGE(assumed, parameter);
      BOOST_TEST(std::stod(assumed->value->text()) == figure(name, 2022), name);
      ++compared;
    }
  BOOST_TEST(compared == 19);
}

BOOST_AUTO_TEST_SUITE_END()
