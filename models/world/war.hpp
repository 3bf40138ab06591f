// The regime of the war in Ukraine: active, frozen or settled.
//
//   W1  active  → frozen, settled     competing hazards, 1/month
//       frozen  → active, settled
//       settled → active
//
// Only the regime is here; what follows from it is in war_intensity.hpp, so that a scenario that holds the
// regime is seen there in the same month. Base rates: interstate episodes of the UCDP data (median nine
// years).
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::world {

struct War final : Model {
  War() : Model("world", "war") {}

  static constexpr double active = 0, frozen = 1, settled = 2;

  Parameter active_frozen =
      parameter("war_hazard_active_frozen", "1/month", "hazard of a ceasefire in the active war");
  Parameter active_settled =
      parameter("war_hazard_active_settled", "1/month", "hazard of a settlement in the active war");
  Parameter frozen_active =
      parameter("war_hazard_frozen_active", "1/month", "hazard of a relapse from the ceasefire");
  Parameter frozen_settled =
      parameter("war_hazard_frozen_settled", "1/month", "hazard of a settlement after the ceasefire");
  Parameter settled_active =
      parameter("war_hazard_settled_active", "1/month", "hazard of a relapse after the settlement");
  Uniform draw = uniform("war_draw");
  State war = state("war", "0/1/2", "regime of the war: 0 active, 1 frozen, 2 settled", Aggregation::stock);

  void step(View x, Step t) const override;
};

}  // namespace vidik::models::world
