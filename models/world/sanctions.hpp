// The intensity of sanctions on Russia, which follows the regime of the war with a lag.
//
//   W7  S ← clip(S + (S*[war] − S)·(1 − e^(−Δ/τ)) + σ·ε, 0, cap)
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::world {

struct Sanctions final : Model {
  Sanctions() : Model("world", "sanctions") {}

  Parameter active =
      parameter("sanctions_active", "index", "sanctions intensity tended to while the war is active");
  Parameter frozen =
      parameter("sanctions_frozen", "index", "sanctions intensity tended to while the war is frozen");
  Parameter settled =
      parameter("sanctions_settled", "index", "sanctions intensity tended to after a settlement");
  Parameter adjustment =
      parameter("sanctions_adjustment", "years", "time constant of sanctions intensity, τ");
  Parameter monthly_sd =
      parameter("sanctions_monthly_sd", "index", "monthly noise of sanctions intensity, σ");
  Parameter cap = parameter("sanctions_cap", "index", "highest sanctions intensity");
  Derived closed = derived("sanctions_closed", "share of the gap in sanctions closed in a month");
  Input war = input("world.war");
  Noise shock = noise("sanctions_noise");
  State sanctions = state("sanctions", "index", "intensity of sanctions on Russia, S", Aggregation::level);

  void prepare(PrepareView x) const override;
  void step(View x, Step t) const override;
};

}  // namespace vidik::models::world
