#include "engine/run/replay.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "engine/run/simulate.hpp"
#include "tests/engine/run/fragile.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(replaying)

namespace {
const double fragile_strength = 0.9995;  // about 1 path in 84 does not survive 24 months
}

BOOST_AUTO_TEST_CASE(a_path_alone_has_the_values_it_has_in_the_ensemble) {
  const Plan plan = example_plan("ensemble: {paths: 300}\nreport: {monthly: true}\n");
  const Ensemble ensemble = simulate(plan);
  const int column = plan.find("price.level")->column;
  for (const std::int64_t path : {0, 64, 299}) {
    std::vector<double> months;
    replay(plan, path, [&](const Batch& batch, int lane, Step) { months.push_back(batch[column][lane]); });
    BOOST_REQUIRE(months.size() == 25);
    BOOST_TEST(months[0] == 40);  // the initial state
    for (int period = 0; period < 26; ++period) {
      const Period& when = ensemble.record->periods()[static_cast<std::size_t>(period)];
      if (when.month == 0) continue;
      BOOST_TEST(ensemble.record->values(0, period)[static_cast<std::size_t>(path)] ==
                 months[static_cast<std::size_t>(when.last_step)]);
    }
  }
}

BOOST_AUTO_TEST_CASE(paths_beyond_the_ensemble_may_be_replayed) {
  int months = 0;
  replay(example_plan(), 1'000'003, [&](const Batch& batch, int lane, Step) {
    months += batch.first_path + static_cast<std::uint64_t>(lane) == 1'000'003;
  });
  BOOST_TEST(months == 25);
}

BOOST_AUTO_TEST_CASE(failed_paths_are_counted_and_the_first_four_explained) {
  const Plan plan = fragile_plan(2000, fragile_strength);
  const Ensemble ensemble = simulate(plan);
  std::vector<std::int64_t> failed;
  for (std::int64_t path = 0; path < 2000; ++path)
    if (ensemble.record->failed()[static_cast<std::size_t>(path)]) failed.push_back(path);
  const double expected = 2000 * (1 - std::pow(fragile_strength, 24));
  BOOST_TEST(std::abs(static_cast<double>(failed.size()) - expected) < 4 * std::sqrt(expected));
  BOOST_TEST(ensemble.failed_paths == static_cast<std::int64_t>(failed.size()));
  BOOST_REQUIRE(ensemble.failures.size() == 4);
  for (std::size_t i = 0; i < 4; ++i) BOOST_TEST(ensemble.failures[i].path == failed[i]);
}

BOOST_AUTO_TEST_CASE(a_failure_names_the_model_where_it_began_and_the_month) {
  const Plan plan = fragile_plan(2000, fragile_strength);
  const Ensemble ensemble = simulate(plan);
  const int level = plan.find("fragile.level")->column;
  BOOST_REQUIRE(!ensemble.failures.empty());
  for (const Failure& failure : ensemble.failures) {
    BOOST_TEST(failure.model == "fragile");
    BOOST_TEST(failure.variable == "fragile.level");
    Month first;
    replay(plan, failure.path, [&](const Batch& batch, int lane, Step step) {
      if (first == Month() && !std::isfinite(batch[level][lane])) first = step.month;
    });
    BOOST_TEST(failure.month.text() == first.text());
  }
}

BOOST_AUTO_TEST_CASE(a_failed_path_does_not_touch_the_others) {
  const Ensemble fragile = simulate(fragile_plan(2000, fragile_strength)),
                 sound = simulate(fragile_plan(2000, 1));
  BOOST_TEST(sound.failed_paths == 0);
  BOOST_TEST(sound.failures.empty());
  const auto price = fragile.record->values(1, 1), expected = sound.record->values(1, 1);
  BOOST_TEST(std::equal(price.begin(), price.end(), expected.begin()));
}

BOOST_AUTO_TEST_CASE(a_reported_output_that_is_not_finite_is_named) {
  // Nobody enters and nobody is there: the cost per head divides nothing by nothing, from the first month.
  const Plan plan = example_plan("parameters: {stock.inflow: 0}\nreport: {outputs: [cost.per_head]}\n");
  const Ensemble ensemble = simulate(plan);
  BOOST_TEST(ensemble.failed_paths == plan.settings().paths);
  BOOST_REQUIRE(ensemble.failures.size() == 4);
  BOOST_TEST(ensemble.failures[0].variable == "cost.per_head");
  BOOST_TEST(ensemble.failures[0].model == "cost");
  BOOST_TEST(ensemble.failures[0].month.text() == "2023-01");
}

BOOST_AUTO_TEST_CASE(a_year_that_is_too_large_a_sum_of_finite_months_is_named) {
  const Plan plan = example_plan("parameters: {stock.inflow: 1e305}\nreport: {outputs: [cost.total]}\n");
  const Ensemble ensemble = simulate(plan);
  BOOST_REQUIRE(ensemble.failures.size() == 4);
  BOOST_TEST(ensemble.failures[0].variable == "cost.total");
  BOOST_TEST(ensemble.failures[0].month.text() == "2023-12");
}

BOOST_AUTO_TEST_SUITE_END()
