#include "engine/plan/interventions.hpp"

#include "engine/core/mathematics.hpp"

namespace vidik {

namespace {

Column changed(const Column& target, Shock::Kind kind, const Column& value, const Column& weight) {
  switch (kind) {
    case Shock::Kind::add:
      return target + weight * value;
    case Shock::Kind::multiply:
      return target * (1.0 + weight * (value - 1.0));
    case Shock::Kind::set:
      // At full weight the value itself, not what rounding makes of target + (value − target).
      return (weight == 1.0).select(value, target + weight * (value - target));
  }
  return target;
}

}  // namespace

void change(Column& target, Shock::Kind kind, const Column& value, const Column& weight) {
  target = (weight > 0.0).select(changed(target, kind, value, weight), target);
}

void PullLever::apply(Batch& batch, Step step) const {
  if (step.index < f_.first || step.index > f_.last) return;
  const int months = step.index - f_.first + 1;
  const double weight = f_.ramp > 0 && months < f_.ramp ? static_cast<double>(months) / f_.ramp : 1.0;
  change(batch[f_.target], f_.kind, batch[f_.value], Column::Constant(weight));
}

Column StrikeShock::due(const Batch& batch, Step step) const {
  if (f_.at >= 0) return indicator(batch[f_.at].floor() == static_cast<double>(step.month.index()));
  const Column chance = 1.0 - exp(-batch[f_.hazard] * Step::dt);
  return indicator(batch[f_.age] < 0.0 && batch[f_.hazard_draw] < chance);
}

void StrikeShock::apply(Batch& batch, Step step) const {
  Column& age = batch[f_.age];
  age = (age >= 0.0).select(age + 1.0, age);
  age = (age >= static_cast<double>(f_.duration)).select(-1.0, age);
  Column strikes = due(batch, step);
  if (f_.probability >= 0) strikes *= indicator(batch[f_.probability_draw] < batch[f_.probability]);
  batch[f_.fired] = strikes;
  age = (strikes > 0.0).select(0.0, age);
}

Column ApplyChange::weight(const Column& age) const {
  Column in_force = indicator(age >= 0.0 && age < static_cast<double>(f_.duration));
  if (f_.half_life > 0) return in_force * exp(-log(2.0) / f_.half_life * age);
  if (f_.ramp > 0) return in_force * ((age + 1.0) / f_.ramp).min(1.0);
  return in_force;
}

void ApplyChange::apply(Batch& batch, Step) const {
  change(batch[f_.target], f_.kind, batch[f_.value], weight(batch[f_.age]));
}

void HoldCourse::apply(Batch& batch, Step step) const {
  const int position = step.index - first_;
  if (position < 0 || position >= static_cast<int>(values_.size())) return;
  batch[target_].setConstant(values_[static_cast<std::size_t>(position)]);
}

}  // namespace vidik
