// Path by path against an independent implementation of the model specification in numpy.
//
// The fixture holds the values of 79 variables on single paths of nineteen runs, made by that implementation
// from draws that are a simple function of (call, path, column); this test makes the same draws, feeds them
// to the models and compares. So every equation, every lag and every scenario is checked to the precision
// with which the fixture was stored (single precision).
#include <boost/test/unit_test.hpp>
#include <map>
#include <sstream>

#include "engine/plan/plan.hpp"
#include "models/catalogue.hpp"
#include "tests/oracle/draws.hpp"
#include "tests/support/csv_file.hpp"
#include "tests/support/shipped.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {

using Values = std::map<std::string, double>;

/// Parameters of each (run, path), by name.
std::map<std::string, Values> read_parameters() {
  std::map<std::string, Values> result;
  for (const auto& row : csv_file("oracle/path_parameters.csv"))
    result[row[0] + "/" + row[1]][row[2]] = std::stod(row[3]);
  return result;
}

struct Expected {
  std::string variable;
  std::vector<double> values;  ///< one per step of `steps`
};

struct Case {
  std::string scenario;
  std::uint64_t path = 0;
  std::vector<Expected> expected;
};

std::vector<int> steps_of(const std::vector<std::string>& header) {
  std::vector<int> steps;
  for (std::size_t i = 4; i < header.size(); ++i) steps.push_back(std::stoi(header[i].substr(1)));
  return steps;
}

std::map<std::string, Case> read_cases(std::vector<int>& steps) {
  std::map<std::string, Case> cases;
  const auto rows = csv_file("oracle/path_values.csv", true);
  steps = steps_of(rows.front());
  for (std::size_t i = 1; i < rows.size(); ++i) {
    auto& entry = cases[rows[i][0] + "/" + rows[i][2]];
    entry.scenario = rows[i][1];
    entry.path = std::stoull(rows[i][2]);
    Expected expected{rows[i][3], {}};
    for (std::size_t column = 4; column < rows[i].size(); ++column)
      expected.values.push_back(std::stod(rows[i][column]));
    entry.expected.push_back(std::move(expected));
  }
  return cases;
}

/// "a+b": a scenario that extends both.
Plan plan_of(const std::string& scenario) {
  std::string list;
  std::istringstream names(scenario);
  for (std::string name; std::getline(names, name, '+');)
    list += (list.empty() ? "" : ", ") + shipped(name + ".yaml").string();
  return compile(
      scenario_text("schema: 1\nextends: [" + list + "]\nensemble: {noise: none, parameters: central}\n"),
      models::catalogue());
}

/// The fixture's numbers are single precision; sums over a year of differences may lose a little more.
bool agrees(double ours, double theirs) {
  return std::abs(ours - theirs) <= 2e-6 * std::max(std::abs(theirs), std::abs(ours)) + 2e-7;
}

int compare(const Case& expected, const Plan& plan, const std::vector<int>& steps, const std::string& name) {
  Batch batch = plan.make_batch();
  plan.begin(batch, 0);
  int wrong = 0;
  std::size_t at = 0;
  for (int index = 1; index <= plan.grid().steps(); ++index) {
    oracle::set_draws(batch, plan, index, expected.path);
    plan.step(batch, plan.grid().step(index));
    if (at >= steps.size() || steps[at] != index) continue;
    for (const auto& variable : expected.expected) {
      const double ours = batch[plan.find(variable.variable)->column][0], theirs = variable.values[at];
      if (agrees(ours, theirs)) continue;
      if (++wrong <= 10)
        BOOST_TEST_MESSAGE(name << " month " << index << ' ' << variable.variable << ": " << ours
                                << ", expected " << theirs);
    }
    ++at;
  }
  return wrong;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(oracle_paths)

BOOST_AUTO_TEST_CASE(every_variable_agrees_on_every_path_of_every_run) {
  const auto parameters = read_parameters();
  std::vector<int> steps;
  const auto cases = read_cases(steps);
  std::map<std::string, Plan> plans;
  BOOST_TEST(cases.size() > 50);
  for (const auto& [name, expected] : cases) {
    if (!plans.contains(expected.scenario)) plans.emplace(expected.scenario, plan_of(expected.scenario));
    const Plan plan = plans.at(expected.scenario).with(parameters.at(name));
    BOOST_TEST(compare(expected, plan, steps, name) == 0, name << " differs");
  }
}

BOOST_AUTO_TEST_SUITE_END()
