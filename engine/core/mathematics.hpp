// exp, log, logistic, logit, tanh and power with the same bits everywhere.
//
// Without libm and without branches. Each function is written once, for a number and for the vectors of every
// instruction set, and gives the same bits in all of them, so a constant computed once and one computed in a
// step agree. Of a column it is an Eigen expression, computed together with the formula that it stands in.
// NaN gives NaN, and what is too large gives ∞; subnormal numbers are read, but a result of exp below e^−708
// is 0.
//
//   exp        relative error below 5e-16; below x = −707, 6e-16
//   log        relative error below 4e-16
//   logistic   relative error below 7e-16
//   logit      error below 5e-16·max(1, |logit p|)
//   tanh       relative error below 5e-15
//   power      relative error below 5e-16·(1 + |exponent·ln base|)
#pragma once

#include <cmath>

#include "engine/core/column.hpp"
#include "engine/core/elementary.hpp"

namespace vidik {

namespace mathematics {

inline constexpr double infinity = elementary::infinity;
inline constexpr double not_a_number = elementary::not_a_number;

// What Eigen needs of a function to compute it lane by lane or vector by vector.
struct Exp {
  template <typename V>
  VIDIK_INLINE V operator()(V x) const {
    return elementary::exp(x);
  }
};
struct Log {
  template <typename V>
  VIDIK_INLINE V operator()(V x) const {
    return elementary::log(x, -infinity);
  }
};
struct LogOfBase {
  template <typename V>
  VIDIK_INLINE V operator()(V x) const {
    return elementary::log_of_base(x);
  }
};
struct Logistic {
  template <typename V>
  VIDIK_INLINE V operator()(V x) const {
    return elementary::logistic(x);
  }
};
struct Logit {
  template <typename V>
  VIDIK_INLINE V operator()(V x) const {
    return elementary::logit(x);
  }
};
struct Tanh {
  template <typename V>
  VIDIK_INLINE V operator()(V x) const {
    return elementary::tanh(x);
  }
};

template <typename Function>
struct Lanewise : Function {
  VIDIK_INLINE double operator()(double x) const { return Function::operator()(x); }
  template <typename Packet>
  VIDIK_INLINE Packet packetOp(const Packet& x) const {
    return Function::operator()(x);
  }
};

template <typename Function, typename Derived>
auto each_lane(const Eigen::ArrayBase<Derived>& x) {
  return x.derived().unaryExpr(Lanewise<Function>{});
}

}  // namespace mathematics

/// e^x; 0 below x = −708, where e^x is about 3e-308.
inline double exp(double x) {
  return elementary::exp(x);
}
/// Natural logarithm: −∞ at 0, NaN below.
inline double log(double x) {
  return elementary::log(x, -mathematics::infinity);
}
/// 1/(1 + e^−x).
inline double logistic(double x) {
  return elementary::logistic(x);
}
/// ln(p/(1 − p)), the inverse of logistic.
inline double logit(double p) {
  return elementary::logit(p);
}
/// Hyperbolic tangent, (e^2x − 1)/(e^2x + 1).
inline double tanh(double x) {
  return elementary::tanh(x);
}
/// base^exponent of a base that is not negative; 0⁰ is 1, but ∞⁰ and 1^±∞ are NaN.
inline double power(double base, double exponent) {
  return exp(exponent * elementary::log_of_base(base));
}

// The constraint makes these preferred to Eigen's functions of the same names.
template <typename Derived>
requires ColumnExpression<Derived>
auto exp(const Eigen::ArrayBase<Derived>& x) {
  return mathematics::each_lane<mathematics::Exp>(x);
}
template <typename Derived>
requires ColumnExpression<Derived>
auto log(const Eigen::ArrayBase<Derived>& x) {
  return mathematics::each_lane<mathematics::Log>(x);
}
template <typename Derived>
requires ColumnExpression<Derived>
auto logistic(const Eigen::ArrayBase<Derived>& x) {
  return mathematics::each_lane<mathematics::Logistic>(x);
}
template <typename Derived>
requires ColumnExpression<Derived>
auto logit(const Eigen::ArrayBase<Derived>& p) {
  return mathematics::each_lane<mathematics::Logit>(p);
}
template <typename Derived>
requires ColumnExpression<Derived>
auto tanh(const Eigen::ArrayBase<Derived>& x) {
  return mathematics::each_lane<mathematics::Tanh>(x);
}
// In two loops: in one of twice the length a processor would have fewer lanes in hand at a time.
template <typename Base, typename Exponent>
requires ColumnExpression<Base> Column power(const Eigen::ArrayBase<Base>& base, const Exponent& exponent) {
  const Column log_of_result = exponent * mathematics::each_lane<mathematics::LogOfBase>(base);
  return exp(log_of_result);
}

}  // namespace vidik

namespace Eigen::internal {

template <typename Function>
struct functor_traits<vidik::mathematics::Lanewise<Function>> {
  // Dear enough that no loop is unrolled around it; a packet is a vector only where Eigen uses vectors.
  enum { Cost = 100, PacketAccess = packet_traits<double>::Vectorizable };
};

}  // namespace Eigen::internal
