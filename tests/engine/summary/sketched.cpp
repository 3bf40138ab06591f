// Statistics from sketches against those of all values.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <functional>

#include "engine/summary/cells.hpp"
#include "engine/summary/summary.hpp"
#include "tests/engine/run/fragile.hpp"
#include "tests/engine/summary/samples.hpp"

using namespace vidik;
using namespace vidik::test;
namespace tt = boost::test_tools;

BOOST_AUTO_TEST_SUITE(sketched_statistics)

namespace {
const std::vector<double> probabilities{0.05, 0.25, 0.5, 0.75, 0.95};
constexpr std::size_t size = 200'000, wave = 16'384;

using Draw = std::function<double(std::mt19937_64&)>;

std::vector<double> sample_of(const Draw& draw, std::uint64_t seed) {
  std::mt19937_64 generator(seed);
  std::vector<double> sample(size);
  for (double& value : sample) value = draw(generator);
  return sample;
}

CellSketch sketch_of(const std::vector<double>& sample, const std::vector<double>& at = probabilities) {
  const std::span all(sample);
  CellSketch sketch(Bins(all.first(wave), at, false));
  for (std::size_t i = 0; i < size; i += wave) sketch.add(all.subspan(i, std::min(wave, size - i)));
  return sketch;
}

CellFacts exact_facts(const std::vector<double>& sample, std::span<const std::size_t> ranks) {
  CellFacts facts;
  RankScratch scratch;
  facts.at_ranks.resize(ranks.size());
  values_at_ranks(sample, ranks, facts.at_ranks, scratch);
  return facts;
}

double uniform(std::mt19937_64& generator) {
  return std::uniform_real_distribution<double>()(generator);
}
double normal(std::mt19937_64& generator) {
  return std::normal_distribution<double>()(generator);
}

// What models make: smooth, skewed, heavy tails, lumps, hard edges, two peaks, lattices.
const std::vector<std::pair<std::string, Draw>> distributions{
    {"normal", normal},
    {"normal far from zero", [](auto& g) { return 1e6 + normal(g); }},
    {"uniform", uniform},
    {"exponential", [](auto& g) { return -std::log(1 - uniform(g)); }},
    {"lognormal", [](auto& g) { return std::exp(normal(g)); }},
    {"wide lognormal", [](auto& g) { return std::exp(1.5 * normal(g)); }},
    {"Student's t with 2 degrees", [](auto& g) { return std::student_t_distribution<double>(2)(g); }},
    {"Cauchy", [](auto& g) { return std::cauchy_distribution<double>()(g); }},
    {"clipped normal", [](auto& g) { return std::clamp(normal(g), -1.0, 0.5); }},
    {"mostly zero", [](auto& g) { return uniform(g) < 0.8 ? 0.0 : 1 + std::exp(normal(g)); }},
    {"two peaks", [](auto& g) { return uniform(g) < 0.4 ? normal(g) : 12 + 0.5 * normal(g); }},
    {"square of a uniform", [](auto& g) { return std::pow(uniform(g), 2); }},
    {"arcsine", [](auto& g) { return std::sin(1.5707963 * (2 * uniform(g) - 1)); }},
    {"twelfths", [](auto& g) { return std::floor(13 * uniform(g)) / 12; }},
    {"small counts", [](auto& g) { return static_cast<double>(std::poisson_distribution<>(3)(g)); }},
};
}  // namespace

BOOST_AUTO_TEST_CASE(quantiles_are_within_half_a_standard_error_of_the_exact_ones_in_99_of_100_cells) {
  const Quantiles quantiles(probabilities, size);
  int far = 0, all = 0;
  for (std::uint64_t seed = 1; seed <= 4; ++seed)
    for (const auto& [name, draw] : distributions) {
      const std::vector<double> sample = sample_of(draw, seed);
      const CellFacts exact = exact_facts(sample, quantiles.ranks()),
                      found = facts_of(sketch_of(sample), quantiles.ranks());
      BOOST_TEST((!found.outside && !found.coarse), name);
      std::vector<Estimate> a(probabilities.size()), b(probabilities.size());
      quantiles.estimate(exact.at_ranks, a);
      quantiles.estimate(found.at_ranks, b);
      for (std::size_t i = 0; i < a.size(); ++i) {
        const bool close = std::abs(b[i].value - a[i].value) <= 0.5 * a[i].standard_error;
        far += !close;
        ++all;
        if (!close)
          BOOST_TEST_MESSAGE(name << " p" << 100 * probabilities[i] << ": " << b[i].value << " for "
                                  << a[i].value << " ± " << a[i].standard_error);
      }
    }
  BOOST_TEST(far <= all / 100, far << " of " << all);
}

