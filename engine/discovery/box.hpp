// A box in the space of factors, and how well it describes where something happens.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <vector>

namespace vidik {

/// The points of a sweep, and at which of them the thing asked about happens.
struct Cases {
  Eigen::ArrayXXd levels;                     ///< [point][factor]
  Eigen::Array<bool, Eigen::Dynamic, 1> hit;  ///< by point
  std::vector<bool> choice;                   ///< by factor: its levels are names, not sizes

  Eigen::Index points() const { return levels.rows(); }
  Eigen::Index factors() const { return levels.cols(); }
  std::int64_t hits() const { return hit.count(); }
};

/// What a box says of one factor: both limits are included. Of a choice, which ones are left out.
struct Limits {
  double low = -std::numeric_limits<double>::infinity(), high = std::numeric_limits<double>::infinity();
  std::set<double> without;

  bool restricts() const {
    return low > -std::numeric_limits<double>::infinity() || high < std::numeric_limits<double>::infinity() ||
           !without.empty();
  }
  bool contain(double level) const { return low <= level && level <= high && !without.contains(level); }
};

struct Box {
  explicit Box(Eigen::Index factors) : limits(static_cast<std::size_t>(factors)) {}
  bool contains(const Cases& cases, Eigen::Index point) const;
  /// The points inside, by number.
  std::vector<Eigen::Index> inside(const Cases& cases) const;
  int restricted() const;

  std::vector<Limits> limits;  ///< by factor
};

/// A box held against cases. Density: the share of the points inside at which it happens. Coverage: the share
/// of all points at which it happens that lie inside. Mass: the share of all points that lie inside.
struct Fit {
  Fit(const Cases& cases, const Box& box);
  double density() const { return points > 0 ? static_cast<double>(hits) / static_cast<double>(points) : 0; }
  double coverage() const {
    return all_hits > 0 ? static_cast<double>(hits) / static_cast<double>(all_hits) : 0;
  }
  double mass() const { return static_cast<double>(points) / static_cast<double>(all_points); }

  std::int64_t points = 0, hits = 0, all_points = 0, all_hits = 0;
};

}  // namespace vidik
