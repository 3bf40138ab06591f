// A change of a State by something else than its model: the model's companions are taken anew where it
// changed.
#pragma once

#include "engine/plan/model_actions.hpp"

namespace vidik {

class AccompaniedChange final : public Action {
 public:
  /// A companion of the model, and a column in which it is kept meanwhile.
  struct Kept {
    int companion, copy;
  };
  /// after_step: whether the States hold this month's values already when the change comes.
  AccompaniedChange(std::unique_ptr<const Action> change, int state, PlacedModel placed,
                    std::vector<Kept> kept, bool after_step)
      : change_(std::move(change)),
        state_(state),
        placed_(std::move(placed)),
        kept_(std::move(kept)),
        after_step_(after_step) {}
  void apply(Batch& batch, Step step) const override;
  std::string describe() const override { return change_->describe(); }

 private:
  std::unique_ptr<const Action> change_;
  int state_;
  PlacedModel placed_;
  std::vector<Kept> kept_;
  bool after_step_;
};

}  // namespace vidik
