// Activity of the economies that Serbia trades with: accumulated growth since December 2022.
//
//   W6  y ← y + g/1200,  y: log level, g: annualised growth in per cent (12 months, 100 per cent)
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::world {

struct Activity final : Model {
  Activity() : Model("world", "activity") {}

  Input growth_eu = input("world.growth_eu");
  Input growth_russia = input("world.growth_russia");
  Input growth_china = input("world.growth_china");
  State eu = state("activity_eu", "log", "log real activity of the EU, 2022-12 = 0", Aggregation::stock);
  State russia =
      state("activity_russia", "log", "log real activity of Russia, 2022-12 = 0", Aggregation::stock);
  State china = state("activity_china", "log", "log real activity of China, 2022-12 = 0", Aggregation::stock);

  void step(View x, Step t) const override;
};

}  // namespace vidik::models::world
