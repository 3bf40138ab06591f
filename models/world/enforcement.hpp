// How strictly sanctions are enforced on third countries.
//
//   W7  E ← E + (E* − E)·(1 − e^(−Δ/τ)),
//       E* = clip(base + slope·S·min(1, max(floor, months since ramp start / ramp)) + shift, 0, 1)
//
// The ramp stands for the turn to anti-circumvention of the EU's 11th package (June 2023).
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::world {

struct Enforcement final : Model {
  Enforcement() : Model("world", "enforcement") {}

  Parameter base = parameter("enforcement_base", "0–1", "enforcement tended to without sanctions");
  Parameter slope = parameter("enforcement_slope", "1", "response of enforcement to sanctions intensity");
  Parameter ramp_start =
      parameter("enforcement_ramp_start", "month", "month from which the enforcement regime grows");
  Parameter ramp = parameter("enforcement_ramp", "months", "months until the enforcement regime is complete");
  Parameter ramp_floor =
      parameter("enforcement_ramp_floor", "share", "part of the enforcement regime in place from the start");
  Parameter adjustment = parameter("enforcement_adjustment", "years", "time constant of enforcement, τ");
  Parameter shift =
      parameter("enforcement_shift", "0–1",
                "scenario driver: added to the enforcement tended to, which stays within 0 and 1");
  Derived closed = derived("enforcement_closed", "share of the gap in enforcement closed in a month");
  Input sanctions = input("world.sanctions");
  State enforcement =
      state("enforcement", "0–1", "enforcement of sanctions on third countries, E", Aggregation::level);

  void prepare(PrepareView x) const override;
  void step(View x, Step t) const override;
};

}  // namespace vidik::models::world
