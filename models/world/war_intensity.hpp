// How intense the war is, and the pulse of departures after a wave of mobilisation.
//
//   W2  w ← w + (w* − w)·(1 − e^(−Δ/τ)),   w* = 1 active, w_frozen frozen, 0 settled
//       m ← ρ·m + B,                       B = 1 with probability 1 − e^(−λΔ) while the war is active
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::world {

struct WarIntensity final : Model {
  WarIntensity() : Model("world", "war_intensity") {}

  Parameter frozen_intensity =
      parameter("war_intensity_frozen", "0–1", "intensity to which a frozen war tends, w_frozen");
  Parameter adjustment =
      parameter("war_intensity_adjustment", "years", "time constant of the war's intensity, τ");
  Parameter wave_rate =
      parameter("mobilisation_rate", "1/year", "rate of mobilisation waves while the war is active, λ");
  Parameter pulse_kept =
      parameter("mobilisation_persistence", "1", "share of a mobilisation pulse left after a month, ρ");
  Derived closed = derived("war_intensity_closed", "share of the gap in intensity closed in a month");
  Derived wave_probability = derived("mobilisation_probability", "probability of a wave in a month");
  Input war = input("world.war");
  Uniform wave_draw = uniform("mobilisation_draw");
  State intensity = state("war_intensity", "0–1", "intensity of the war, w", Aggregation::level);
  State pulse = state("mobilisation_pulse", "index", "mobilisation pulse, m", Aggregation::level);
  Output is_active = output("war_active", "0/1", "the war is active", Aggregation::stock);
  Output is_frozen = output("war_frozen", "0/1", "the war is frozen", Aggregation::stock);
  Output is_settled = output("war_settled", "0/1", "the war is settled", Aggregation::stock);

  void prepare(PrepareView x) const override;
  void step(View x, Step t) const override;
};

}  // namespace vidik::models::world
