// When a rule fires: its condition on last month's values, with waiting, delay and cooldown, path by path.
#pragma once

#include <string>
#include <vector>

#include "engine/plan/action.hpp"
#include "engine/scenario/scenario.hpp"

namespace vidik {

/// A condition tied to columns.
struct Watch {
  using Kind = Condition::Kind;
  Kind kind = Kind::above;
  int column = -1;
  double threshold = 0;
  std::vector<Watch> parts;
  int duration = 1;  ///< months in a row that it must have held
  int held = -1;     ///< memory: months in a row that it has held; none is needed if duration is 1

  /// 1 where the condition holds; updates the memory.
  Column evaluate(Batch& batch) const;

 private:
  Column now(Batch& batch) const;
};

/// Comes first in a step, before any intervention, so that everything still has its value of the month
/// before.
class WatchRule final : public Action {
 public:
  struct Fields {
    std::string description;
    Watch when;
    int fired = -1;             ///< 1 where it fires in this month
    int age = -1;               ///< months since it acted, −1 if it has not
    int pending = -1;           ///< months until it acts, −1 if it is not going to
    int wait = -1;              ///< months until it may fire again
    int ever = -1;              ///< 1 once it has fired
    int probability = -1;       ///< or −1 for certain
    int probability_draw = -1;  ///< uniform
    int delay = 0, cooldown = 0;
    bool once = false;
  };
  explicit WatchRule(Fields fields) : f_(std::move(fields)) {}
  void apply(Batch& batch, Step step) const override;
  std::string describe() const override { return f_.description; }

 private:
  Column fires(Batch& batch) const;
  Fields f_;
};

}  // namespace vidik
