#include "engine/summary/differences.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/engine/run/fragile.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(differences)

namespace {
constexpr int price = 0, persons = 1;  // numbers of outputs of the example

const std::string event = "report: {events: {dear: {variable: price.level, reaches: 50}}}\n";

Plan plan_with(const std::string& parameters, const std::string& rest = event) {
  return example_plan("parameters: {" + parameters + "}\n" + rest);
}

// Year by year, the values of one output in a run of its own.
std::span<const double> values(const Ensemble& run, int output, int period) {
  return run.values(output, period);
}

double variance(const std::vector<double>& x) {
  double mean = 0, squares = 0;
  for (const double v : x) mean += v / static_cast<double>(x.size());
  for (const double v : x) squares += (v - mean) * (v - mean);
  return squares / static_cast<double>(x.size() - 1);
}

std::vector<double> copy(std::span<const double> x) {
  return {x.begin(), x.end()};
}

void check_same(const Differences& a, const Differences& b) {
  BOOST_REQUIRE(a.cells.size() == b.cells.size());
  for (std::size_t i = 0; i < a.cells.size(); ++i) {
    BOOST_TEST(a.cells[i].mean.value == b.cells[i].mean.value);
    BOOST_TEST(a.cells[i].mean.standard_error == b.cells[i].mean.standard_error);
    BOOST_TEST(a.cells[i].greater.value == b.cells[i].greater.value);
    BOOST_TEST(a.cells[i].reference_sd == b.cells[i].reference_sd);
  }
  for (std::size_t i = 0; i < a.events.size(); ++i)
    BOOST_TEST(a.events[i].risk_difference.value == b.events[i].risk_difference.value);
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_scenario_does_not_differ_from_itself) {
  const Plan plan = plan_with("");
  const Differences all = summarise(compare(plan, plan));
  for (const Difference& cell : all.cells) {
    BOOST_TEST(cell.mean.value == 0);
    BOOST_TEST(cell.mean.standard_error == 0);
    BOOST_TEST(cell.greater.value == 0);
    BOOST_TEST(std::isnan(cell.variance_factor));
  }
  for (const Estimate& estimate : all.quantiles.estimates) BOOST_TEST(estimate.value == 0);
  for (const auto& year : all.exceeds) BOOST_TEST(!year.has_value());
  for (const EventDifference& row : all.events) BOOST_TEST(row.risk_difference.value == 0);
  BOOST_TEST(all.not_compared.empty());
}

// With x' = m + (x − m)k, a mean that is 10 higher adds 10(1 − kⁱ) in month i, whatever the noise.
BOOST_AUTO_TEST_CASE(a_shift_of_a_mean_gives_the_closed_form_on_every_path) {
  const Differences all = summarise(compare(plan_with(""), plan_with("price.mean: 60")));
  const double k = std::exp(-1.5 / 12);
  double sum = 0;
  for (int i = 1; i <= 12; ++i) sum += 10 * (1 - std::pow(k, i)) / 12;
  BOOST_TEST(all.at(price, 0).mean.value == sum, boost::test_tools::tolerance(1e-12));
  BOOST_TEST(all.at(price, 0).sd < 1e-12);
  BOOST_TEST(all.median(price, 0).value == sum, boost::test_tools::tolerance(1e-12));
  BOOST_TEST(all.at(price, 0).greater.value == 1);
  BOOST_TEST((all.exceeds[price] == 2023));
  BOOST_TEST(all.at(persons, 0).mean.value == 0);
}

BOOST_AUTO_TEST_CASE(errors_and_the_gain_of_pairing_are_those_worked_out_by_hand) {
  const Plan a = plan_with(""), b = plan_with("price.volatility: 14");
  const Ensemble first = simulate(a), second = simulate(b);
  const auto x = copy(values(first, price, 1)), y = copy(values(second, price, 1));
  std::vector<double> d;
  double mean = 0, greater = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    d.push_back(y[i] - x[i]);
    mean += d.back() / static_cast<double>(x.size());
    greater += y[i] > x[i] ? 1 : 0;
  }
  const Differences all = summarise(compare(a, b));
  const Difference& cell = all.at(price, 1);
  const auto close = boost::test_tools::tolerance(1e-9);
  BOOST_TEST(cell.mean.value == mean, close);
  BOOST_TEST(cell.mean.standard_error == std::sqrt(variance(d) / 256), close);
  BOOST_TEST(cell.greater.value == greater / 256, close);
  BOOST_TEST(cell.variance_factor == (variance(x) + variance(y)) / variance(d), close);
  BOOST_TEST(cell.effect == mean / std::sqrt(variance(x)), close);
}

