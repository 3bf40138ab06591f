#include "engine/summary/statistics.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <numeric>

#include "engine/summary/ranks.hpp"
#include "tests/engine/summary/samples.hpp"

using namespace vidik;
using namespace vidik::test;
namespace tt = boost::test_tools;

BOOST_AUTO_TEST_SUITE(statistics)

namespace {
const std::vector<double> probabilities{0.05, 0.25, 0.5, 0.75, 0.95};

std::vector<Estimate> quantiles(const std::vector<double>& sample,
                                const std::vector<double>& at = probabilities) {
  std::vector<Estimate> results(at.size());
  RankScratch scratch;
  const Quantiles quantiles(at, sample.size());
  std::vector<double> values(quantiles.ranks().size());
  values_at_ranks(sample, quantiles.ranks(), values, scratch);
  quantiles.estimate(values, results);
  return results;
}

double sd(const std::vector<double>& values) {
  return moments(values).sd.value;
}

// Standard deviation of an estimate over many samples of its own.
template <typename Sample, typename Value>
double true_error(Sample sample, Value value, int repetitions = 4000) {
  std::vector<double> values;
  for (int i = 0; i < repetitions; ++i) values.push_back(value(sample(static_cast<std::uint64_t>(i) + 1000)));
  return sd(values);
}

// How often the truth lies within one standard error.
template <typename Estimator>
double coverage(double truth, Estimator estimator, int repetitions = 1000) {
  int inside = 0;
  for (int i = 0; i < repetitions; ++i) {
    const Estimate estimate = estimator(static_cast<std::uint64_t>(i) + 1);
    inside += std::abs(estimate.value - truth) <= estimate.standard_error;
  }
  return static_cast<double>(inside) / repetitions;
}

// Four standard deviations of a share of 1,000 that is 68.27 %.
const double binomial_tolerance = 4 * std::sqrt(0.6827 * 0.3173 / 1000);
}  // namespace

