// The levels that a factor takes: from a place in the unit interval, or from a number in a grid.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/plan/plan.hpp"
#include "engine/sweep/sweep.hpp"

namespace vidik {

/// A level is a number (a month as its Month::index()); of a choice, its number from 0.
class Levels {
 public:
  static Levels listed(std::vector<double> values);
  static Levels choices(std::size_t count);
  /// From low to high; whole months include both. steps: in a grid, 0 if not said.
  static Levels range(double low, double high, bool months, int steps);
  /// Quantiles, none of them beyond the bounds.
  static Levels quantiles(Distribution distribution, double low, double high, bool months, int steps);

  /// Levels in a grid; 0 if it cannot be known.
  std::int64_t steps() const { return steps_; }
  double step(std::int64_t index) const;
  /// u in [0, 1]. Quantiles of less than 10⁻⁶ are taken as that of 10⁻⁶, and likewise above.
  double at(double u) const;

  /// What the levels from low to high are drawn from, as YAML: "!uniform {low: 1, high: 2}", a single one as
  /// a number, months as a list of them. Not of discrete levels.
  std::string text_within(double low, double high) const;

  double lowest() const { return at(0); }
  double highest() const { return at(1); }
  /// Where values are told apart by kind, not by size: listed values and choices.
  bool discrete() const { return !values_.empty(); }
  /// Whether levels are quantiles of a distribution.
  bool quantiles() const { return distribution_.has_value(); }

 private:
  double settled(double value) const;
  std::string months_within(double low, double high) const;

  std::vector<double> values_;
  std::optional<Distribution> distribution_;
  double low_ = 0, high_ = 0;
  bool months_ = false;
  std::int64_t steps_ = 0;
};

/// Some values with weights, as YAML; a single one as it is.
std::string weighted_values(const std::vector<std::string>& values, const std::vector<double>& weights);

}  // namespace vidik
