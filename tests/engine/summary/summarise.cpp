#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "engine/summary/summary.hpp"
#include "tests/engine/run/fragile.hpp"

using namespace vidik;
using namespace vidik::test;
namespace tt = boost::test_tools;

BOOST_AUTO_TEST_SUITE(summarising)

BOOST_AUTO_TEST_CASE(statistics_are_those_of_the_recorded_values) {
  const Ensemble ensemble = simulate(example_plan("ensemble: {paths: 999}\n"));
  const Summary summary = summarise(ensemble);
  const auto values = ensemble.record->values(0, 1);
  std::vector<double> sorted(values.begin(), values.end());
  std::sort(sorted.begin(), sorted.end());
  BOOST_TEST(summary.paths == 999);
  BOOST_TEST(summary.find("price.level", "2024", "p50")->value == sorted[499]);
  BOOST_TEST(summary.find("price.level", "2024", "mean")->value == moments(values).mean.value);
  BOOST_TEST(summary.find("price.level", "2024", "sd")->standard_error == moments(values).sd.standard_error);
}

BOOST_AUTO_TEST_CASE(a_price_that_reverts_has_its_stationary_mean_and_spread) {
  // Monthly values: the annual ones are means over the year.
  const Summary summary = summarise(simulate(example_plan(R"(ensemble: {paths: 4000}
horizon: {end: 2030-12}
report: {monthly: true, outputs: [price.level]}
)")));
  const Estimate mean = *summary.find("price.level", "2030-12", "mean");
  const Estimate sd = *summary.find("price.level", "2030-12", "sd");
  const Estimate p95 = *summary.find("price.level", "2030-12", "p95");
  const double spread = 10 / std::sqrt(2 * 1.5);
  BOOST_TEST(std::abs(mean.value - 50) < 4 * mean.standard_error);
  BOOST_TEST(std::abs(sd.value - spread) < 4 * sd.standard_error);
  BOOST_TEST(std::abs(p95.value - (50 + 1.6448536 * spread)) < 4 * p95.standard_error);
}

BOOST_AUTO_TEST_CASE(the_share_of_paths_in_a_state_is_that_of_its_hazard) {
  const Summary summary = summarise(simulate(example_plan("ensemble: {paths: 4000}\n")));
  const Estimate share = *summary.find("regime.state", "2024", "mean");
  BOOST_TEST(std::abs(share.value - (1 - std::exp(-24 * 0.02))) < 4 * share.standard_error);
}

BOOST_AUTO_TEST_CASE(an_indicator_that_is_never_1_has_an_error) {
  const Summary summary = summarise(simulate(example_plan("parameters: {regime.hazard: 0}\n")));
  const auto& outputs = summary.outputs;
  const auto regime = std::ranges::find(outputs, "regime.state", &Recorded::name);
  BOOST_REQUIRE(regime != outputs.end());
  BOOST_TEST(regime->indicator);
  BOOST_TEST(summary.find("regime.state", "2024", "mean")->value == 0);
  BOOST_TEST(summary.find("regime.state", "2024", "mean")->standard_error > 0);
}

BOOST_AUTO_TEST_CASE(failed_paths_are_left_out_of_every_statistic) {
  const Ensemble ensemble = simulate(fragile_plan(2000, 0.9995));
  BOOST_REQUIRE(ensemble.failed_paths > 0);
  const Summary summary = summarise(ensemble);
  BOOST_TEST(summary.failed_paths == ensemble.failed_paths);
  BOOST_TEST(summary.paths == 2000 - ensemble.failed_paths);
  for (const Estimate& estimate : summary.estimates) BOOST_TEST(std::isfinite(estimate.value));
  std::vector<double> sound;
  for (std::size_t path = 0; path < 2000; ++path)
    if (!ensemble.record->failed()[path]) sound.push_back(ensemble.record->values(0, 1)[path]);
  BOOST_TEST(summary.find("heir.twice", "2024", "mean")->value == moments(sound).mean.value);
}

BOOST_AUTO_TEST_CASE(if_all_paths_fail_nothing_is_known) {
  const Summary summary = summarise(simulate(fragile_plan(100, 0)));
  BOOST_TEST(summary.paths == 0);
  BOOST_TEST(std::isnan(summary.find("heir.twice", "2024", "mean")->value));
  BOOST_TEST(std::isnan(summary.find("heir.twice", "2024", "p50")->value));
}

BOOST_AUTO_TEST_CASE(a_summary_does_not_depend_on_threads) {
  Ensemble ensemble = simulate(example_plan("ensemble: {paths: 3000}\n"));
  ensemble.threads = 1;
  const Summary one = summarise(ensemble);
  ensemble.threads = 3;
  const Summary three = summarise(ensemble);
  for (std::size_t i = 0; i < one.estimates.size(); ++i) {
    BOOST_TEST(one.estimates[i].value == three.estimates[i].value);
    BOOST_TEST(one.estimates[i].standard_error == three.estimates[i].standard_error);
  }
}

BOOST_AUTO_TEST_CASE(what_is_not_there_is_not_found) {
  const Summary summary = summarise(simulate(example_plan()));
  BOOST_TEST(summary.find("price.levle", "2024", "mean") == nullptr);
  BOOST_TEST(summary.find("price.level", "2026", "mean") == nullptr);
  BOOST_TEST(summary.find("price.level", "2024", "p33") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
