// What the paths of one run say of the numbers that were drawn on them.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "engine/sensitivity/path_sensitivity.hpp"
#include "engine/sensitivity/rank_correlations.hpp"
#include "engine/sweep/unit_points.hpp"
#include "tests/engine/sensitivity/published_functions.hpp"
#include "tests/support/example_plan.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(sensitivity_of_paths)

namespace {
const std::string uncertain = R"(
parameters:
  price.mean: !normal {mean: 50, sd: 5}
  stock.inflow: !uniform {low: 50, high: 150}
  regime.hazard: !uniform {low: 0.01, high: 0.05}
)";

std::vector<Series> named(const Plan& plan, const std::vector<std::string>& names) {
  auto all = series_of_paths(plan);
  std::erase_if(all, [&](const Series& series) { return !is_named(series, names); });
  return all;
}

/// An index of a drawn number for the first of the series.
Interval index_of(const Sensitivities& found, const std::string& index, const std::string& drawn) {
  const auto i = static_cast<std::size_t>(std::ranges::find(found.indices, index) - found.indices.begin());
  const auto& names = found.factors.at(i);
  return found.numbers.at(0).values.at(i).at(
      static_cast<std::size_t>(std::ranges::find(names, drawn) - names.begin()));
}

bool covers(const Interval& interval, double value) {
  return interval.low <= value && value <= interval.high;
}
}  // namespace

BOOST_AUTO_TEST_CASE(what_was_drawn_is_drawn_again_to_the_bit) {
  const Plan plan =
      example_plan(uncertain + "report: {outputs: [price.mean, stock.inflow]}\nensemble: {paths: 100}\n");
  const Ensemble ensemble = simulate(plan);
  const auto names = drawn_names(plan);
  const auto drawn = drawn_values(plan, 100);
  BOOST_REQUIRE(names.size() == 3);
  for (int output = 0; output < 2; ++output) {
    const auto& name = plan.record().outputs[static_cast<std::size_t>(output)].name;
    const auto column = std::ranges::find(names, name) - names.begin();
    const auto recorded = ensemble.values(output, 0);
    for (Eigen::Index path = 0; path < 100; ++path)
      BOOST_TEST(drawn(path, column) == recorded[static_cast<std::size_t>(path)],
                 boost::test_tools::tolerance(1e-14));
  }
}

BOOST_AUTO_TEST_CASE(a_number_that_decides_has_correlation_1_and_one_that_cannot_matter_is_told_from_it) {
  const Plan plan = example_plan(uncertain + "ensemble: {paths: 2000}\n");
  const auto found = analyse_paths(simulate(plan), named(plan, {"stock.persons.2024"}));
  BOOST_REQUIRE(found.numbers.size() == 1);
  BOOST_TEST(found.numbers[0].series.text() == "stock.persons.2024.path");
  BOOST_TEST(index_of(found, "spearman", "stock.inflow").estimate == 1, boost::test_tools::tolerance(1e-12));
  BOOST_TEST(index_of(found, "prcc", "stock.inflow").estimate == 1, boost::test_tools::tolerance(1e-6));
  BOOST_TEST(std::abs(index_of(found, "spearman", "price.mean").estimate) < 0.1);
}

BOOST_AUTO_TEST_CASE(what_happens_counts_as_0_or_1_by_the_end_of_each_year) {
  const Plan plan = example_plan(
      uncertain +
      "ensemble: {paths: 4000}\n"
      "report: {outputs: [price.level], events: {turned: {variable: regime.state, reaches: 1}}}\n");
  const auto series = named(plan, {"turned"});
  BOOST_TEST(series.size() == 2);
  const auto found = analyse_paths(simulate(plan), series);
  BOOST_TEST(found.numbers[1].series.kind == "event");
  BOOST_TEST(index_of(found, "prcc", "regime.hazard").low > 0.1);
  BOOST_TEST(std::abs(index_of(found, "prcc", "price.mean").estimate) < 0.06);
}

