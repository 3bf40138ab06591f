// The accuracies that engine/core/mathematics.hpp states, over all that a double can hold, against 113 bits.
#include <algorithm>
#include <bit>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "engine/core/mathematics.hpp"

namespace vidik {
namespace {

using Exact = boost::multiprecision::cpp_bin_float_quad;
using Values = std::vector<double>;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double smallest = std::numeric_limits<double>::denorm_min();
constexpr double smallest_normal = std::numeric_limits<double>::min();
constexpr double largest = std::numeric_limits<double>::max();
constexpr double largest_exponent = 0x1.62e42fefa39efp+9;  // the last double below ln(largest)

double next(double x) {
  return std::nextafter(x, infinity);
}
double previous(double x) {
  return std::nextafter(x, -infinity);
}

Values between(double low, double high, int count = 4000) {
  std::mt19937_64 generator(11);
  std::uniform_real_distribution<> draw(low, high);
  Values values{low, high};
  for (int i = 0; i < count; ++i) values.push_back(draw(generator));
  return values;
}

/// Positive, of every power of two from `least` to `most`: its ends and some numbers between them.
Values magnitudes(int least, int most, int each = 4) {
  std::mt19937_64 generator(12);
  std::uniform_real_distribution<> mantissa(1, 2);
  Values values;
  for (int exponent = least; exponent <= most; ++exponent) {
    const double power = std::ldexp(1.0, exponent);
    values.insert(values.end(), {power, previous(2 * power)});
    for (int i = 0; i < each; ++i) values.push_back(std::ldexp(mantissa(generator), exponent));
  }
  std::erase_if(values, [](double x) { return !std::isfinite(x) || x == 0; });
  return values;
}

Values both_signs(Values values) {
  const std::size_t count = values.size();
  for (std::size_t i = 0; i < count; ++i) values.push_back(-values[i]);
  return values;
}

Values without_beyond(Values values, double low, double high) {
  std::erase_if(values, [=](double x) { return x < low || x > high; });
  return values;
}

/// The largest error relative to the true value, but to `least_size` where that is smaller.
template <typename Ours, typename True>
double worst_error(const Values& at, Ours ours, True truth, double least_size = 0) {
  Exact worst = 0;
  for (const double x : at) {
    const Exact expected = truth(Exact(x)), size = abs(expected), least = least_size;
    const Exact error = abs(Exact(ours(x)) - expected) / (size < least ? least : size);
    if (!(error <= worst)) worst = error;
  }
  return static_cast<double>(worst);
}

const auto our_exp = [](double x) { return exp(x); };
const auto our_log = [](double x) { return log(x); };
const auto our_logistic = [](double x) { return logistic(x); };
const auto our_logit = [](double p) { return logit(p); };
const auto our_tanh = [](double x) { return tanh(x); };
const auto true_exp = [](const Exact& x) -> Exact { return exp(x); };
const auto true_log = [](const Exact& x) -> Exact { return log(x); };
const auto true_logistic = [](const Exact& x) -> Exact { return 1 / (1 + exp(-x)); };
const auto true_logit = [](const Exact& p) -> Exact { return log(p / (1 - p)); };
// Of a small x its series, where 113 bits of e^x − 1 would not do.
const auto true_tanh = [](const Exact& x) -> Exact {
  if (abs(x) < 1e-9) return x - x * x * x / 3;
  const Exact grown = exp(2 * x);
  return (grown - 1) / (grown + 1);
};

}  // namespace

BOOST_AUTO_TEST_SUITE(mathematics_ranges)

BOOST_AUTO_TEST_CASE(exp_is_accurate_from_its_smallest_to_its_largest_result) {
  const Values small = without_beyond(both_signs(magnitudes(-1074, 9)), -707, largest_exponent);
  for (const Values& at :
       {small, between(-707, largest_exponent), between(708, largest_exponent), between(-1, 1)})
    BOOST_TEST(worst_error(at, our_exp, true_exp) < 5e-16);
  // Half of the result is subnormal there, and rounded once more.
  BOOST_TEST(worst_error(between(-708, -707, 40000), our_exp, true_exp) < 6e-16);
}

BOOST_AUTO_TEST_CASE(exp_overflows_where_the_true_value_does_and_is_cut_off_below_minus_708) {
  BOOST_TEST(exp(largest_exponent) <= largest);
  BOOST_TEST(exp(next(largest_exponent)) == infinity);
  BOOST_TEST(exp(-708.0) >= smallest_normal);
  BOOST_TEST(exp(previous(-708.0)) == 0.0);
  BOOST_TEST(!std::signbit(exp(-infinity)));
  for (const double x : {0.0, -0.0, smallest, -smallest}) BOOST_TEST(exp(x) == 1.0);
}

BOOST_AUTO_TEST_CASE(log_is_accurate_of_every_positive_number) {
  for (const Values& at : {magnitudes(-1074, 1023), between(0.5, 2), between(1 - 1e-8, 1 + 1e-8),
                           Values{next(1), previous(1), smallest, previous(smallest_normal), smallest_normal,
                                  largest, 0x1.6a09e667f3bccp-1, 0x1.6a09e667f3bcdp-1, 0x1.6a09e667f3bcep-1}})
    BOOST_TEST(worst_error(
                   without_beyond(at, smallest, largest), our_log,
                   [](const Exact& x) -> Exact { return x == 1 ? Exact(0) : true_log(x); }, 1e-300) < 4e-16);
}

BOOST_AUTO_TEST_CASE(logistic_is_accurate_down_to_the_cut_off_and_up_to_one) {
  const Values small = without_beyond(both_signs(magnitudes(-1074, 9)), -708, infinity);
  for (const Values& at : {small, between(-708, 800), between(-40, 40), between(-1, 1), between(30, 45)})
    BOOST_TEST(worst_error(at, our_logistic, true_logistic) < 7e-16);
  BOOST_TEST(logistic(previous(-708.0)) == 0.0);
  for (const double x : {0.0, -0.0, smallest, -smallest}) BOOST_TEST(logistic(x) == 0.5);
  BOOST_TEST(logistic(largest) == 1.0);
  BOOST_TEST(logistic(-largest) == 0.0);
}

BOOST_AUTO_TEST_CASE(logit_is_accurate_of_every_probability) {
  Values near_one;
  for (const double distance : magnitudes(-53, -2)) near_one.push_back(1 - distance);
  std::erase(near_one, 1.0);
  for (const Values& at :
       {magnitudes(-1074, -2), near_one, between(0.25, 0.75), between(0.5 - 1e-9, 0.5 + 1e-9),
        Values{smallest, smallest_normal, previous(1), previous(0.5), next(0.5)}})
    BOOST_TEST(worst_error(at, our_logit, true_logit, 1) < 5e-16);
  BOOST_TEST(logit(-0.0) == -infinity);
  for (const double p : {next(1), -smallest, largest, infinity, -infinity}) BOOST_TEST(std::isnan(logit(p)));
}

BOOST_AUTO_TEST_CASE(tanh_is_accurate_relative_to_itself_down_to_subnormal_numbers) {
  for (const Values& at : {both_signs(magnitudes(-1074, 1023)), between(-25, 25), between(19.5, 20.5),
                           between(-0.5, 0.5), Values{20, next(20), -20, smallest, smallest_normal}}) {
    const Values moderate = without_beyond(at, -1000, 1000);
    BOOST_TEST(worst_error(moderate, our_tanh, true_tanh) < 5e-15);
    for (const double x : at) BOOST_REQUIRE(std::abs(tanh(x)) <= 1);
  }
  BOOST_TEST(tanh(largest) == 1.0);
  BOOST_TEST(tanh(-largest) == -1.0);
  BOOST_TEST(!std::signbit(tanh(0.0)));
  BOOST_TEST(std::signbit(tanh(-0.0)));
}

BOOST_AUTO_TEST_CASE(power_is_accurate_for_bases_of_every_magnitude) {
  std::mt19937_64 generator(13);
  std::uniform_real_distribution<> target(-707, 709);  // of exponent·ln base
  for (const Values& bases :
       {magnitudes(-1074, 1023), between(0.5, 2, 2000), between(1 - 1e-9, 1 + 1e-9, 500)})
    for (const double base : bases) {
      if (base == 1) continue;
      const double exponent = target(generator) / std::log(base);
      const Exact logarithm = Exact(exponent) * true_log(base), expected = true_exp(logarithm);
      const Exact allowed = 5e-16 * (1 + abs(logarithm)) * expected;
      BOOST_REQUIRE(abs(Exact(power(base, exponent)) - expected) <= allowed);
    }
}

BOOST_AUTO_TEST_CASE(power_overflows_to_infinity_and_falls_to_zero) {
  BOOST_TEST(power(2.0, 1023.0) == 0x1p1023, boost::test_tools::tolerance(4e-13));
  for (const double exponent : {1024.1, 1e300, infinity}) {
    BOOST_TEST(power(2.0, exponent) == infinity);
    BOOST_TEST(power(0.5, exponent) == 0.0);
    BOOST_TEST(power(0.5, -exponent) == infinity);
    BOOST_TEST(power(2.0, -exponent) == 0.0);
    BOOST_TEST(power(0.0, exponent) == 0.0);
    BOOST_TEST(power(-0.0, -exponent) == infinity);
    BOOST_TEST(power(infinity, exponent) == infinity);
    BOOST_TEST(power(infinity, -exponent) == 0.0);
  }
  for (const double base : {0.0, -0.0, smallest, 1.0, largest}) BOOST_TEST(power(base, -0.0) == 1.0);
}

BOOST_AUTO_TEST_CASE(a_power_that_has_no_one_limit_is_not_a_number) {
  for (const double exponent : {infinity, -infinity}) BOOST_TEST(std::isnan(power(1.0, exponent)));
  for (const double exponent : {0.0, -0.0}) BOOST_TEST(std::isnan(power(infinity, exponent)));
  for (const double base : {-smallest, -1.0, -infinity})
    for (const double exponent : {2.0, 0.0, -1.0}) BOOST_TEST(std::isnan(power(base, exponent)));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace vidik
