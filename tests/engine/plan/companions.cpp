// A State kept in two forms: whoever sets the one, the other follows.
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/support/example_plan.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {

/// Grows at a rate; its logarithm is what it remembers.
struct Growing final : Model {
  Growing() : Model("growing") {}
  Parameter rate = parameter("rate", "log/month", "growth");
  State size = state("size", "1", "size", Aggregation::stock);
  Companion log_size = companion(size);

  void accompany(CompanionView x, Step) const override { x[log_size] = log(x[size]); }
  void step(View x, Step) const override {
    x[log_size] += x[rate];
    x[size] = exp(x[log_size]);
  }
};

struct Reading final : Model {
  Reading() : Model("reading") {}
  Input log_now = input(form_of("growing.size"));
  Lagged log_before = lagged(form_of("growing.size"));
  Output now = output("now", "log", "this month's", Aggregation::level);
  Output before = output("before", "log", "last month's", Aggregation::level);
  void step(View x, Step) const override {
    x[now] = x[log_now];
    x[before] = x[log_before];
  }
};

Plan growing_plan(const std::string& changes) {
  Catalogue catalogue = example_catalogue();
  catalogue.add<Reading>();  // before what it reads
  catalogue.add<Growing>();
  Diagnostics found;
  const Scenario scenario = scenario_from(
      "schema: 1\nextends: example.yaml\nparameters: {growing.rate: 0.1}\n"
      "initial: {growing.size: 2}\n" +
          changes,
      found);
  return compile(scenario, catalogue, {}, found);
}

constexpr double closely = 1e-14;

}  // namespace

BOOST_AUTO_TEST_SUITE(companions)

BOOST_AUTO_TEST_CASE(a_companion_follows_the_first_value_and_is_read_by_others) {
  PlanBench bench(growing_plan(""));
  bench.step();
  BOOST_TEST(bench["growing.size"][0] == 2.0 * std::exp(0.1), boost::test_tools::tolerance(closely));
  BOOST_TEST(bench["reading.now"][0] == std::log(2.0) + 0.1, boost::test_tools::tolerance(closely));
  BOOST_TEST(bench["reading.before"][0] == std::log(2.0), boost::test_tools::tolerance(closely));
}

BOOST_AUTO_TEST_CASE(a_pin_is_where_the_state_goes_on_from_and_what_others_read) {
  PlanBench bench(growing_plan("pins: {growing.size: {2023-01: 10, 2023-02: 20}}"));
  bench.step();
  BOOST_TEST(bench["reading.now"][0] == std::log(10.0), boost::test_tools::tolerance(closely));
  bench.step(2);
  BOOST_TEST(bench["growing.size"][0] == 20.0 * std::exp(0.1), boost::test_tools::tolerance(closely));
}

BOOST_AUTO_TEST_CASE(a_rule_that_forces_a_state_moves_its_companion) {
  PlanBench bench(growing_plan(
      "rules: {r: {when: {variable: growing.size, above: 2.3}, then: {force: growing.size, to: 7}}}"));
  bench.step(2);
  BOOST_TEST(bench["growing.size"][0] == 2.0 * std::exp(0.2), boost::test_tools::tolerance(closely));
  bench.step();
  BOOST_TEST(bench["growing.size"][0] == 7.0);
  BOOST_TEST(bench["reading.now"][0] == std::log(7.0), boost::test_tools::tolerance(closely));
}

// Where a shock does not strike, not even the last bit of a logarithm may change.
BOOST_AUTO_TEST_CASE(a_shock_doubles_the_state_where_it_strikes_and_leaves_every_bit_elsewhere) {
  PlanBench struck(growing_plan("shocks: {s: {on: growing.size, hazard: 2, multiply: 2}}")),
      calm(growing_plan(""));
  Column times = Column::Zero();
  for (int month = 1; month <= 12; ++month) {
    struck.step();
    calm.step();
    times += struck["shocks.s.fired"];
    BOOST_TEST((times > 0.0 || struck["growing.size"] == calm["growing.size"]).all());
    const Column ratio = struck["growing.size"] / calm["growing.size"];
    for (int lane = 0; lane < lanes; ++lane)
      BOOST_TEST(ratio[lane] == std::pow(2.0, times[lane]), boost::test_tools::tolerance(1e-13));
  }
  BOOST_TEST((times > 0.0).any());
  BOOST_TEST((times == 0.0).any());
}

BOOST_AUTO_TEST_CASE(a_companion_is_nobodys_to_set) {
  BOOST_CHECK_THROW(growing_plan("pins: {\"growing.size (log)\": {2023-01: 1}}"), InputError);
}

BOOST_AUTO_TEST_SUITE_END()
