// The energy bill relative to GDP of the same month (E12). Steps after the economy; nothing depends on it.
//
// The monthly value is 12·bill/GDP, since GDP is annualised; annually it is bill over mean GDP.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::energy {

struct BillShare final : Model {
  BillShare() : Model("energy", "bill_share") {}

  Input bill = input("energy.bill");
  Input gdp = input("economy.gdp");
  Output share =
      ratio("bill_share_gdp", "share", "energy imports relative to GDP", "energy.bill", "economy.gdp");

  void step(View x, Step) const override { x[share] = 12.0 * x[bill] / x[gdp]; }
};

}  // namespace vidik::models::energy
