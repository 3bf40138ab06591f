// Comparisons as parts of formulas, (a < b && c == d).select(x, y) or indicator(a < b), computed by vectors.
//
// Eigen compares lane by lane, and computes so the whole formula in which a comparison stands. Here a
// condition is the mask of one vector after another, and costs no more than a sum. There is nothing to call:
// Eigen finds by itself what is defined here, through column.hpp. Square roots likewise.
#pragma once

#include <Eigen/Core>
#include <type_traits>

#include "engine/core/elementary.hpp"

namespace vidik::conditions {

using Eigen::internal::ComparisonName;
using Eigen::internal::evaluator;

template <typename Expression>
inline constexpr bool has_vectors = bool{(int{evaluator<Expression>::Flags} & Eigen::PacketAccessBit) != 0} &&
                                    bool{(int{evaluator<Expression>::Flags} & Eigen::LinearAccessBit) != 0};

/// The value of an expression at a lane, or the values at as many lanes as the vector V has.
template <typename V, int alignment, typename Expression>
VIDIK_INLINE V values(const evaluator<Expression>& of, Eigen::Index lane) {
  if constexpr (std::is_same_v<V, double>)
    return of.coeff(lane);
  else
    return of.template packet<alignment, V>(lane);
}

template <ComparisonName comparison, typename V>
VIDIK_INLINE auto compare(V a, V b) {
  if constexpr (comparison == Eigen::internal::cmp_EQ) return a == b;
  if constexpr (comparison == Eigen::internal::cmp_NEQ) return a != b;
  if constexpr (comparison == Eigen::internal::cmp_LE) return a <= b;
  if constexpr (comparison == Eigen::internal::cmp_LT) return a < b;  // a > b is written as b < a by Eigen
}

/// In which lanes a condition holds: of a comparison of numbers, or of several joined by &&.
template <typename Condition>
class Mask;

template <ComparisonName comparison, typename A, typename B>
class Mask<Eigen::CwiseBinaryOp<Eigen::internal::scalar_cmp_op<double, double, comparison>, A, B>> {
 public:
  static constexpr bool known = has_vectors<A> && has_vectors<B>;
  static constexpr int cost = int{evaluator<A>::CoeffReadCost} + int{evaluator<B>::CoeffReadCost} + 1;

  template <typename Condition>
  explicit Mask(const Condition& condition) : a_(condition.lhs()), b_(condition.rhs()) {}

  template <typename V, int alignment>
  VIDIK_INLINE auto at(Eigen::Index lane) const {
    return compare<comparison>(values<V, alignment>(a_, lane), values<V, alignment>(b_, lane));
  }

 private:
  evaluator<A> a_;
  evaluator<B> b_;
};

template <typename A, typename B>
class Mask<Eigen::CwiseBinaryOp<Eigen::internal::scalar_boolean_and_op, A, B>> {
 public:
  static constexpr bool known = Mask<std::remove_const_t<A>>::known && Mask<std::remove_const_t<B>>::known;
  static constexpr int cost = Mask<std::remove_const_t<A>>::cost + Mask<std::remove_const_t<B>>::cost + 1;

  template <typename Condition>
  explicit Mask(const Condition& condition) : a_(condition.lhs()), b_(condition.rhs()) {}

  template <typename V, int alignment>
  VIDIK_INLINE auto at(Eigen::Index lane) const {
    return a_.template at<V, alignment>(lane) & b_.template at<V, alignment>(lane);
  }

 private:
  Mask<std::remove_const_t<A>> a_;
  Mask<std::remove_const_t<B>> b_;
};

template <typename Condition>
concept Maskable = requires {
  requires Mask<Condition>::known;
};

}  // namespace vidik::conditions

namespace Eigen::internal {

template <vidik::conditions::Maskable Condition, typename Then, typename Else>
requires vidik::conditions::has_vectors<Then> && vidik::conditions::has_vectors<Else>
struct evaluator<Select<Condition, Then, Else>> : evaluator_base<Select<Condition, Then, Else>> {
  using XprType = Select<Condition, Then, Else>;
  using CoeffReturnType = double;
  enum {
    CoeffReadCost = vidik::conditions::Mask<Condition>::cost + int{evaluator<Then>::CoeffReadCost} +
                    int{evaluator<Else>::CoeffReadCost} + 1,
    Flags = LinearAccessBit | PacketAccessBit,
    Alignment = EIGEN_PLAIN_ENUM_MIN(evaluator<Then>::Alignment, evaluator<Else>::Alignment)
  };

  explicit evaluator(const XprType& select)
      : condition_(select.conditionMatrix()), then_(select.thenMatrix()), else_(select.elseMatrix()) {}

  double coeff(Index lane) const { return chosen<double, Unaligned>(lane); }
  double coeff(Index lane, Index) const { return coeff(lane); }
  template <int alignment, typename Packet>
  Packet packet(Index lane) const {
    return chosen<Packet, alignment>(lane);
  }
  template <int alignment, typename Packet>
  Packet packet(Index lane, Index) const {
    return packet<alignment, Packet>(lane);
  }

 private:
  template <typename V, int alignment>
  VIDIK_INLINE V chosen(Index lane) const {
    return vidik::elementary::choose(condition_.template at<V, alignment>(lane),
                                     vidik::conditions::values<V, alignment>(then_, lane),
                                     vidik::conditions::values<V, alignment>(else_, lane));
  }

  vidik::conditions::Mask<Condition> condition_;
  evaluator<Then> then_;
  evaluator<Else> else_;
};

// Eigen has no vectors of square roots for AVX-512 without EIGEN_FAST_MATH, which would approximate them; the
// exact instruction is there all the same.
template <>
struct functor_traits<scalar_sqrt_op<double>> {
  enum { Cost = 28, PacketAccess = packet_traits<double>::Vectorizable };
};

}  // namespace Eigen::internal
