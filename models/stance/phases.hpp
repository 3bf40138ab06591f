// How far a stance is in force: each stance is implemented, and undone, with a lag.
//
//   ST5  q ← q + (1[stance] − q)·(1 − e^(−Δ/τ)) for partial, full and pivot;  q_P + q_F + q_V ≤ 1
//
// Separate from transitions.hpp, so that a scenario that holds the stance is seen in the same month.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::stance {

struct Phases final : Model {
  Phases() : Model("stance", "phases") {}

  Parameter implementation =
      parameter("implementation", "years", "time constant with which a stance is implemented, τ");
  Derived closed = derived("implementation_closed", "share of the gap closed in a month");
  Input stance = input("stance.state");
  State partial_phase = state("partial_phase", "0–1", "partial alignment in force, q_P", Aggregation::level);
  State full_phase = state("full_phase", "0–1", "full alignment in force, q_F", Aggregation::level);
  State pivot_phase = state("pivot_phase", "0–1", "pivot in force, q_V", Aggregation::level);
  Output non_aligned = output("non_aligned", "0/1", "the stance is non-alignment", Aggregation::stock);
  Output partial = output("partial", "0/1", "the stance is partial alignment", Aggregation::stock);
  Output full = output("full", "0/1", "the stance is full alignment", Aggregation::stock);
  Output pivot = output("pivot", "0/1", "the stance is a pivot to Russia", Aggregation::stock);
  Output aligned = output("aligned", "0/1", "the stance is partial or full alignment", Aggregation::stock);
  State ever_aligned =
      state("ever_aligned", "0/1", "the stance has been partial or full alignment", Aggregation::stock);

  void prepare(PrepareView x) const override;
  void step(View x, Step t) const override;
};

}  // namespace vidik::models::stance
