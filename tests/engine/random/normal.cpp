#include "engine/random/normal.hpp"

#include <boost/math/distributions/normal.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <random>

namespace vidik {
namespace {

const boost::math::normal_distribution<long double> standard;
constexpr double infinity = std::numeric_limits<double>::infinity();

double relative_error(double value, long double expected) {
  return static_cast<double>(std::abs((value - expected) / expected));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(normal_distribution_function)

BOOST_AUTO_TEST_CASE(it_is_accurate_relative_to_itself_far_into_the_tail) {
  double worst = 0;
  for (double z = -37.5; z < 9; z += 0.00113)
    worst = std::max(worst, relative_error(normal_cumulative(z), cdf(standard, static_cast<long double>(z))));
  BOOST_TEST(worst < 1e-14);
}

BOOST_AUTO_TEST_CASE(the_two_sides_sum_to_one) {
  for (double z = 0; z < 9; z += 0.01)
    BOOST_TEST(std::abs(normal_cumulative(z) + normal_cumulative(-z) - 1) < 3e-16);
}

BOOST_AUTO_TEST_CASE(it_ends_at_zero_and_one) {
  BOOST_TEST(std::abs(normal_cumulative(0.0) - 0.5) < 2e-16);
  BOOST_TEST(normal_cumulative(-infinity) == 0.0);
  BOOST_TEST(normal_cumulative(-1e300) == 0.0);
  BOOST_TEST(normal_cumulative(infinity) == 1.0);
  BOOST_TEST(normal_cumulative(1e300) == 1.0);
  BOOST_TEST(std::isnan(normal_cumulative(std::nan(""))));
}

BOOST_AUTO_TEST_CASE(it_never_falls) {
  double last = 0;
  for (double z = -38; z < 9; z += 1.0 / 1024) {
    BOOST_REQUIRE(normal_cumulative(z) >= last * (1 - 1e-15));
    last = normal_cumulative(z);
  }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(normal_quantile_function)

BOOST_AUTO_TEST_CASE(it_is_accurate_at_every_magnitude_of_the_probability) {
  std::mt19937_64 generator(4);
  std::uniform_real_distribution<> mantissa(0.5, 1);
  double worst = 0;
  for (int exponent = 0; exponent > -1020; --exponent)
    for (int i = 0; i < 40; ++i) {
      const double p = std::ldexp(mantissa(generator), exponent);
      worst = std::max(worst,
                       relative_error(normal_quantile(p), quantile(standard, static_cast<long double>(p))));
    }
  BOOST_TEST(worst < 1e-14);
}

BOOST_AUTO_TEST_CASE(it_is_accurate_beside_the_median_and_where_its_parts_meet) {
  double worst = 0;
  for (const double centre : {0.5, 0.075, 0.925, std::exp(-25.0)})
    for (int i = -2000; i <= 2000; ++i) {
      const double p = centre * (1 + i * 1e-9);
      if (p != 0.5)
        worst = std::max(worst,
                         relative_error(normal_quantile(p), quantile(standard, static_cast<long double>(p))));
    }
  BOOST_TEST(worst < 1e-14);
}

BOOST_AUTO_TEST_CASE(it_ends_at_infinity) {
  BOOST_TEST(normal_quantile(0.5) == 0.0);
  BOOST_TEST(normal_quantile(0.0) == -infinity);
  BOOST_TEST(normal_quantile(1.0) == infinity);
  for (const double p : {-0.1, 1.1, -infinity, infinity, std::nan("")})
    BOOST_TEST(std::isnan(normal_quantile(p)));
}

BOOST_AUTO_TEST_CASE(it_undoes_the_distribution_function) {
  for (double z = -37; z < 0; z += 0.01)
    BOOST_TEST(std::abs(normal_quantile(normal_cumulative(z)) / z - 1) < 1e-13);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace vidik