BOOST_AUTO_TEST_CASE(errors_of_quantiles_are_those_of_all_values) {
  const Quantiles quantiles(probabilities, size);
  const std::vector<double> sample = sample_of(normal, 9);
  std::vector<Estimate> a(probabilities.size()), b(probabilities.size());
  quantiles.estimate(exact_facts(sample, quantiles.ranks()).at_ranks, a);
  quantiles.estimate(facts_of(sketch_of(sample), quantiles.ranks()).at_ranks, b);
  for (std::size_t i = 0; i < a.size(); ++i)
    BOOST_TEST(b[i].standard_error == a[i].standard_error, tt::tolerance(0.05));
}

BOOST_AUTO_TEST_CASE(a_core_too_narrow_for_the_bins_is_said_to_be_coarse) {
  const Quantiles quantiles(probabilities, size);
  const auto draw = [](std::mt19937_64& g) { return uniform(g) < 0.8 ? normal(g) : 1e6 * normal(g); };
  const CellFacts facts = facts_of(sketch_of(sample_of(draw, 1)), quantiles.ranks());
  BOOST_TEST(facts.coarse);
}

BOOST_AUTO_TEST_CASE(a_quantile_beyond_the_range_of_the_pilot_is_said_to_be_outside) {
  const Quantiles quantiles(probabilities, size);
  std::vector<double> sample = sample_of(normal, 1);
  for (std::size_t i = wave; i < size; ++i) sample[i] += 100;  // unlike the pilot
  BOOST_TEST(facts_of(sketch_of(sample), quantiles.ranks()).outside);
}

BOOST_AUTO_TEST_CASE(the_outermost_quantiles_are_the_extremes) {
  const std::vector<double> outermost{0, 1};
  const Quantiles quantiles(outermost, size);
  const std::vector<double> sample = sample_of(normal, 2);
  const CellFacts facts = facts_of(sketch_of(sample, outermost), quantiles.ranks());
  BOOST_TEST(facts.at_ranks.front() == *std::ranges::min_element(sample));
  BOOST_TEST(facts.at_ranks.back() == *std::ranges::max_element(sample));
}

namespace {
// With lumps, an indicator, failed paths and three waves.
const Plan& mixed_plan() {
  static const Plan plan = [] {
    Catalogue catalogue = example_catalogue();
    catalogue.add<Heir>();
    catalogue.add<Fragile>();
    return compile(what_if(R"(ensemble: {paths: 40000}
parameters: {fragile.strength: 0.9999}
initial: {fragile.level: 0}
shocks:
  crisis: {on: price.level, hazard: 0.5, add: 20}
report:
  monthly: true
  outputs: [heir.twice, price.level, regime.state]
  events: {dear: {variable: price.level, reaches: 70}}
)"),
                   catalogue);
  }();
  return plan;
}
const SimulateOptions few{.threads = 3, .most_kept = 0};
const SimulateOptions twice{.threads = 2, .exact = true, .most_kept = 0};
}  // namespace

BOOST_AUTO_TEST_CASE(a_summary_of_a_sketch_is_that_of_all_values_but_for_quantiles) {
  const Summary exact = summarise(simulate(mixed_plan())), found = summarise(simulate(mixed_plan(), few));
  BOOST_TEST(!exact.sketched);
  BOOST_TEST(found.sketched);
  BOOST_TEST(found.paths == exact.paths);
  BOOST_TEST(found.failed_paths == exact.failed_paths);
  BOOST_TEST(found.failed_paths > 0);
  for (std::size_t i = 0; i < exact.estimates.size(); ++i) {
    const Estimate &a = exact.estimates[i], &b = found.estimates[i];
    if (exact.statistics[i % exact.statistics.size()].kind == Statistic::Kind::quantile) {
      BOOST_TEST(std::abs(b.value - a.value) <= 0.5 * a.standard_error + 1e-9);
      continue;
    }
    BOOST_TEST(b.value == a.value, tt::tolerance(1e-11));
    BOOST_TEST(b.standard_error == a.standard_error, tt::tolerance(1e-8));
  }
  BOOST_REQUIRE(found.events.size() == exact.events.size());
  for (std::size_t i = 0; i < exact.events.size(); ++i) {
    BOOST_TEST(found.events[i].share.value == exact.events[i].share.value);
    BOOST_TEST((found.events[i].median_month == exact.events[i].median_month));
    BOOST_TEST(found.events[i].mean_times == exact.events[i].mean_times);
  }
}

