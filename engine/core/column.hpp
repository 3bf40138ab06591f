// The values of one variable on all paths of a batch.
//
// A Column is a fixed-size Eigen array, so arithmetic on columns is written as on numbers and nothing is
// allocated. Use Eigen for + − × ÷, sqrt, min, max and select, which are exact; take exp, log, logistic, tanh
// and power from engine/core/mathematics.hpp, because the bits of Eigen's own depend on the position in the
// array and on the instruction set.
#pragma once

#include <Eigen/Core>

namespace vidik {

/// Paths in one batch. A matter of speed alone: no result depends on it.
inline constexpr int lanes = VIDIK_LANES;
static_assert(lanes % 64 == 0, "a batch is made of whole groups of 64 paths (see random/philox.hpp)");

using Column = Eigen::Array<double, lanes, 1>;

/// Any Eigen array expression that has one value per lane.
template <typename Derived>
concept ColumnExpression = Derived::RowsAtCompileTime == lanes&& Derived::ColsAtCompileTime == 1;

/// 1 where the condition holds, 0 elsewhere.
template <typename Condition>
Column indicator(const Eigen::ArrayBase<Condition>& condition) {
  return condition.template cast<double>();
}

/// The value limited to [low, high].
template <typename Value, typename Low, typename High>
Column clip(const Eigen::ArrayBase<Value>& value, const Low& low, const High& high) {
  return value.derived().max(low).min(high);
}

/// The positive part, max(value, 0).
template <typename Value>
Column positive_part(const Eigen::ArrayBase<Value>& value) {
  return value.derived().max(0.0);
}

}  // namespace vidik
