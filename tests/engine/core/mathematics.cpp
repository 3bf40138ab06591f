#include "engine/core/mathematics.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace vidik {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double smallest_normal = std::numeric_limits<double>::min();
constexpr double largest = std::numeric_limits<double>::max();

std::vector<double> uniform(double low, double high, int count = 200000) {
  std::mt19937_64 generator(1);
  std::uniform_real_distribution<> draw(low, high);
  std::vector<double> values(count);
  for (auto& value : values) value = draw(generator);
  return values;
}

/// Of every order of magnitude that a double can have, subnormal ones included.
std::vector<double> all_magnitudes(int count = 200000) {
  std::mt19937_64 generator(2);
  std::uniform_real_distribution<> mantissa(1, 2);
  std::uniform_int_distribution<> exponent(-1074, 1023);
  std::vector<double> values(count);
  for (auto& value : values) value = std::ldexp(mantissa(generator), exponent(generator));
  return values;
}

/// The largest error relative to the true value, or to 1 where that is smaller and `absolute` is set.
template <typename Ours, typename True>
double worst_error(const std::vector<double>& at, Ours ours, True truth, bool absolute = false) {
  double worst = 0;
  for (const double x : at) {
    const long double expected = truth(static_cast<long double>(x));
    const long double size = absolute ? std::max(1.0L, std::abs(expected)) : std::abs(expected);
    worst = std::max(worst, static_cast<double>(std::abs(ours(x) - expected) / size));
  }
  return worst;
}

const auto our_exp = [](double x) { return exp(x); };
const auto our_log = [](double x) { return log(x); };
const auto our_logistic = [](double x) { return logistic(x); };
const auto our_logit = [](double p) { return logit(p); };
const auto our_tanh = [](double x) { return tanh(x); };
const auto true_exp = [](long double x) { return std::exp(x); };
const auto true_log = [](long double x) { return std::log(x); };
const auto true_logistic = [](long double x) { return 1 / (1 + std::exp(-x)); };
const auto true_logit = [](long double p) { return std::log(p) - std::log1p(-p); };
const auto true_tanh = [](long double x) { return std::tanh(x); };

}  // namespace

BOOST_AUTO_TEST_SUITE(mathematics_accuracy)

BOOST_AUTO_TEST_CASE(exp_is_accurate_over_its_whole_range) {
  BOOST_TEST(worst_error(uniform(-708, 709.78), our_exp, true_exp) < 5e-16);
  BOOST_TEST(worst_error(uniform(-1, 1), our_exp, true_exp) < 5e-16);
  BOOST_TEST(worst_error(uniform(-1e-9, 1e-9), our_exp, true_exp) < 2.5e-16);
}

BOOST_AUTO_TEST_CASE(log_is_accurate_over_its_whole_range) {
  BOOST_TEST(worst_error(all_magnitudes(), our_log, true_log) < 4e-16);
  BOOST_TEST(worst_error(uniform(0.5, 2), our_log, true_log) < 4e-16);
  BOOST_TEST(worst_error(uniform(1 - 1e-6, 1 + 1e-6), our_log, true_log) < 4e-16);
}

BOOST_AUTO_TEST_CASE(logistic_is_accurate_on_both_sides) {
  BOOST_TEST(worst_error(uniform(-707, 40), our_logistic, true_logistic) < 7e-16);
  BOOST_TEST(worst_error(uniform(-3, 3), our_logistic, true_logistic) < 7e-16);
}

BOOST_AUTO_TEST_CASE(logit_is_accurate) {
  BOOST_TEST(worst_error(uniform(0, 1), our_logit, true_logit, true) < 5e-16);
  BOOST_TEST(worst_error(uniform(0, 1e-300), our_logit, true_logit, true) < 5e-16);
}

BOOST_AUTO_TEST_CASE(tanh_is_accurate_also_near_zero) {
  BOOST_TEST(worst_error(uniform(-25, 25), our_tanh, true_tanh) < 5e-15);
  BOOST_TEST(worst_error(uniform(-0.3, 0.3), our_tanh, true_tanh) < 5e-15);
  BOOST_TEST(worst_error(uniform(-1e-12, 1e-12), our_tanh, true_tanh) < 5e-15);
}