BOOST_AUTO_TEST_CASE(intervals_of_paths_cover_at_their_nominal_rate) {
  const Plan plan = example_plan(uncertain + "ensemble: {paths: 256}\n");
  const auto with = [&](std::uint64_t seed, std::int64_t paths) {
    EnsembleSettings settings = plan.settings();
    settings.seed = seed;
    settings.paths = paths;
    SimulateOptions options;
    options.threads = 1;
    return analyse_paths(simulate(plan.with_ensemble(settings), options), named(plan, {"price.level.2023"}),
                         1);
  };
  const auto reference = with(12345, 100'000);  // of 0.6
  int zero_spearman = 0, zero_partial = 0, spearman = 0, partial = 0;
  for (int seed = 0; seed < Nominal::trials; ++seed) {
    const auto found = with(static_cast<std::uint64_t>(seed), 256);
    zero_spearman += covers(index_of(found, "spearman", "stock.inflow"), 0);
    zero_partial += covers(index_of(found, "prcc", "regime.hazard"), 0);
    spearman += covers(index_of(found, "spearman", "price.mean"),
                       index_of(reference, "spearman", "price.mean").estimate);
    partial +=
        covers(index_of(found, "prcc", "price.mean"), index_of(reference, "prcc", "price.mean").estimate);
  }
  BOOST_TEST(index_of(reference, "spearman", "price.mean").estimate > 0.3);
  for (const int count : {zero_spearman, zero_partial, spearman, partial}) {
    BOOST_TEST(count >= Nominal::least * Nominal::trials);
    BOOST_TEST(count <= Nominal::most * Nominal::trials);
  }
}

BOOST_AUTO_TEST_CASE(failed_paths_are_left_out) {
  const Plan plan = example_plan(R"(
parameters:
  price.mean: !normal {mean: 50, sd: 5}
  price.reversion: {value: !uniform {low: -1, high: 1}, bounds: [0, 2]}
ensemble: {paths: 1000}
)");
  const Ensemble ensemble = simulate(plan);
  BOOST_REQUIRE(ensemble.failed_paths > 300);
  BOOST_REQUIRE(ensemble.failed_paths < 700);
  const Interval interval =
      index_of(analyse_paths(ensemble, named(plan, {"price.level.2024"})), "prcc", "price.mean");
  BOOST_TEST(std::isfinite(interval.estimate));
  const double expected = 1.96 / std::sqrt(1000.0 - static_cast<double>(ensemble.failed_paths));
  BOOST_TEST(interval.half_width() < 1.3 * expected);
  BOOST_TEST(interval.half_width() > 0.5 * expected);
}

BOOST_AUTO_TEST_CASE(many_outputs_at_once_have_the_correlations_of_one) {
  const auto points = random_points(4, 500, 1);
  const auto values =
      values_at(points, [](const Eigen::ArrayXd& u) { return u(0) + 0.5 * u(1) * u(1) + u(3); });
  const auto one = rank_correlations(points, values, {20, 1});
  const auto many = RankIndices(points)(Eigen::Map<const Eigen::ArrayXd>(values.data(), 500));
  for (std::size_t i = 0; i < 4; ++i) {
    BOOST_TEST(std::abs(many.spearman[i].estimate - one.spearman[i].estimate) < 1e-12);
    BOOST_TEST(std::abs(many.spearman[i].low - one.spearman[i].low) < 1e-12);
    BOOST_TEST(std::abs(many.partial[i].estimate - one.partial[i].estimate) < 1e-9);
  }
}

BOOST_AUTO_TEST_CASE(no_more_paths_are_taken_than_can_be_kept_whole) {
  const Plan plan = example_plan(uncertain + "ensemble: {paths: 5000}\n");
  BOOST_TEST(most_kept_paths(plan) == 5000);
  const Plan large = example_plan(uncertain + "ensemble: {paths: 100000000}\n");
  EnsembleSettings settings = large.settings();
  settings.paths = most_kept_paths(large);
  BOOST_TEST(settings.paths > 100'000);
  BOOST_TEST(keeps_all(large.with_ensemble(settings)));
}

BOOST_AUTO_TEST_SUITE_END()
