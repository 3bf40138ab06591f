// What the addressing of draws promises: each is a draw of its own, and depends on its address alone.
#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "engine/random/draws.hpp"

namespace vidik {
namespace {

constexpr std::uint64_t seed = 20221231;
constexpr int paths = 1 << 16;
using Values = std::vector<double>;

Values normals(const Stream& stream, std::uint32_t step, int count = paths) {
  Values values(count);
  Column column;
  for (int first = 0; first < count; first += lanes) {
    fill_normal(column, stream, first, step);
    std::copy(column.begin(), column.end(), values.begin() + first);
  }
  return values;
}

Stream named(const std::string& name, std::uint32_t replicate = 0) {
  return {seed, stream_number(name), replicate};
}

double correlation(const Values& x, const Values& y, std::size_t lag = 0) {
  double sum = 0;
  for (std::size_t i = lag; i < x.size(); ++i) sum += x[i] * y[i - lag];
  return sum / static_cast<double>(x.size() - lag);
}

/// The largest distance between the share of values below a point and the true probability of it.
double kolmogorov(Values values) {
  const boost::math::normal_distribution<> standard;
  std::ranges::sort(values);
  const auto n = static_cast<double>(values.size());
  double worst = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double probability = cdf(standard, values[i]), below = static_cast<double>(i) / n;
    worst = std::max({worst, probability - below, below + 1 / n - probability});
  }
  return worst;
}

/// Four standard errors of the correlation of independent standard normals.
const double tolerance = 4 / std::sqrt(double(paths));

}  // namespace

BOOST_AUTO_TEST_SUITE(independence_of_draws)

BOOST_AUTO_TEST_CASE(streams_with_similar_names_are_uncorrelated) {
  const auto reference = normals(named("trade.exports_to_russia.1"), 1);
  for (int i = 2; i < 30; ++i)
    BOOST_TEST(std::abs(correlation(reference, normals(named("trade.exports_to_russia." + std::to_string(i)),
                                                       1))) < tolerance);
}

BOOST_AUTO_TEST_CASE(streams_with_neighbouring_numbers_are_uncorrelated) {
  const auto reference = normals({seed, 100, 0}, 1);
  for (std::uint32_t number = 101; number < 120; ++number)
    BOOST_TEST(std::abs(correlation(reference, normals({seed, number, 0}, 1))) < tolerance);
}

BOOST_AUTO_TEST_CASE(seeds_and_replicates_that_are_neighbours_are_uncorrelated) {
  const auto reference = normals({seed, 100, 0}, 1);
  for (std::uint32_t i = 1; i < 10; ++i) {
    BOOST_TEST(std::abs(correlation(reference, normals({seed + i, 100, 0}, 1))) < tolerance);
    BOOST_TEST(std::abs(correlation(reference, normals({seed + (std::uint64_t(i) << 32), 100, 0}, 1))) <
               tolerance);
    BOOST_TEST(std::abs(correlation(reference, normals({seed, 100, i}, 1))) < tolerance);
  }
}

BOOST_AUTO_TEST_CASE(steps_are_uncorrelated) {
  const auto stream = named("world.brent_noise");
  const auto reference = normals(stream, 1);
  for (std::uint32_t step = 2; step < 40; ++step)
    BOOST_TEST(std::abs(correlation(reference, normals(stream, step))) < tolerance);
}

BOOST_AUTO_TEST_CASE(paths_are_uncorrelated_also_within_a_group_of_four) {
  const auto values = normals(named("world.brent_noise"), 1);
  for (const int lag : {1, 2, 3, 4, 8, 15, 16, 17, 32, 48, 63, 64, 128, 1024})
    BOOST_TEST(std::abs(correlation(values, values, lag)) < tolerance);
}

BOOST_AUTO_TEST_CASE(squares_are_uncorrelated_too) {
  auto centred_squares = [](Values values) {
    for (auto& value : values) value = (value * value - 1) / std::sqrt(2.0);
    return values;
  };
  const auto stream = named("world.brent_noise");
  const auto reference = centred_squares(normals(stream, 1));
  BOOST_TEST(std::abs(correlation(reference, centred_squares(normals(stream, 2)))) < tolerance);
  BOOST_TEST(std::abs(correlation(reference, centred_squares(normals(named("world.ttf_noise"), 1)))) <
             tolerance);
  for (const int lag : {1, 16, 32, 64})
    BOOST_TEST(std::abs(correlation(reference, reference, lag)) < tolerance);
}

BOOST_AUTO_TEST_CASE(the_moments_are_those_of_a_standard_normal) {
  double sums[4] = {};
  const int steps = 16;
  for (std::uint32_t step = 0; step < steps; ++step)
    for (const double z : normals(named("moments"), step))
      for (int power = 0; power < 4; ++power) sums[power] += std::pow(z, power + 1);
  const double n = double(steps) * paths;
  BOOST_TEST(std::abs(sums[0] / n) < 4 / std::sqrt(n));
  BOOST_TEST(std::abs(sums[1] / n - 1) < 4 * std::sqrt(2 / n));
  BOOST_TEST(std::abs(sums[2] / n) < 4 * std::sqrt(15 / n));
  BOOST_TEST(std::abs(sums[3] / n - 3) < 4 * std::sqrt(96 / n));
}

BOOST_AUTO_TEST_CASE(a_path_is_uncorrelated_with_its_neighbours_in_other_steps_and_streams) {
  const auto stream = named("world.brent_noise"), other = named("world.ttf_noise");
  const auto reference = normals(stream, 1);
  for (const int lag : {1, 2, 15, 16, 17, 32, 48, 64}) {
    for (std::uint32_t step = 2; step < 8; ++step)
      BOOST_TEST(std::abs(correlation(reference, normals(stream, step), lag)) < tolerance);
    BOOST_TEST(std::abs(correlation(reference, normals(other, 1), lag)) < tolerance);
    BOOST_TEST(std::abs(correlation(reference, normals(other, 2), lag)) < tolerance);
  }
}

/// Below 1.95/√n with probability 0.999.
BOOST_AUTO_TEST_CASE(paths_steps_and_streams_each_follow_the_normal_distribution) {
  const int count = 1 << 14;
  Values steps, streams;
  for (int i = 0; i < count; ++i) {
    steps.push_back(normals(named("world.brent_noise"), static_cast<std::uint32_t>(i), lanes)[5]);
    streams.push_back(normals(named("noise." + std::to_string(i)), 1, lanes)[5]);
  }
  for (const Values& values : {normals(named("world.brent_noise"), 1), steps, streams})
    BOOST_TEST(kolmogorov(values) * std::sqrt(double(values.size())) < 1.95);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(addresses_of_draws)

BOOST_AUTO_TEST_CASE(a_thousand_paths_are_a_prefix_of_ten_thousand) {
  const auto few = normals(named("any"), 3, 1024), many = normals(named("any"), 3, 10240);
  BOOST_TEST(std::equal(few.begin(), few.end(), many.begin()));
}

BOOST_AUTO_TEST_CASE(the_order_in_which_draws_are_asked_for_does_not_matter) {
  const auto stream = named("any");
  Column first, other, again;
  fill_normal(first, stream, 640, 9);
  fill_normal(other, stream, 0, 1);
  fill_uniform(other, named("other"), 640, 9);
  fill_normal(again, stream, 640, 9);
  BOOST_TEST((first == again).all());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace vidik
