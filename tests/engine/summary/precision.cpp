// How a run grows until standard errors are met.
#include "engine/summary/precision.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>

#include "engine/summary/series.hpp"
#include "tests/engine/run/fragile.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(precision)

namespace {
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

PrecisionTarget target(double wanted, bool relative = false) {
  return {.series = {}, .wanted = wanted, .relative = relative};
}

/// Grows by whole thousands; a number of standard deviation `sd` has the error sd/√n.
auto thousands(double value, double sd, std::size_t targets) {
  return [=](std::int64_t paths) -> PrecisionStage {
    const std::int64_t whole = (paths + 999) / 1000 * 1000;
    return {whole, std::vector(targets, Estimate{value, sd / std::sqrt(static_cast<double>(whole))})};
  };
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_stage_has_the_paths_that_the_law_of_the_root_asks_for_within_limits) {
  BOOST_TEST(next_stage(1000, 1.5, 1'000'000) == std::ceil(1.05 * 2.25 * 1000));
  BOOST_TEST(next_stage(1000, 1.001, 1'000'000) == 1125);
  BOOST_TEST(next_stage(1000, 10, 1'000'000) == 4000);
  BOOST_TEST(next_stage(1000, nothing, 1'000'000) == 4000);
  BOOST_TEST(next_stage(1000, 1.5, 2000) == 2000);
}

BOOST_AUTO_TEST_CASE(it_ends_with_the_first_stage_in_which_every_error_is_met) {
  Precision precision{{target(0.02), target(0.5 / 100, true), target(3)}};
  reach(precision, thousands(3, 2, 3));
  BOOST_TEST(precision.met());
  BOOST_TEST(precision.stages.front() == 5000);
  for (std::size_t i = 1; i < precision.stages.size(); ++i)
    BOOST_TEST(precision.stages[i] > precision.stages[i - 1]);
  // 0.5 % of 3 is 0.015: (2/0.015)² = 17,778 paths, and 5 % more
  BOOST_TEST(precision.paths() == 19'000);
  BOOST_TEST(precision.binding().relative);
}

BOOST_AUTO_TEST_CASE(it_ends_when_there_are_as_many_paths_as_allowed_and_says_what_was_not_met) {
  Precision precision{{target(1), target(1e-6)}, 10'000};
  reach(precision, thousands(3, 2, 2));
  BOOST_TEST(!precision.met());
  BOOST_TEST(precision.paths() == 10'000);
  BOOST_TEST(precision.binding().wanted == 1e-6);
  Precision little{{target(1e-6)}, 100};
  reach(little, [](std::int64_t paths) -> PrecisionStage { return {paths, {{1, 1}}}; });
  BOOST_TEST(little.paths() == 100);
}

BOOST_AUTO_TEST_CASE(what_does_not_vary_is_met_and_a_share_of_nothing_is_not) {
  PrecisionTarget sure = target(0.01, true), unknown = target(0.01), never = target(0.01, true);
  sure.reached = {0, 0};
  unknown.reached = {1, nothing};
  never.reached = {0, 0.001};
  BOOST_TEST(sure.ratio() == 0);
  BOOST_TEST(!(unknown.ratio() <= 1));
  BOOST_TEST(std::isinf(never.ratio()));
  BOOST_TEST((&Precision{{sure, unknown}}.binding())->wanted == 0.01);
}

BOOST_AUTO_TEST_CASE(series_name_the_numbers_of_a_summary_and_of_differences_in_their_order) {
  const std::string report =
      "report: {outputs: [price.level, cost.per_head], events: {dear: {variable: price.level, reaches: "
      "50}}}\n"
      "shocks: {blow: {on: price.level, add: 5, at: 2024-03}}\n";
  const Plan a = example_plan(report), b = example_plan("parameters: {price.mean: 60}\n" + report);
  const Summary summary = summarise(simulate(a));
  std::vector<Estimate> estimates;
  const auto collect = [&](const Estimate& estimate) { estimates.push_back(estimate); };
  for_each_estimate(summary, collect);
  const auto series = series_of(a);
  BOOST_REQUIRE(series.size() == estimates.size());
  for (std::size_t i = 0; i < series.size(); ++i)
    if (series[i].kind == "variable")
      BOOST_TEST(summary.find(series[i].name, series[i].period, series[i].statistic)->value ==
                 estimates[i].value);
  BOOST_TEST(series.back().text() == "blow.2024.share");

  const Differences differences = summarise(compare(a, b));
  estimates.clear();
  for_each_estimate(differences, collect);
  const auto of_differences = series_of(a, b);
  BOOST_REQUIRE(of_differences.size() == estimates.size());
  BOOST_TEST(of_differences.back().text() == "blow.2024.risk_difference");
  for (std::size_t i = 0; i < estimates.size(); ++i)
    if (of_differences[i].text() == "price.level.2024.mean")
      BOOST_TEST(estimates[i].value == differences.at(0, 1).mean.value, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_pattern_names_whole_parts_and_a_statistic_is_one) {
  const Series half{"variable", "world.brent", "USD", "2030", "p2.5"},
      two{"variable", "world.brent", "USD", "2030", "p2"};
  BOOST_TEST(is_named(two, {"world.brent.2030.p2"}));
  BOOST_TEST(!is_named(half, {"world.brent.2030.p2"}));
  BOOST_TEST(is_named(half, {"world.brent.2030.p2.5"}));
  for (const std::string whole : {"world", "world.brent", "world.brent.2030"})
    BOOST_TEST(is_named(half, {whole}));
  for (const std::string part : {"wor", "world.brent.20", "world.brent.2030.p"})
    BOOST_TEST(!is_named(half, {part}));
}

BOOST_AUTO_TEST_SUITE_END()
