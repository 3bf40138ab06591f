// exp, log, logistic, logit, tanh and power with the same bits everywhere.
//
// Plain C++ without libm and without branches, which the compiler vectorises. The scalar and the Column form
// of a function give the same bits, so a constant computed once and one computed in a step agree. NaN gives
// NaN, and what is too large gives ∞; subnormal numbers are read, but a result of exp below e^−708 is 0.
//
//   exp        relative error below 5e-16
//   log        relative error below 4e-16
//   logistic   relative error below 7e-16
//   logit      error below 5e-16·max(1, |logit p|)
//   tanh       relative error below 5e-15
//   power      relative error below 5e-16·(1 + |exponent·ln base|)
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "engine/core/column.hpp"

namespace vidik {

namespace mathematics {

inline constexpr double infinity = std::numeric_limits<double>::infinity();
inline constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// e^x = 2·half_scale·(1 + fraction), where half_scale is a power of two.
struct Reduced {
  double half_scale;
  double fraction;
};

/// Of −708 ≤ x ≤ 710, or NaN.
inline Reduced reduce(double x) {
  constexpr double magic = 0x1.8p52 + 1022.0;  // a sum with it is rounded to an integer, in its low bits
  const double shifted = x * 1.4426950408889634 + magic;
  const double k = shifted - magic;
  // ln 2 in two parts, of which k times the first is exact
  const double r = x - k * 0x1.62e42fee00000p-1 - k * 0x1.a39ef35793c76p-33;
  const double r2 = r * r;
  const double p01 = 0.49999999999998328062 + r * 0.16666666666611456337;
  const double p23 = 0.04166666666813165043 + r * 0.0083333333709235477341;
  const double p45 = 0.0013888888517564076189 + r * 0.00019841185158416136864;
  const double p67 = 0.000024801930347565029103 + r * 2.7635024848524247485e-6;
  const double q = p01 + r2 * (p23 + r2 * (p45 + r2 * (p67 + r2 * 2.7477276727765439287e-7)));
  // The low bits hold k + 1022, which is the biased exponent of 2^(k−1).
  return {std::bit_cast<double>(std::bit_cast<std::uint64_t>(shifted) << 52), r + r2 * q};
}

/// Natural logarithm, with a given value at 0.
inline double log(double x, double at_zero) {
  constexpr std::uint64_t root_half = 0x3fe6a09e667f3bcd;  // the bits of √½
  const bool tiny = x < std::numeric_limits<double>::min();
  const double normal = tiny ? x * 0x1p54 : x;
  const double bias = tiny ? 0x1p52 + 1024.0 + 54.0 : 0x1p52 + 1024.0;
  // x = 2^k m with √½ ≤ m < √2
  const std::uint64_t lifted =
      std::bit_cast<std::uint64_t>(normal) + ((std::uint64_t(1024) << 52) - root_half);
  const double k = std::bit_cast<double>((lifted >> 52) | 0x4330000000000000) - bias;
  const double m = std::bit_cast<double>((lifted & 0x000fffffffffffff) + root_half);
  // ln m = 2 artanh s = f − s (f − z p(z))
  const double f = m - 1.0, s = f / (2.0 + f), z = s * s;
  const double p45 = 0.18123600343774091094 + z * 0.16820344854049602608;
  const double p35 = 0.28571417112914549723 + z * (0.22223372942767324801 + z * p45);
  const double p05 = 0.66666666666587027786 + z * (0.40000000052370696974 + z * p35);
  double result = k * 0.6931471805599453 + (f - s * (f - z * p05));
  result = x < infinity ? result : x;
  return x > 0.0 ? result : (x == 0.0 ? at_zero : not_a_number);
}

/// Finite at 0, so that a base of 0 to the power 0 is not NaN.
inline double log_for_power(double base) {
  return log(base, std::numeric_limits<double>::lowest());
}

}  // namespace mathematics

/// e^x; 0 below x = −708, where e^x is about 3e-308.
inline double exp(double x) {
  const double limited = x > 710.0 ? 710.0 : x;  // e^710 is ∞
  const auto [half_scale, fraction] = mathematics::reduce(limited);
  const double result = (1.0 + fraction) * half_scale * 2.0;
  return x < -708.0 ? 0.0 : result;
}

/// Natural logarithm: −∞ at 0, NaN below.
inline double log(double x) {
  return mathematics::log(x, -mathematics::infinity);
}

/// 1/(1 + e^−x).
inline double logistic(double x) {
  const double small = exp(-std::abs(x));  // so that the result is accurate on both sides
  return (x < 0.0 ? small : 1.0) / (1.0 + small);
}

/// ln(p/(1 − p)), the inverse of logistic.
inline double logit(double p) {
  return log(p / (1.0 - p));
}

/// Hyperbolic tangent, (e^2x − 1)/(e^2x + 1).
inline double tanh(double x) {
  const double size = std::abs(x);
  const auto [half_scale, fraction] = mathematics::reduce(size > 20.0 ? 40.0 : 2.0 * size);  // 1 beyond 20
  const double growth = half_scale * fraction + (half_scale - 0.5);  // (e^2x − 1)/2, accurate near 0
  return std::copysign(growth / (growth + 1.0), x);
}

/// base^exponent of a base that is not negative; 0⁰ is 1.
inline double power(double base, double exponent) {
  return exp(exponent * mathematics::log_for_power(base));
}

namespace mathematics {

template <typename Function, typename Derived>
Column each_lane(const Function& function, const Eigen::ArrayBase<Derived>& x) {
  const auto& value = x.derived().eval();
  Column result;
  for (int lane = 0; lane < lanes; ++lane) result[lane] = function(value[lane]);
  return result;
}

}  // namespace mathematics

// The constraint makes these preferred to Eigen's functions of the same names.
template <typename Derived>
requires ColumnExpression<Derived> Column exp(const Eigen::ArrayBase<Derived>& x) {
  return mathematics::each_lane([](double v) { return exp(v); }, x);
}
template <typename Derived>
requires ColumnExpression<Derived> Column log(const Eigen::ArrayBase<Derived>& x) {
  return mathematics::each_lane([](double v) { return log(v); }, x);
}
template <typename Derived>
requires ColumnExpression<Derived> Column logistic(const Eigen::ArrayBase<Derived>& x) {
  return mathematics::each_lane([](double v) { return logistic(v); }, x);
}
template <typename Derived>
requires ColumnExpression<Derived> Column logit(const Eigen::ArrayBase<Derived>& p) {
  return mathematics::each_lane([](double v) { return logit(v); }, p);
}
template <typename Derived>
requires ColumnExpression<Derived> Column tanh(const Eigen::ArrayBase<Derived>& x) {
  return mathematics::each_lane([](double v) { return tanh(v); }, x);
}
template <typename Base, typename Exponent>
requires ColumnExpression<Base> Column power(const Eigen::ArrayBase<Base>& base, const Exponent& exponent) {
  return exp(exponent * mathematics::each_lane([](double b) { return mathematics::log_for_power(b); }, base));
}

}  // namespace vidik
