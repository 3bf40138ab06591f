// The levels of every point of a design.
#pragma once

#include <Eigen/Core>
#include <optional>
#include <vector>

#include "engine/sweep/levels.hpp"
#include "engine/sweep/sweep.hpp"
#include "engine/sweep/unit_points.hpp"

namespace vidik {

/// A number that a design varies: a factor, or one parameter of a factor that is a group.
struct Axis {
  Located<std::string> name;
  Levels levels;
  std::vector<std::string> choices;  ///< names, of a choice
  bool months = false;
  double low, high;     ///< what its levels may be
  std::string group;    ///< the factor; of one that is no group, the same name
  std::string subject;  ///< what it sets, by name
  std::string unit;     ///< of the first value of a state: its unit, which may list what it can be
};

/// Why a factor cannot have a level.
struct Flaw {
  std::string message, help;
};
std::optional<Flaw> flaw_of(const Axis& axis, double level);

/// Which axes move together: those of one factor, which stand side by side.
Groups groups_of(const std::vector<Axis>& axes);

/// Points by number, from 0. A grid is computed as it is asked for; of the others the levels are kept, 8
/// bytes for each factor of each point.
class DesignPoints {
 public:
  DesignPoints() = default;
  /// Reports what is wrong with the design for these axes.
  DesignPoints(const Sweep& sweep, const std::vector<Axis>& axes, Diagnostics& diagnostics);

  std::int64_t count() const { return count_; }
  /// The least and the largest level of an axis that a list names.
  std::pair<double, double> listed_range(std::size_t axis) const;
  /// The level of each axis.
  std::vector<double> operator[](std::int64_t number) const;

 private:
  void plan_grid(const Design& design, const std::vector<Axis>& axes, Diagnostics& diagnostics);
  void place_in_unit_cube(const Design& design, const std::vector<Axis>& axes, Diagnostics& diagnostics);

  std::vector<Levels> axes_;
  Eigen::Array<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> levels_;  ///< [point][axis]
  bool grid_ = false;
  std::int64_t count_ = 0;
};

/// Reads the levels of points from a CSV file: a column for each axis, by name in the first row.
Eigen::ArrayXXd read_list(const Sweep& sweep, const std::vector<Axis>& axes, Diagnostics& diagnostics);

}  // namespace vidik
