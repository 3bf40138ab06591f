// What comes out of the points of a sweep.
#include <sys/resource.h>

#include <atomic>
#include <boost/test/unit_test.hpp>
#include <numeric>

#include "tests/engine/sweep/sweep_text.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(execution_of_sweeps)

namespace {
const std::string factors =
    "  mean: {parameter: price.mean, values: [40, 50, 60]}\n"
    "  inflow: {alternatives: {few: {}, many: {parameters: {stock.inflow: 500}}}}\n";
const std::string grid = "design: {kind: grid}\n";

bool same(const Estimate& a, const Estimate& b) {
  return a.value == b.value && a.standard_error == b.standard_error;
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_point_has_the_bits_of_a_run_of_a_scenario_with_its_values) {
  const auto results = results_of(study_of(factors, grid + "paths: 1500\n"));
  const Plan plan = example_plan(
      "parameters: {price.mean: 60, stock.inflow: 500}\nensemble: {paths: 1500}\n"
      "report: {outputs: [price.level, stock.persons, regime.state], quantiles: [0.05, 0.5, 0.95]}\n");
  const Ensemble ensemble = simulate(plan);
  const Summary summary = summarise(ensemble);
  BOOST_TEST(results.at(5).digest == ensemble.digest());
  BOOST_REQUIRE(results[5].summary.estimates.size() == summary.estimates.size());
  for (std::size_t i = 0; i < summary.estimates.size(); ++i)
    BOOST_TEST(same(results[5].summary.estimates[i], summary.estimates[i]));
}

BOOST_AUTO_TEST_CASE(points_share_their_random_numbers) {
  const auto results = results_of(study_of(factors, grid + "paths: 100\n"));
  const auto at = [&](std::size_t point, const char* statistic) {
    return results[point].summary.find("price.level", "2024", statistic)->value;
  };
  // Other means move every path alike, so that the spread stays the same to the last digits.
  BOOST_TEST(at(0, "sd") == at(2, "sd"), boost::test_tools::tolerance(1e-12));
  BOOST_TEST(at(0, "mean") < at(2, "mean"));
  BOOST_TEST(at(0, "mean") == at(1, "mean"));
}

BOOST_AUTO_TEST_CASE(threads_do_not_change_a_bit) {
  const Study study = study_of(factors, grid + "paths: 2500\n");
  ExecuteOptions one, four;
  one.threads = 1;
  four.threads = 4;
  const auto a = results_of(study, one), b = results_of(study, four);
  for (std::size_t i = 0; i < a.size(); ++i) BOOST_TEST(a[i].digest == b[i].digest);
}

BOOST_AUTO_TEST_CASE(every_path_of_every_point_is_told_of_once) {
  const Study study = study_of(factors, grid + "paths: 1100\n");
  std::int64_t last = 0, all = 0;
  ExecuteOptions options;
  options.progress = [&](std::int64_t done, std::int64_t of) {
    BOOST_TEST(done > last);
    last = done;
    all = of;
  };
  results_of(study, options);
  BOOST_TEST(last == 6 * 1100);
  BOOST_TEST(all == last);
}

BOOST_AUTO_TEST_CASE(an_interruption_stops_it_and_a_failure_of_the_receiver_is_thrown_on) {
  const Study study = study_of(factors, grid);
  const std::vector<std::int64_t> numbers{0, 1, 2, 3, 4, 5};
  std::atomic<bool> stop = false;
  ExecuteOptions options;
  options.stop = &stop;
  int received = 0;
  BOOST_CHECK_THROW(execute(study, numbers, options,
                            [&](const PointResult&) {
                              ++received;
                              stop = true;
                            }),
                    Interrupted);
  BOOST_TEST(received >= 1);
  BOOST_TEST(received < 6);
  BOOST_CHECK_THROW(
      execute(study, numbers, {}, [](const PointResult&) { throw std::runtime_error("the disk is full"); }),
      std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_point_with_failed_paths_says_so) {
  const auto results = results_of(study_of("  speed: {parameter: price.reversion, values: [0, 1]}\n", grid));
  BOOST_TEST(results[0].summary.failed_paths == 1000);
  BOOST_REQUIRE(results[0].warnings.size() == 1);
  BOOST_TEST(results[0].warnings[0] == "1000 paths failed; path 0: price.spread is not finite in 2023-01");
  BOOST_TEST(results[1].warnings.empty());
}

#ifndef __SANITIZE_ADDRESS__  // which keeps back what is freed
// Most memory that this process has held so far, in KiB.
long most_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

BOOST_AUTO_TEST_CASE(memory_does_not_grow_with_the_number_of_points) {
  const auto run = [](int steps) {
    const Study study =
        study_of("  mean: {parameter: price.mean, range: [40, 60], steps: " + std::to_string(steps) + "}\n",
                 "design: {kind: grid}\npaths: 1000\n");
    std::vector<std::int64_t> numbers(static_cast<std::size_t>(study.size()));
    std::iota(numbers.begin(), numbers.end(), 0);
    int count = 0;
    execute(study, numbers, {}, [&](const PointResult&) { ++count; });
    BOOST_TEST(count == steps);
  };
  run(100);
  const long before = most_memory();
  run(2000);
  BOOST_TEST(most_memory() - before < 2048);  // 2,000 summaries alone would take 4 MiB
}
#endif

BOOST_AUTO_TEST_CASE(the_time_is_estimated_from_a_trial) {
  const Study study = study_of(factors, grid);
  BOOST_TEST(estimate_seconds(study, 0, 6, {}) > 0);
  BOOST_TEST(estimate_seconds(study, 0, 6, {}) < 60);
}

BOOST_AUTO_TEST_SUITE_END()
