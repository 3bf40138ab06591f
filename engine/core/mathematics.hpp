// exp, log, logistic, logit, tanh and power with the same bits everywhere.
//
// Plain C++ without libm, which the compiler vectorises; relative error of exp and log about 4e-16. The scalar
// and the Column form of a function give the same bits, so a constant computed once and one computed in a step
// agree.
#pragma once

#include <bit>
#include <cstdint>

#include "engine/core/column.hpp"

namespace vidik {

/// e^x. Limited to the range of normal numbers: x is taken as at least −708 and at most 709.
inline double exp(double x) {
  x = x < -708.0 ? -708.0 : x;
  x = x > 709.0 ? 709.0 : x;
  const double shifted = x * 1.4426950408889634 + 0x1.8p52;  // rounds x/ln 2 to an integer in the low bits
  const auto k = std::bit_cast<std::int64_t>(shifted);
  const double whole = shifted - 0x1.8p52;
  double r = x - whole * 0x1.62e42fee00000p-1;
  r = r - whole * 0x1.a39ef35793c76p-33;
  const double r2 = r * r;
  const double p01 = 0.49999999999998328062 + r * 0.16666666666611456337;
  const double p23 = 0.04166666666813165043 + r * 0.0083333333709235477341;
  const double p45 = 0.0013888888517564076189 + r * 0.00019841185158416136864;
  const double p67 = 0.000024801930347565029103 + r * 2.7635024848524247485e-6;
  double q = p67 + r2 * 2.7477276727765439287e-7;
  q = p45 + r2 * q;
  q = p23 + r2 * q;
  q = p01 + r2 * q;
  const double e = 1.0 + (r + r2 * q);
  return std::bit_cast<double>(std::bit_cast<std::int64_t>(e) + (k << 52));
}

/// Natural logarithm of a positive normal number.
inline double log(double x) {
  const auto bits = std::bit_cast<std::int64_t>(x);
  const std::int64_t above = bits - 0x3fe6a09e667f3bcdLL;  // √½
  const std::uint64_t biased = (std::uint64_t(above) + (std::uint64_t(1024) << 52)) >> 52;
  const double k = std::bit_cast<double>(biased | 0x4330000000000000ULL) - (0x1p52 + 1024.0);
  const double m = std::bit_cast<double>(bits - (above & std::int64_t(0xfff0000000000000ULL)));
  const double f = m - 1.0, s = f / (2.0 + f), z = s * s, w = z * z;
  const double even = 0.66666666666587027786 + w * (0.28571417112914549723 + w * 0.18123600343774091094);
  const double odd = 0.40000000052370696974 + w * (0.22223372942767324801 + w * 0.16820344854049602608);
  const double R = z * (even + z * odd);
  const double hfsq = 0.5 * f * f;
  return k * 0x1.62e42fee00000p-1 - ((hfsq - (s * (hfsq + R) + k * 0x1.a39ef35793c76p-33)) - f);
}

/// 1/(1 + e^−x).
inline double logistic(double x) { return 1.0 / (1.0 + exp(-x)); }

/// ln(p/(1 − p)), the inverse of logistic.
inline double logit(double p) { return log(p / (1.0 - p)); }

/// base^exponent for a positive base.
inline double power(double base, double exponent) { return exp(exponent * log(base)); }

namespace mathematics {
template <typename Function, typename Derived>
Column each_lane(const Eigen::ArrayBase<Derived>& x, Function function) {
  const Column value = x;
  Column result;
  for (int lane = 0; lane < lanes; ++lane) result[lane] = function(value[lane]);
  return result;
}
}  // namespace mathematics

// The constraint makes these preferred to Eigen's functions of the same names.
template <typename Derived>
  requires ColumnExpression<Derived>
Column exp(const Eigen::ArrayBase<Derived>& x) {
  return mathematics::each_lane(x, [](double v) { return exp(v); });
}
template <typename Derived>
  requires ColumnExpression<Derived>
Column log(const Eigen::ArrayBase<Derived>& x) {
  return mathematics::each_lane(x, [](double v) { return log(v); });
}
template <typename Derived>
  requires ColumnExpression<Derived>
Column logistic(const Eigen::ArrayBase<Derived>& x) {
  return mathematics::each_lane(x, [](double v) { return logistic(v); });
}
template <typename Derived>
  requires ColumnExpression<Derived>
Column logit(const Eigen::ArrayBase<Derived>& x) {
  return mathematics::each_lane(x, [](double v) { return logit(v); });
}
template <typename Base, typename Exponent>
Column power(const Eigen::ArrayBase<Base>& base, const Exponent& exponent) {
  return exp(exponent * log(base.derived()));
}

}  // namespace vidik
