// One thing that happens to a batch in a step: a draw, a lever, a shock, a rule, a model, a hold.
//
// A Plan is a list of Actions, applied in order. An Action is immutable and keeps nothing between calls: what
// a shock or a rule must remember is a column of the batch. Any number of threads may apply one at a time to
// batches of their own.
#pragma once

#include <string>

#include "engine/core/calendar.hpp"
#include "engine/model/batch.hpp"

namespace vidik {

class Action {
 public:
  virtual ~Action() = default;
  virtual void apply(Batch& batch, Step step) const = 0;
  /// One line for `vidik plan`: "lever diversification: set policy.gas_diversification to 0.6 from 2025-01".
  virtual std::string describe() const = 0;
};

}  // namespace vidik
