#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <iterator>

#include "tests/support/example_plan.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {
const char* const everything = R"(
parameters: {price.mean: !normal {mean: 50, sd: 5}}
levers:
  open: {set: stock.inflow, to: 300, from: 2023-03, until: 2023-04}
  more: {add: stock.inflow, by: 5, ramp: 3 months}
shocks:
  dated: {on: stock.inflow, at: 2023-02, multiply: 3, for: 2 months}
  drawn: {on: price.volatility, at: !uniform {low: 2023-03, high: 2024-06}, add: 1, half_life: 2 months}
  struck: {on: price.level, hazard: 0.5, add: 5}
  held: {on: price.level, at: 2023-08, set: 60, for: 2 months}
rules:
  r:
    when: {any: [{variable: stock.persons, above: 300, for: 2 months}, {variable: regime.state, equals: 1}]}
    then: [{set: stock.exit_share, to: 0.5, for: 1 month}, {force: stock.persons, to: 10}]
pins:
  price.level: {2023-01: 10, 2023-03: 30}
)";
}  // namespace

BOOST_AUTO_TEST_SUITE(describe)

// Write the file anew with VIDIK_UPDATE_EXPECTED=1 in the environment, and read the difference.
BOOST_AUTO_TEST_CASE(a_plan_prints_its_actions_in_order) {
  const std::string path = VIDIK_SOURCE_DIR "/tests/engine/plan/describe.txt";
  const std::string text = example_plan(everything).describe();
  if (std::getenv("VIDIK_UPDATE_EXPECTED")) std::ofstream(path) << text;
  std::ifstream file(path);
  const std::string expected{std::istreambuf_iterator<char>(file), {}};
  BOOST_TEST(text == expected);
}

BOOST_AUTO_TEST_SUITE_END()