BOOST_AUTO_TEST_CASE(power_is_as_accurate_as_the_exponent_allows) {
  std::mt19937_64 generator(3);
  std::uniform_real_distribution<> exponent(-20, 20), base(0, 50);
  for (int i = 0; i < 100000; ++i) {
    const double b = base(generator), e = exponent(generator);
    const long double expected = std::pow(static_cast<long double>(b), e);
    const double allowed = 5e-16 * (1 + std::abs(e * std::log(b)));
    BOOST_REQUIRE(std::abs(power(b, e) - expected) <= allowed * expected);
  }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(mathematics_limits)

BOOST_AUTO_TEST_CASE(exp_grows_to_infinity_and_falls_to_zero) {
  BOOST_TEST(exp(0.0) == 1.0);
  BOOST_TEST(exp(709.78) < infinity);
  for (const double x : {709.79, 710.0, 1e5, largest, infinity}) BOOST_TEST(exp(x) == infinity);
  BOOST_TEST(exp(-708.0) > 0.0);
  for (const double x : {-708.1, -746.0, -1e5, -largest, -infinity}) BOOST_TEST(exp(x) == 0.0);
}

BOOST_AUTO_TEST_CASE(log_knows_zero_infinity_and_what_lies_outside) {
  BOOST_TEST(log(1.0) == 0.0);
  BOOST_TEST(log(infinity) == infinity);
  BOOST_TEST(log(0.0) == -infinity);
  BOOST_TEST(log(-0.0) == -infinity);
  BOOST_TEST(std::isfinite(log(std::numeric_limits<double>::denorm_min())));
  for (const double x : {-std::numeric_limits<double>::denorm_min(), -smallest_normal, -1.0, -infinity})
    BOOST_TEST(std::isnan(log(x)));
}

BOOST_AUTO_TEST_CASE(logistic_and_logit_end_where_they_should) {
  BOOST_TEST(logistic(infinity) == 1.0);
  BOOST_TEST(logistic(-infinity) == 0.0);
  BOOST_TEST(logistic(0.0) == 0.5);
  BOOST_TEST(logistic(800.0) == 1.0);
  BOOST_TEST(logit(0.0) == -infinity);
  BOOST_TEST(logit(1.0) == infinity);
  BOOST_TEST(logit(0.5) == 0.0);
  BOOST_TEST(std::isnan(logit(1.1)));
  BOOST_TEST(std::isnan(logit(-0.1)));
}

BOOST_AUTO_TEST_CASE(tanh_is_odd_and_ends_at_one) {
  for (const double x : {20.5, 1e5, infinity}) BOOST_TEST(tanh(x) == 1.0);
  for (const double x : {1e-300, 0.2, 3.0, infinity}) BOOST_TEST(tanh(-x) == -tanh(x));
  BOOST_TEST(std::signbit(tanh(-0.0)));
}

BOOST_AUTO_TEST_CASE(power_of_zero_and_to_the_zero) {
  BOOST_TEST(power(0.0, 2.0) == 0.0);
  BOOST_TEST(power(0.0, 0.01) == 0.0);
  BOOST_TEST(power(0.0, -1.0) == infinity);
  BOOST_TEST(power(0.0, 0.0) == 1.0);
  BOOST_TEST(power(7.0, 0.0) == 1.0);
  BOOST_TEST(power(1.0, 1e9) == 1.0);
  BOOST_TEST(power(infinity, 0.5) == infinity);
  BOOST_TEST(power(infinity, -0.5) == 0.0);
  BOOST_TEST(std::isnan(power(-1.0, 2.0)));
}

BOOST_AUTO_TEST_CASE(not_a_number_stays_so) {
  // A payload in the low bits must not be taken for an exponent.
  for (const double x : {nan, -nan, std::bit_cast<double>(0x7ff8000000000fffULL)}) {
    BOOST_TEST(std::isnan(exp(x)));
    BOOST_TEST(std::isnan(log(x)));
    BOOST_TEST(std::isnan(logistic(x)));
    BOOST_TEST(std::isnan(logit(x)));
    BOOST_TEST(std::isnan(tanh(x)));
    BOOST_TEST(std::isnan(power(x, 2.0)));
    BOOST_TEST(std::isnan(power(2.0, x)));
  }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(mathematics_on_columns)

/// Ordinary and extreme values in every position of a column.
std::vector<double> mixed() {
  std::vector<double> values{0.0,    -0.0, infinity, -infinity,       nan, 710.0, -708.0, -745.0, 1.0,
                             5e-324, 20.0, -20.0,    smallest_normal, 0.5, 1e308, -1e-5};
  for (const double x : uniform(-30, 30, 5000)) values.push_back(x), values.push_back(std::abs(x) / 30);
  return values;
}

template <typename Scalar, typename Whole>
void check_same_bits(Scalar scalar, Whole whole) {
  const auto values = mixed();
  for (std::size_t first = 0; first + lanes <= values.size(); first += 7) {
    const Column x = Eigen::Map<const Column>(values.data() + first);
    const Column y = whole(x);
    for (int lane = 0; lane < lanes; ++lane) {
      const double expected = scalar(x[lane]);
      if (std::isnan(expected))
        BOOST_REQUIRE(std::isnan(y[lane]));
      else
        BOOST_REQUIRE_EQUAL(std::bit_cast<std::uint64_t>(y[lane]), std::bit_cast<std::uint64_t>(expected));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_column_has_the_bits_of_the_number_in_every_lane) {
  check_same_bits(our_exp, [](const Column& x) { return exp(x); });
  check_same_bits(our_log, [](const Column& x) { return log(x); });
  check_same_bits(our_logistic, [](const Column& x) { return logistic(x); });
  check_same_bits(our_logit, [](const Column& x) { return logit(x); });
  check_same_bits(our_tanh, [](const Column& x) { return tanh(x); });
  check_same_bits([](double x) { return power(x, 0.3); }, [](const Column& x) { return power(x, 0.3); });
  check_same_bits([](double x) { return power(2.5, x); },
                  [](const Column& x) { return power(Column::Constant(2.5), x); });
}

BOOST_AUTO_TEST_CASE(expressions_are_taken_as_columns_are) {
  const Column x = Column::LinSpaced(lanes, 0.1, 3.0), twice = 2 * x;
  BOOST_TEST((exp(2 * x) == exp(twice)).all());
  BOOST_TEST((log(x + x) == log(twice)).all());
  BOOST_TEST((power(2 * x, -x) == power(twice, Column(-x))).all());
}

BOOST_AUTO_TEST_CASE(exp_and_log_are_monotone_and_inverse) {
  double last = 0;
  for (double x = -30; x < 30; x += 0.0009765625) {
    BOOST_REQUIRE(exp(x) > last);
    last = exp(x);
    BOOST_REQUIRE(std::abs(log(last) - x) < 1e-15 * std::max(1.0, std::abs(x)));
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace vidik
