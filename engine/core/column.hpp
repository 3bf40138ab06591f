// The values of one variable on all paths of a batch.
//
// A Column is a fixed-size Eigen array, so arithmetic on columns is written as on numbers and nothing is
// allocated. Use Eigen for + − × ÷, sqrt, min, max and select, which are exact; take exp, log, logistic, tanh
// and power from engine/core/mathematics.hpp, because the bits of Eigen's own depend on the position in the
// array and on the instruction set.
#pragma once

#include <Eigen/Core>

#include "engine/core/conditions.hpp"

namespace vidik {

/// Paths in one batch. A matter of speed alone: no result depends on it.
inline constexpr int lanes = VIDIK_LANES;
static_assert(lanes % 64 == 0, "a batch is made of whole groups of 64 paths (see random/philox.hpp)");

using Column = Eigen::Array<double, lanes, 1>;

/// Any Eigen array expression that has one value per lane.
template <typename Derived>
concept ColumnExpression = Derived::RowsAtCompileTime == lanes&& Derived::ColsAtCompileTime == 1;

// Expressions, computed together with the formula that they stand in.

/// 1 where the condition holds, 0 elsewhere.
template <typename Condition>
auto indicator(const Eigen::ArrayBase<Condition>& condition) {
  return condition.derived().select(Column::Constant(1.0), Column::Constant(0.0));
}

/// The value limited to [low, high].
template <typename Value, typename Low, typename High>
auto clip(const Eigen::ArrayBase<Value>& value, const Low& low, const High& high) {
  return value.derived().max(low).min(high);
}

/// The positive part, max(value, 0).
template <typename Value>
auto positive_part(const Eigen::ArrayBase<Value>& value) {
  return value.derived().max(0.0);
}

}  // namespace vidik
