// Interruption of Russian gas supply to Serbia.
//
// Competing hazards between available and cut (E2), with phases q_F, q_V and war intensity w:
//   available → cut with hazard h·e^(a q_F + b(w − 1) + c q_V + driver);  cut → available with r·e^(d q_F).
// Source: nine buyers in the EU were cut off in 2022 after refusing to pay in rubles; Serbia not since 2009.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::energy {

struct Supply final : Model {
  Supply() : Model("energy", "supply") {}

  Parameter cut_hazard = parameter("cut_hazard", "1/month", "hazard of interruption of gas supply");
  Parameter cut_full = parameter("cut_full", "log", "effect of full alignment on the hazard of interruption");
  Parameter cut_war = parameter("cut_war", "log", "effect of war intensity on the hazard of interruption");
  Parameter cut_pivot = parameter("cut_pivot", "log", "effect of pivot on the hazard of interruption");
  Parameter cut_log_hazard =
      parameter("cut_log_hazard", "log", "driver: added to the log hazard of interruption");
  Parameter recovery = parameter("cut_recovery", "1/month", "hazard of the end of an interruption");
  Parameter recovery_full =
      parameter("cut_recovery_full", "log", "effect of full alignment on the end of an interruption");
  Input full = input("stance.full_phase");
  Input pivot = input("stance.pivot_phase");
  Input war = input("world.war_intensity");
  Uniform draw = uniform("supply_draw");
  State available = state("supply_available", "0/1", "Russian gas supply is available", Aggregation::stock);

  void step(View x, Step) const override;
};

}  // namespace vidik::models::energy
