// Ownership of the Serbian refinery: Russian-owned, blocked by sanctions or divested.
//
// States: 0 Russian-owned, 1 blocked, 2 divested. Pressure dP = (P − 0.57)/0.15, war w, sanctions S (E9):
//   owned → blocked with h·e^(a dP + b(1 − w)) if S is above a threshold, → divested with h_D;
//   blocked → divested and blocked → owned (a waiver), each with hazard h_R.
// Source: the pipeline operator announced a stop of deliveries from 15 May 2022, then averted; Russian
// companies hold 56 %.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::energy {

struct Refinery final : Model {
  Refinery() : Model("energy", "refinery") {}

  static constexpr double owned = 0.0, blocked = 1.0, divested = 2.0;

  Parameter block_hazard =
      parameter("refinery_block_hazard", "1/month", "hazard that sanctions block the Russian-owned refinery");
  Parameter block_pressure =
      parameter("refinery_block_pressure", "log", "effect of Western pressure on the block hazard, per 0.15");
  Parameter block_peace =
      parameter("refinery_block_peace", "log", "effect of one minus war intensity on the block hazard");
  Parameter block_sanctions =
      parameter("refinery_block_sanctions", "index", "sanctions intensity above which a block is possible");
  Parameter divestment = parameter("refinery_divestment_hazard", "1/month", "hazard of voluntary divestment");
  Parameter resolution = parameter("refinery_resolution_hazard", "1/month",
                                   "hazard from blocked to divested, and from blocked to a waiver");
  Input pressure = input("world.western_pressure");
  Input war = input("world.war_intensity");
  Input sanctions = input("world.sanctions");
  Uniform draw = uniform("refinery_draw");
  State refinery =
      state("refinery", "0/1/2", "refinery: 0 Russian-owned, 1 blocked, 2 divested", Aggregation::stock);

  void step(View x, Step) const override;
};

}  // namespace vidik::models::energy
