#include "engine/plan/accompanied_change.hpp"

namespace vidik {

// Not on the other paths, whose companions would be rounded anew: a shock that does not strike leaves no
// trace.
void AccompaniedChange::apply(Batch& batch, Step step) const {
  const Column before = batch[state_];
  change_->apply(batch, step);
  const auto changed = batch[state_] != before;
  if (!changed.any()) return;
  for (const auto [companion, copy] : kept_) batch[copy] = batch[companion];
  const Step at = after_step_ ? step : Step{step.index - 1, step.month + -1};
  placed_.model->accompany(placed_.window<CompanionView>(batch), at);
  for (const auto [companion, copy] : kept_) batch[companion] = changed.select(batch[companion], batch[copy]);
}

}  // namespace vidik