BOOST_AUTO_TEST_CASE(seeds_paths_and_horizons_must_be_the_same) {
  const Plan plan = plan_with("");
  const auto refused = [&](const std::string& change) {
    try {
      compare(plan, example_plan(change));
    } catch (const NotPaired& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  BOOST_TEST(refused("ensemble: {seed: 8}\n").find("--seed") != std::string::npos);
  BOOST_TEST(refused("ensemble: {paths: 64}\n").find("--paths") != std::string::npos);
  BOOST_TEST(refused("horizon: {end: 2025-12}\n").find("2023-01 to 2025-12") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(of_events_the_paired_error_and_the_interval_of_the_ratio_are_known) {
  const EventDifference row = event_difference(40, 60, 30, 100);  // on 10 and 30 paths in one run only
  BOOST_TEST(row.risk_difference.value == 0.2, boost::test_tools::tolerance(1e-12));
  BOOST_TEST(row.risk_difference.standard_error == std::sqrt((40 - 100 * 0.04) / 99 / 100),
             boost::test_tools::tolerance(1e-12));
  BOOST_TEST(row.risk_ratio == 1.5);
  BOOST_TEST(row.ratio_low == 1.5 * std::exp(-1.959963984540054 * std::sqrt(40.0 / 2400)),
             boost::test_tools::tolerance(1e-12));
  BOOST_TEST(std::isnan(event_difference(0, 5, 0, 100).risk_ratio));
  BOOST_TEST(std::isnan(event_difference(5, 0, 0, 100).ratio_low));
}

BOOST_AUTO_TEST_CASE(neither_threads_nor_sketches_change_a_mean_or_its_error) {
  const Plan a = fragile_plan(17'000, 0.9999), b = fragile_plan(17'000, 0.99985);
  const Comparison one = compare(a, b, {.threads = 1}), three = compare(a, b, {.threads = 3}),
                   sketched = compare(a, b, {.threads = 2, .most_kept = 0});
  BOOST_TEST(one.difference.digest() == three.difference.digest());
  BOOST_TEST(one.difference.digest() == sketched.difference.digest());
  BOOST_TEST((sketched.difference.sketch && !sketched.difference.record));
  check_same(summarise(one), summarise(three));
  const Differences exact = summarise(one), rough = summarise(sketched);
  check_same(exact, rough);
  for (int period = 0; period < 2; ++period)
    BOOST_TEST(std::abs(exact.median(0, period).value - rough.median(0, period).value) <=
               0.2 * exact.median(0, period).standard_error + 1e-12);
}

BOOST_AUTO_TEST_CASE(a_path_that_fails_in_either_is_left_out_and_counted) {
  const Plan a = fragile_plan(1000, 0.999), b = fragile_plan(1000, 0.99);
  const Ensemble first = simulate(a), second = simulate(b);
  const Comparison both = compare(a, b);
  std::int64_t either = 0;
  for (std::size_t i = 0; i < 1000; ++i) either += (first.failed()[i] | second.failed()[i]) != 0;
  BOOST_TEST(both.failed_in_reference == first.failed_paths);
  BOOST_TEST(both.failed_in_scenario == second.failed_paths);
  BOOST_TEST(both.difference.failed_paths == either);
  BOOST_TEST(summarise(both).quantiles.paths == 1000 - either);
}

BOOST_AUTO_TEST_CASE(what_only_one_of_them_reports_is_listed) {
  const Plan a = plan_with("",
                           "report: {outputs: [price.level, stock.persons], events: {dear: {variable: "
                           "price.level, reaches: 50}}}\n"),
             b = plan_with("",
                           "report: {outputs: [price.level, cost.total]}\n"
                           "shocks: {crisis: {on: price.level, hazard: 0.5, add: 1}}\n");
  const Differences all = summarise(compare(a, b));
  BOOST_TEST(all.quantiles.outputs.size() == 1u);
  const auto listed = [&](const std::string& text) {
    return std::ranges::find(all.not_compared, text) != all.not_compared.end();
  };
  BOOST_TEST(listed("variable stock.persons: only in the reference"));
  BOOST_TEST(listed("variable cost.total: only in the scenario"));
  BOOST_TEST(listed("event dear: only in the reference"));
  BOOST_TEST(listed("shock crisis: only in the scenario"));
}

BOOST_AUTO_TEST_SUITE_END()
