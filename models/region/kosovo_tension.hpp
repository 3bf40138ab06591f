// Tension over Kosovo: an index that reverts to a mean set by the regime of the dispute.
//
//   C1  k ← clip(OU(mean[regime], κ, σ), 0, 1)
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::region {

struct KosovoTension final : Model {
  KosovoTension() : Model("region", "kosovo_tension") {}

  Parameter stalemate_mean =
      parameter("kosovo_tension_stalemate", "0–1", "tension tended to in the stalemate");
  Parameter settlement_mean =
      parameter("kosovo_tension_settlement", "0–1", "tension tended to after a settlement");
  Parameter crisis_mean = parameter("kosovo_tension_crisis", "0–1", "tension tended to in a crisis");
  Parameter reversion =
      parameter("kosovo_tension_reversion", "1/year", "speed of reversion of the tension, κ");
  Parameter volatility = parameter("kosovo_tension_volatility", "1/√year", "volatility of the tension, σ");
  Derived kept = derived("kosovo_tension_decay", "share of a deviation kept over a month");
  Derived sd = derived("kosovo_tension_spread", "standard deviation of a month's innovation");
  Input kosovo = input("region.kosovo");
  Noise innovation = noise("kosovo_tension_noise");
  State tension = state("kosovo_tension", "0–1", "tension over Kosovo, k", Aggregation::level);

  void prepare(PrepareView x) const override;
  void step(View x, Step t) const override;
};

}  // namespace vidik::models::region
