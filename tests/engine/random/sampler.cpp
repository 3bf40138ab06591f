#include <boost/test/unit_test.hpp>
#include <cmath>
#include <map>
#include <vector>

#include "engine/random/draws.hpp"
#include "engine/random/probability.hpp"
#include "tests/engine/random/example_distributions.hpp"

namespace vidik {

using test::infinity, test::of, test::within;

namespace {

/// Draws of the sampler on the first paths of a stream.
std::vector<double> sample(const Distribution& distribution, int paths) {
  const Sampler sampler(distribution);
  const Stream stream{20221231, stream_number("draw " + distribution.text())};
  std::vector<double> values(paths);
  Column z;
  for (int first = 0; first < paths; first += lanes) {
    fill_normal_exact(z, stream, first, 0);
    const Column x = sampler(z);
    std::copy(x.begin(), x.end(), values.begin() + first);
  }
  return values;
}

long double quartile_range(const Distribution& distribution) {
  return distribution.quantile(0.75L) - distribution.quantile(0.25L);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(samplers)

BOOST_AUTO_TEST_CASE(they_give_the_quantile_of_every_draw) {
  for (const auto& distribution : test::continuous_distributions()) {
    const Sampler sampler(distribution);
    const long double median = distribution.median(), range = quartile_range(distribution);
    long double worst = 0;
    for (double z = -8.4; z < 8.4; z += 0.0317) {
      const long double x = quantile(distribution, standard_normal(z));
      worst = std::max(worst, std::abs(sampler(z) - x) / std::max(range, std::abs(x - median)));
    }
    BOOST_TEST(worst < 1e-8L, distribution << " is wrong by " << worst);
  }
}

BOOST_AUTO_TEST_CASE(what_can_be_written_down_is_exact_to_the_last_digits) {
  for (const auto& distribution :
       {of(Normal{3, 2}), of(LogNormal{2, 0.5}), of(LogitNormal{0.2, 1.5}), of(UniformRange{-1, 4}),
        of(Triangular{2, 2.5, 3.2}), within(1, infinity, Normal{0, 1}), within(1, 3, LogNormal{2, 0.5})}) {
    const Sampler sampler(distribution);
    for (double z = -8.4; z < 8.4; z += 0.0317) {
      const long double x = quantile(distribution, standard_normal(z));
      BOOST_TEST(std::abs(sampler(z) - x) < 1e-14L * std::max(1.0L, std::abs(x)), distribution);
    }
  }
}

BOOST_AUTO_TEST_CASE(they_never_fall_but_for_rounding) {
  for (const auto& distribution : test::all_distributions()) {
    const Sampler sampler(distribution);
    double last = -infinity;
    for (double z = -9; z < 9; z += 0.0007) {
      const double x = sampler(z);
      BOOST_REQUIRE_MESSAGE(x >= last - 1e-14 * std::max(1.0, std::abs(last)), distribution);
      last = x;
    }
  }
}

BOOST_AUTO_TEST_CASE(they_never_leave_the_limits) {
  for (const auto& distribution : test::all_distributions()) {
    const Sampler sampler(distribution);
    const auto low = static_cast<double>(quantile(distribution, none_below));
    const auto high = static_cast<double>(quantile(distribution, all_below));
    for (const double z : {-infinity, -100.0, -8.5, -8.3, -1.0, 0.0, 1.0, 8.3, 8.5, 100.0, infinity}) {
      BOOST_TEST(sampler(z) >= low, distribution << " at " << z);
      BOOST_TEST(sampler(z) <= high, distribution << " at " << z);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_column_has_the_bits_of_the_number_in_every_lane) {
  for (const auto& distribution : test::all_distributions()) {
    const Sampler sampler(distribution);
    const Column z = Column::LinSpaced(lanes, -8.4, 8.4), x = sampler(z);
    for (int lane = 0; lane < lanes; ++lane) BOOST_TEST(x[lane] == sampler(z[lane]), distribution);
  }
}

BOOST_AUTO_TEST_CASE(without_a_distribution_it_is_zero) {
  BOOST_TEST(Sampler()(1.0) == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(samples)

/// Kolmogorov's statistic is below 1.95/√n with probability 0.999.
BOOST_AUTO_TEST_CASE(they_follow_their_distribution) {
  const int paths = 1 << 13;
  for (const auto& distribution : test::continuous_distributions()) {
    auto values = sample(distribution, paths);
    std::ranges::sort(values);
    long double distance = 0;
    for (int i = 0; i < paths; ++i) {
      const long double p = distribution.cumulative(values[i]);
      distance = std::max({distance, p - (long double)i / paths, (long double)(i + 1) / paths - p});
    }
    BOOST_TEST(distance < 1.95L / std::sqrt((long double)paths), distribution);
  }
}

struct Moments {
  Distribution distribution;
  double mean, variance;
};

BOOST_AUTO_TEST_CASE(they_have_the_mean_and_the_variance_of_their_distribution) {
  const double e = std::exp(0.25);
  const Moments known[] = {
      {of(Normal{3, 2}), 3, 4},
      {of(LogNormal{2, 0.5}), 2 * std::sqrt(e), 4 * e * (e - 1)},
      {of(UniformRange{-1, 4}), 1.5, 25.0 / 12},
      {of(Triangular{2, 2.5, 3.2}), 7.7 / 3, (4 + 6.25 + 10.24 - 5 - 6.4 - 8) / 18},
      {of(Pert{1, 2, 5}), 7.0 / 3, 4.0 / 3 * (5 - 7.0 / 3) / 7},
      {of(Beta{2, 5}), 2.0 / 7, 10.0 / 49 / 8},
      {of(Gamma{2.3, 1.5}), 3.45, 5.175},
      {of(StudentT{1, 2, 10}), 1, 5},
      {of(Discrete{{1, 2, 3}, {1, 1, 2}}), 2.25, 0.6875},
      {of(Mixture{{of(Normal{0, 1}), of(Normal{4, 2})}, {1, 3}}), 3, 0.25 * 1 + 0.75 * 4 + 3},
      {within(0, infinity, Normal{0, 1}), std::sqrt(2 / M_PI), 1 - 2 / M_PI}};
  const int n = 1 << 17;
  for (const auto& [distribution, mean, variance] : known) {
    double sum = 0, squares = 0, fourths = 0;
    for (const double x : sample(distribution, n)) {
      const double square = (x - mean) * (x - mean);
      sum += x - mean, squares += square, fourths += square * square;
    }
    BOOST_TEST(std::abs(sum / n) < 4 * std::sqrt(variance / n), distribution);
    const double error_of_variance = std::sqrt((fourths / n - variance * variance) / n);
    BOOST_TEST(std::abs(squares / n - variance) < 4 * error_of_variance, distribution);
  }
}

BOOST_AUTO_TEST_CASE(discrete_values_come_as_often_as_their_weights_say) {
  const int n = 1 << 17;
  std::map<double, int> counts;
  for (const double x : sample(of(Discrete{{5, -1, 5, 2, 7}, {0.1, 0.3, 0.2, 0.4, 0}}), n)) ++counts[x];
  BOOST_TEST(counts.size() == 3U);
  for (const auto& [value, p] : std::map<double, double>{{5, 0.3}, {-1, 0.3}, {2, 0.4}})
    BOOST_TEST(std::abs(counts[value] - n * p) < 4 * std::sqrt(n * p * (1 - p)));
}

BOOST_AUTO_TEST_CASE(a_constant_within_a_mixture_comes_as_often_as_its_weight_says) {
  const int n = 1 << 17;
  int zeros = 0;
  for (const double x : sample(of(Mixture{{Distribution(0.0), of(UniformRange{1, 2})}, {0.3, 0.7}}), n)) {
    BOOST_REQUIRE(x == 0 || (1 <= x && x <= 2));
    zeros += x == 0;
  }
  BOOST_TEST(std::abs(zeros - n * 0.3) < 4 * std::sqrt(n * 0.21));
}

BOOST_AUTO_TEST_CASE(correlated_normals_keep_their_ranks) {
  const Sampler gamma(of(Gamma{2, 1})), beta(of(Beta{2, 5}));
  const Stream stream{1, stream_number("ranks")};
  Column z;
  fill_normal_exact(z, stream, 0, 0);
  for (int a = 1; a < lanes; ++a) {
    BOOST_TEST((gamma(z[a]) > gamma(z[a - 1])) == (z[a] > z[a - 1]));
    BOOST_TEST((beta(z[a]) > beta(z[a - 1])) == (z[a] > z[a - 1]));
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace vidik