namespace {
void check_same_quantiles(const Summary& expected, const Summary& found) {
  BOOST_TEST(!found.sketched);
  BOOST_TEST(found.warnings.empty());
  for (std::size_t i = 0; i < expected.estimates.size(); ++i) {
    if (expected.statistics[i % expected.statistics.size()].kind != Statistic::Kind::quantile) continue;
    BOOST_TEST(found.estimates[i].value == expected.estimates[i].value);
    BOOST_TEST(found.estimates[i].standard_error == expected.estimates[i].standard_error);
  }
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_second_simulation_makes_quantiles_exact_to_the_bit) {
  check_same_quantiles(summarise(simulate(mixed_plan())), summarise(simulate(mixed_plan(), twice), twice));
}

BOOST_AUTO_TEST_CASE(less_memory_means_more_simulations_and_the_same_exact_quantiles) {
  const Plan plan = example_plan("ensemble: {paths: 3000}\nreport: {outputs: [price.level, cost.total]}\n");
  const Summary expected = summarise(simulate(plan));
  std::vector<int> simulations;  // with falling memory
  for (const std::uint64_t bytes : {most_bytes_collected, std::uint64_t{100}, std::uint64_t{0}}) {
    SimulateOptions options = twice;
    options.most_collected = bytes;
    const Ensemble ensemble = simulate(plan, options);
    simulations.push_back(0);
    options.progress = [&](std::int64_t done, std::int64_t all) { simulations.back() += done == all; };
    check_same_quantiles(expected, summarise(ensemble, options));
  }
  const auto cells = static_cast<int>(expected.estimates.size() / expected.statistics.size());
  BOOST_TEST(simulations.front() == 1);
  BOOST_TEST(simulations[1] > 1);
  BOOST_TEST(simulations.back() == cells);
}

BOOST_AUTO_TEST_CASE(a_summary_of_a_sketch_has_the_same_bits_on_any_number_of_threads) {
  const Summary one = summarise(simulate(mixed_plan(), {.threads = 1, .most_kept = 0})),
                three = summarise(simulate(mixed_plan(), few));
  for (std::size_t i = 0; i < one.estimates.size(); ++i) {
    BOOST_TEST(one.estimates[i].value == three.estimates[i].value);
    BOOST_TEST(one.estimates[i].standard_error == three.estimates[i].standard_error);
  }
}

BOOST_AUTO_TEST_CASE(poor_quantiles_are_warned_of_with_a_way_out_and_exact_ones_are_not) {
  const Plan plan = example_plan(R"(ensemble: {paths: 5000}
shocks:
  crisis: {on: price.level, hazard: 0.2, add: !normal {mean: 1.0e+9, sd: 1.0e+8}}
report: {outputs: [price.level]}
)");
  const Summary poor = summarise(simulate(plan, few)), exact = summarise(simulate(plan, twice), twice);
  BOOST_REQUIRE(poor.warnings.size() == 1);
  const std::string text = poor.warnings[0].text();
  BOOST_TEST(text.find("price.level in 2023") != std::string::npos, text);
  BOOST_TEST(text.find("--exact") != std::string::npos);
  BOOST_TEST(exact.warnings.empty());
  BOOST_TEST(summarise(simulate(plan)).warnings.empty());
}

BOOST_AUTO_TEST_CASE(if_all_paths_fail_a_sketch_knows_nothing_either) {
  for (const SimulateOptions& options : {few, twice}) {
    const Summary summary = summarise(simulate(fragile_plan(100, 0), options), options);
    BOOST_TEST(summary.paths == 0);
    BOOST_TEST(std::isnan(summary.find("heir.twice", "2024", "mean")->value));
    BOOST_TEST(std::isnan(summary.find("heir.twice", "2024", "p50")->value));
  }
}

BOOST_AUTO_TEST_SUITE_END()
