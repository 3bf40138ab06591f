// The nominal ruble price of the dollar: the real one with the difference in inflation.
//
//   W5  RUB/USD = real RUB/USD · e^(π·t),  π: inflation gap, t: years since the initial state
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::world {

struct NominalRuble final : Model {
  NominalRuble() : Model("world", "nominal_ruble") {}

  Parameter inflation_gap =
      parameter("rub_usd_inflation_gap", "1/year", "drift of the nominal over the real RUB/USD, π");
  Input real = input("world.rub_usd_real");
  Output nominal = output("rub_usd", "RUB/USD", "ruble price of the dollar", Aggregation::level);

  void step(View x, Step t) const override;
};

}  // namespace vidik::models::world