BOOST_AUTO_TEST_CASE(mean_and_sd_of_a_known_sample) {
  std::vector<double> sample(100);
  std::iota(sample.begin(), sample.end(), 1);
  const Moments found = moments(sample);
  BOOST_TEST(found.mean.value == 50.5);
  BOOST_TEST(found.sd.value == std::sqrt(100 * 101 / 12.0), tt::tolerance(1e-14));  // n(n + 1)/12, of n − 1
  BOOST_TEST(found.mean.standard_error == found.sd.value / 10, tt::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(sd_keeps_its_digits_when_the_mean_is_large) {
  std::vector<double> sample = normal_sample(1000, 5), moved = sample;
  for (double& value : moved) value += 1e9;
  BOOST_TEST(moments(moved).sd.value == moments(sample).sd.value, tt::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(moments_from_sums_of_powers_are_those_of_the_sample) {
  std::vector<double> sample = exponential_sample(5000, 6);
  for (double& value : sample) value += 1000;
  const Moments expected = moments(sample), found = moments(power_sums(sample, 1000.7), 1000.7);
  BOOST_TEST(found.mean.value == expected.mean.value, tt::tolerance(1e-14));
  BOOST_TEST(found.mean.standard_error == expected.mean.standard_error, tt::tolerance(1e-11));
  BOOST_TEST(found.sd.value == expected.sd.value, tt::tolerance(1e-11));
  BOOST_TEST(found.sd.standard_error == expected.sd.standard_error, tt::tolerance(1e-10));
  BOOST_TEST(std::isnan(moments(PowerSums{}, 0).mean.value));
  BOOST_TEST(std::isnan(moments(power_sums(std::vector<double>{4}, 3), 3).sd.value));
}

BOOST_AUTO_TEST_CASE(a_constant_sample_has_no_spread_and_no_error) {
  const std::vector<double> sample(50, 0.25);
  BOOST_TEST(moments(sample).mean.value == 0.25);
  BOOST_TEST(moments(sample).mean.standard_error == 0);
  BOOST_TEST(moments(sample).sd.value == 0);
  BOOST_TEST(moments(sample).sd.standard_error == 0);
  BOOST_TEST(quantiles(sample)[2].value == 0.25);
  BOOST_TEST(quantiles(sample)[2].standard_error == 0);
}

BOOST_AUTO_TEST_CASE(errors_of_mean_and_sd_are_how_far_they_vary) {
  const auto sample = [](std::uint64_t seed) { return exponential_sample(400, seed); };
  const Moments large = moments(exponential_sample(400'000, 1));
  const double root_thousand = std::sqrt(1000.0);
  const double of_mean = true_error(sample, [](const auto& x) { return moments(x).mean.value; });
  const double of_sd = true_error(sample, [](const auto& x) { return moments(x).sd.value; });
  BOOST_TEST(large.mean.standard_error * root_thousand == of_mean, tt::tolerance(0.05));
  BOOST_TEST(large.sd.standard_error * root_thousand == of_sd, tt::tolerance(0.06));
}

BOOST_AUTO_TEST_CASE(quantiles_interpolate_as_numpy_does) {
  const std::vector<double> sample{15, 20, 35, 40, 50};  // numpy.percentile(sample, [5, 25, 40, 50, 95])
  const auto found = quantiles(sample, {0.05, 0.25, 0.4, 0.5, 0.95, 0, 1});
  const std::vector<double> expected{16, 20, 29, 35, 48, 15, 50};
  for (std::size_t i = 0; i < expected.size(); ++i)
    BOOST_TEST(found[i].value == expected[i], tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(quantiles_do_not_depend_on_the_order_of_paths) {
  std::vector<double> sample = normal_sample(999, 11), reversed(sample.rbegin(), sample.rend());
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    BOOST_TEST(quantiles(sample)[i].value == quantiles(reversed)[i].value);
    BOOST_TEST(quantiles(sample)[i].standard_error == quantiles(reversed)[i].standard_error);
  }
}

BOOST_AUTO_TEST_CASE(the_error_of_a_quantile_is_how_far_it_varies) {
  for (const std::size_t which : {0u, 2u, 4u}) {
    const auto sample = [](std::uint64_t seed) { return exponential_sample(1000, seed); };
    const double truth = true_error(
        sample, [&](const auto& x) { return quantiles(x)[which].value; }, 2000);
    double mean = 0;
    for (std::uint64_t seed = 1; seed <= 500; ++seed)
      mean += quantiles(exponential_sample(1000, seed))[which].standard_error / 500;
    BOOST_TEST(mean == truth, tt::tolerance(0.08));
  }
}

BOOST_AUTO_TEST_CASE(the_error_of_a_quantile_agrees_with_the_bootstrap) {
  const std::vector<double> sample = normal_sample(10'000, 21);
  std::mt19937_64 generator(22);
  std::uniform_int_distribution<std::size_t> any(0, sample.size() - 1);
  std::vector<double> medians;
  for (int i = 0; i < 500; ++i) {
    std::vector<double> again(sample.size());
    for (double& value : again) value = sample[any(generator)];
    medians.push_back(quantiles(again)[2].value);
  }
  BOOST_TEST(quantiles(sample)[2].standard_error == sd(medians), tt::tolerance(0.2));
}

BOOST_AUTO_TEST_CASE(one_standard_error_covers_the_truth_in_68_of_100_samples) {
  const auto covers = [](double truth, auto estimator) {
    const double found = coverage(truth, estimator);
    BOOST_TEST(std::abs(found - 0.6827) < binomial_tolerance, found << " for " << truth);
  };
  const auto sample = [](std::uint64_t seed) { return normal_sample(1000, seed, 3, 2); };
  covers(3, [&](std::uint64_t seed) { return moments(sample(seed)).mean; });
  covers(2, [&](std::uint64_t seed) { return moments(sample(seed)).sd; });
  covers(3, [&](std::uint64_t seed) { return quantiles(sample(seed))[2]; });
  covers(3 - 2 * 1.6448536269514722, [&](std::uint64_t seed) { return quantiles(sample(seed))[0]; });
  covers(3 + 2 * 0.6744897501960817, [&](std::uint64_t seed) { return quantiles(sample(seed))[3]; });
}

// The errors themselves vary, so two of them cover less than 95 % if they owe much to chance.
BOOST_AUTO_TEST_CASE(two_standard_errors_of_a_quantile_cover_the_truth_in_95_of_100_samples_of_512) {
  const std::vector<double> at{0.05, 0.5, 0.95}, exponential{-std::log(0.95), std::log(2), -std::log(0.05)},
      normal{-1.6448536, 0, 1.6448536};
  constexpr int samples = 4000;
  std::vector<int> held(6, 0);
  for (std::uint64_t seed = 1; seed <= samples; ++seed)
    for (const bool skewed : {false, true}) {
      const auto found = quantiles(skewed ? exponential_sample(512, seed) : normal_sample(512, seed), at);
      for (std::size_t i = 0; i < at.size(); ++i) {
        const double distance = std::abs(found[i].value - (skewed ? exponential : normal)[i]);
        held[i + (skewed ? 3 : 0)] += distance <= 1.96 * found[i].standard_error;
      }
    }
  const double tolerance = 4 * std::sqrt(0.95 * 0.05 / samples);
  for (const int count : held) BOOST_TEST(std::abs(count / double{samples} - 0.95) < tolerance, count);
}

BOOST_AUTO_TEST_CASE(a_share_has_wilsons_error_which_is_never_nothing) {
  BOOST_TEST(share(0, 1000).value == 0);
  BOOST_TEST(share(0, 1000).standard_error == 0.5 / 1001, tt::tolerance(1e-12));
  BOOST_TEST(share(1000, 1000).standard_error == 0.5 / 1001, tt::tolerance(1e-12));
  // Wilson's interval at z = 1: (p + 1/2n ± √(p(1 − p)/n + 1/4n²))/(1 + 1/n)
  BOOST_TEST(share(300, 1000).value == 0.3);
  BOOST_TEST(share(300, 1000).standard_error == std::sqrt(0.21 / 1000 + 0.25e-6) / 1.001,
             tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_tail_quantile_of_a_few_paths_has_an_error_all_the_same) {
  const auto found = quantiles({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, {0.01, 0.99});
  BOOST_TEST(found[0].standard_error > 0);
  BOOST_TEST(found[1].standard_error > 0);
}

BOOST_AUTO_TEST_CASE(one_path_has_values_without_errors_and_none_has_nothing) {
  BOOST_TEST(moments(std::vector<double>{4}).mean.value == 4);
  BOOST_TEST(std::isnan(moments(std::vector<double>{4}).mean.standard_error));
  BOOST_TEST(std::isnan(moments(std::vector<double>{4}).sd.value));
  BOOST_TEST(quantiles({4})[0].value == 4);
  BOOST_TEST(std::isnan(quantiles({4})[0].standard_error));
  BOOST_TEST(std::isnan(moments({}).mean.value));
  BOOST_TEST(std::isnan(quantiles({})[0].value));
  BOOST_TEST(std::isnan(share(0, 0).value));
}

BOOST_AUTO_TEST_CASE(a_statistic_is_called_by_its_percentage) {
  BOOST_TEST((Statistic{Statistic::Kind::mean, 0}.name()) == "mean");
  BOOST_TEST((Statistic{Statistic::Kind::sd, 0}.name()) == "sd");
  BOOST_TEST((Statistic{Statistic::Kind::quantile, 0.07}.name()) == "p7");
  BOOST_TEST((Statistic{Statistic::Kind::quantile, 0.025}.name()) == "p2.5");
}

BOOST_AUTO_TEST_SUITE_END()
