// A variable that is only read: a Column, or one number that all paths of a batch share.
//
// Most parameters are the same on all paths. Kept as whole columns they would push what does change out of
// the nearest cache; kept as one vector they cost almost nothing. In a formula a Reading is an Eigen
// expression like any other.
#pragma once

#include "engine/core/column.hpp"

namespace vidik {

/// One number for all paths, repeated so that the widest vector can load it.
struct alignas(64) Shared {
  double copies[8];
};

class Reading;

}  // namespace vidik

namespace Eigen::internal {

template <>
struct traits<vidik::Reading> : traits<vidik::Column> {
  enum { Flags = traits<vidik::Column>::Flags & ~(LvalueBit | DirectAccessBit | NestByRefBit) };
};

}  // namespace Eigen::internal

namespace vidik {

class Reading : public Eigen::ArrayBase<Reading> {
 public:
  EIGEN_GENERIC_PUBLIC_INTERFACE(Reading)
  using NestedExpression = Reading;

  explicit Reading(const Column& column) : values_(column.data()), mask_(~Eigen::Index{0}) {}
  explicit Reading(const Shared& number) : values_(number.copies), mask_(0) {}

  constexpr Eigen::Index rows() const { return lanes; }
  constexpr Eigen::Index cols() const { return 1; }

  /// Whether it is one number.
  bool is_shared() const { return mask_ == 0; }
  const double* at(Eigen::Index lane) const { return values_ + (lane & mask_); }

 private:
  const double* values_;
  Eigen::Index mask_;
};

}  // namespace vidik

namespace Eigen::internal {

template <>
struct evaluator<vidik::Reading> : evaluator_base<vidik::Reading> {
  using XprType = vidik::Reading;
  using CoeffReturnType = double;
  enum {
    CoeffReadCost = NumTraits<double>::ReadCost,
    Flags = (evaluator<vidik::Column>::Flags & ~(LvalueBit | DirectAccessBit)) | LinearAccessBit |
            PacketAccessBit,
    Alignment = evaluator<vidik::Column>::Alignment
  };

  explicit evaluator(const vidik::Reading& reading) : reading_(reading) {}

  double coeff(Index lane) const { return *reading_.at(lane); }
  double coeff(Index lane, Index) const { return coeff(lane); }
  template <int load_mode, typename Packet>
  Packet packet(Index lane) const {
    return ploadt<Packet, load_mode>(reading_.at(lane));
  }
  template <int load_mode, typename Packet>
  Packet packet(Index lane, Index) const {
    return packet<load_mode, Packet>(lane);
  }

 private:
  const vidik::Reading reading_;
};

}  // namespace Eigen::internal
