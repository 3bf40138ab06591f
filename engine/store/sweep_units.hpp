// How a sweep is divided among machines: into blocks of paths, those of all points one after the other.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "engine/shard/units.hpp"
#include "engine/sweep/study.hpp"

namespace vidik {

/// Some of the units of one point.
struct PointPiece {
  std::int64_t point = 0;
  UnitRange units;

  bool operator==(const PointPiece&) const = default;
};

class SweepUnits {
 public:
  /// The units of a point are those of a run (see Units). If scenarios among which the sweep chooses are not
  /// divided alike, a point is a unit.
  explicit SweepUnits(const Study& study);
  /// size: paths of a unit.
  SweepUnits(std::int64_t points, std::int64_t paths, std::int64_t size)
      : points_(points), paths_(paths), size_(size), of_point_((paths + size - 1) / size) {}

  std::int64_t points() const { return points_; }
  std::int64_t size() const { return size_; }
  std::int64_t count() const { return points_ * of_point_; }
  /// Of so many units of one point.
  std::int64_t paths(UnitRange units) const {
    return std::min(paths_, units.end * size_) - std::min(paths_, units.first * size_);
  }
  /// The points of which all units are in a range of units.
  UnitRange whole_points(UnitRange range) const;
  /// The points that the ends of a range cut: at most two.
  std::vector<PointPiece> pieces(UnitRange range) const;
  /// "the points 3 to 5", "the paths 1024 to 2047 of point 3".
  std::string in_words(UnitRange range) const;

 private:
  std::int64_t points_, paths_, size_, of_point_;
};

/// A piece divided into portions, in order, each of few enough blocks to be computed again if it is lost; one
/// portion where a sketch takes the place of all values.
std::vector<UnitRange> portions(const Plan& plan, UnitRange units);

}  // namespace vidik
