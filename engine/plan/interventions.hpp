// The Actions of levers, shocks, rules and pins.
//
// What they act on and by how much are columns, so any of their numbers may be uncertain. What they remember
// from month to month (how long ago a shock struck) are columns too. "Age" is the number of months since it
// struck, 0 in the month itself, and −1 where it is not in force.
#pragma once

#include <limits>
#include <string>
#include <vector>

#include "engine/plan/action.hpp"
#include "engine/scenario/scenario.hpp"

namespace vidik {

inline constexpr int forever = std::numeric_limits<int>::max();

/// Moves `target` by `value` where weight > 0: x + w·v, x·(1 + w·(v − 1)), x + w·(v − x).
void change(Column& target, Shock::Kind kind, const Column& value, const Column& weight);

/// A lever: a parameter set or raised over a time known in advance, at once or along a ramp.
class PullLever final : public Action {
 public:
  struct Fields {
    std::string description;
    int target = -1, value = -1;
    Shock::Kind kind = Shock::Kind::set;
    int first = 1, last = forever;  ///< steps
    int ramp = 0;                   ///< months
  };
  explicit PullLever(Fields fields) : f_(std::move(fields)) {}
  void apply(Batch& batch, Step step) const override;
  std::string describe() const override { return f_.description; }

 private:
  Fields f_;
};

/// Decides on which paths a shock strikes in this month, and keeps its age.
class StrikeShock final : public Action {
 public:
  struct Fields {
    std::string description;
    int age = -1, fired = -1;   ///< memory; 1 where it strikes in this month
    int at = -1;                ///< date (Month::index, floored), or −1
    int hazard = -1;            ///< 1/year, or −1
    int hazard_draw = -1;       ///< uniform
    int probability = -1;       ///< per firing, or −1 for certain
    int probability_draw = -1;  ///< uniform
    int duration = forever;     ///< months in force
  };
  explicit StrikeShock(Fields fields) : f_(std::move(fields)) {}
  void apply(Batch& batch, Step step) const override;
  std::string describe() const override { return f_.description; }

 private:
  Column due(const Batch& batch, Step step) const;
  Fields f_;
};

/// What a shock or a rule does to a parameter while it is in force, or to a state in the month it strikes.
class ApplyChange final : public Action {
 public:
  struct Fields {
    std::string description;
    int target = -1, value = -1, age = -1;
    Shock::Kind kind = Shock::Kind::add;
    int duration = forever;  ///< months of age in which it works; 1: once
    int half_life = 0;       ///< months; the effect halves in each
    int ramp = 0;            ///< months over which it grows
  };
  explicit ApplyChange(Fields fields) : f_(std::move(fields)) {}
  void apply(Batch& batch, Step step) const override;
  std::string describe() const override { return f_.description; }

 private:
  Column weight(const Column& age) const;
  Fields f_;
};

/// Holds a state at a prescribed course, on all paths, after its model has stepped.
class HoldCourse final : public Action {
 public:
  /// values[i] is for step first + i.
  HoldCourse(std::string description, int target, int first, std::vector<double> values)
      : description_(std::move(description)), target_(target), first_(first), values_(std::move(values)) {}
  void apply(Batch& batch, Step step) const override;
  std::string describe() const override { return description_; }

 private:
  std::string description_;
  int target_;
  int first_;
  std::vector<double> values_;
};

}  // namespace vidik
