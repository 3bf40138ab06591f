// Western pressure on Serbia to join the sanctions: an index whose logit reverts to a mean.
//
//   W8  z ← OU(μ, κ, σ),  P = 1/(1 + e^(−z))
//       μ = mean + a·(w − 1) + b_P·q_P + b_F·q_F + b_V·q_V + c·(k − 0.45) + Σ lever terms + shift
//
// w is this month's war intensity; the stance phases q and the Kosovo tension k are last month's.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::world {

struct WesternPressure final : Model {
  WesternPressure() : Model("world", "western_pressure") {}

  Parameter mean = parameter("pressure_mean", "logit", "mean logit of Western pressure at war intensity 1");
  Parameter war_loading =
      parameter("pressure_war_loading", "logit", "response of pressure to war intensity, a");
  Parameter partial_loading =
      parameter("pressure_partial_alignment", "logit", "change of pressure under partial alignment, b_P");
  Parameter full_loading =
      parameter("pressure_full_alignment", "logit", "change of pressure under full alignment, b_F");
  Parameter pivot_loading = parameter("pressure_pivot", "logit", "change of pressure under a pivot, b_V");
  Parameter kosovo_loading =
      parameter("pressure_kosovo_loading", "logit", "response of pressure to Kosovo tension, c");
  Parameter reexport_effect =
      parameter("pressure_reexport_control", "logit", "change of pressure with the lever reexport_control");
  Parameter gradualism_effect =
      parameter("pressure_cfsp_gradualism", "logit", "change of pressure with the lever cfsp_gradualism");
  Parameter ruble_effect =
      parameter("pressure_ruble_payments", "logit", "change of pressure with the lever ruble_payments");
  Parameter reversion = parameter("pressure_reversion", "1/year", "speed of reversion of logit pressure, κ");
  Parameter volatility = parameter("pressure_volatility", "1/√year", "volatility of logit pressure, σ");
  Parameter shift =
      parameter("pressure_shift", "logit",
                "scenario driver: added to the mean logit of pressure, which itself stays within 0 and 1");
  Derived kept = derived("pressure_decay", "share of a deviation kept over a month");
  Derived sd = derived("pressure_spread", "standard deviation of a month's innovation");
  Input war_intensity = input("world.war_intensity");
  Input reexport_control = input("policy.reexport_control");
  Input cfsp_gradualism = input("policy.cfsp_gradualism");
  Input ruble_payments = input("policy.ruble_payments");
  Lagged partial_phase = lagged("stance.partial_phase");
  Lagged full_phase = lagged("stance.full_phase");
  Lagged pivot_phase = lagged("stance.pivot_phase");
  Lagged kosovo_tension = lagged("region.kosovo_tension");
  Noise innovation = noise("western_pressure_noise");
  State pressure = state("western_pressure", "0–1", "Western pressure to join the sanctions on Russia, P",
                         Aggregation::level);
  Companion logit_pressure = companion(pressure, "logit");

  void prepare(PrepareView x) const override;
  void accompany(CompanionView x, Step at) const override;
  void step(View x, Step t) const override;

 private:
  Column target(View x) const;
};

}  // namespace vidik::models::world
