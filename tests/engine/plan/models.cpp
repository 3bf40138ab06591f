#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/support/example_plan.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {
struct Hen final : Model {
  Hen() : Model("hen") {}
  Input egg = input("egg.count");
  Output count = output("count", "1", "hens", Aggregation::level);
  void step(View x, Step) const override { x[count] = x[egg]; }
};
struct Egg final : Model {
  Egg() : Model("egg") {}
  Input hen = input("hen.count");
  Output count = output("count", "1", "eggs", Aggregation::level);
  void step(View x, Step) const override { x[count] = x[hen]; }
};

std::string message_of(const Catalogue& catalogue) {
  try {
    Diagnostics found;
    compile(scenario_from("schema: 1\nextends: example.yaml\n", found), catalogue);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}
}  // namespace

BOOST_AUTO_TEST_SUITE(models)

BOOST_AUTO_TEST_CASE(models_step_after_those_whose_values_of_the_month_they_read) {
  PlanBench bench(example_plan());
  bench.step();
  BOOST_TEST((bench["cost.total"] == bench["price.level"] * bench["stock.persons"]).all());
}

BOOST_AUTO_TEST_CASE(lagged_reads_the_month_before_also_the_initial_state) {
  PlanBench bench(example_plan());
  bench.step();
  BOOST_TEST((bench["cost.last_price"] == 40.0).all());
  const Column price = bench["price.level"];
  bench.step();
  BOOST_TEST((bench["cost.last_price"] == price).all());
}

BOOST_AUTO_TEST_CASE(the_order_of_independent_models_changes_no_bit) {
  PlanBench first(example_plan());
  for (const std::uint64_t seed : {1, 2, 3, 4}) {
    PlanBench other(example_plan("", {.order_seed = seed}));
    PlanBench again(example_plan());
    for (int month = 1; month <= 6; ++month) {
      other.step();
      again.step();
      for (const auto* name : {"price.level", "stock.persons", "regime.state", "cost.total"})
        BOOST_TEST((other[name] == again[name]).all());
    }
  }
}

BOOST_AUTO_TEST_CASE(a_circle_is_refused_and_its_models_are_named) {
  Catalogue catalogue = example_catalogue();
  catalogue.add<Hen>();
  catalogue.add<Egg>();
  const auto message = message_of(catalogue);
  BOOST_TEST(message.find("hen reads egg.count of egg") != std::string::npos);
  BOOST_TEST(message.find("egg reads hen.count of hen") != std::string::npos);
  BOOST_TEST(message.find("price") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(states_that_the_model_starts_are_started_from_parameters) {
  PlanBench bench(example_plan("parameters: {stock.inflow: 30}"));
  BOOST_TEST(bench["stock.persons"][0] == 60);
}

BOOST_AUTO_TEST_CASE(the_price_has_the_moments_of_its_law) {
  const Plan plan = example_plan("horizon: {start: 2023-01, end: 2026-12}");
  Batch batch = plan.make_batch();
  const int column = plan.find("price.level")->column;
  double sum = 0, squares = 0, n = 0;
  for (std::uint64_t path = 0; path < 32 * lanes; path += lanes) {
    plan.begin(batch, path);
    for (int index = 1; index <= plan.grid().steps(); ++index) plan.step(batch, plan.grid().step(index));
    sum += batch[column].sum();
    squares += batch[column].square().sum();
    n += lanes;
  }
  const double mean = sum / n, variance = squares / n - mean * mean;
  const double exact_mean = 50 - 10 * std::exp(-1.5 * 4),
               exact_variance = 100 / 3.0 * (1 - std::exp(-3.0 * 4));
  BOOST_TEST(std::abs(mean - exact_mean) < 4 * std::sqrt(exact_variance / n));
  BOOST_TEST(std::abs(variance - exact_variance) < 4 * exact_variance * std::sqrt(2 / n));
}

BOOST_AUTO_TEST_SUITE_END()
