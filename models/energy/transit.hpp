// Whether Russian gas can reach Serbia through the European Union.
//
// From a date on, and while sanctions are above a threshold, transit closes with hazard h; it opens again
// when sanctions fall below a lower threshold (model specification, E2):
//   open → closed with probability 1 − e^(−h)  if S > S_close;      closed → open  if S < S_open.
// A separate model from the contract, so that a scenario that holds the transit is seen by the contract.
// Source: REPowerEU (May 2022), end of Russian gas in the European Union by 2027.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::energy {

struct Transit final : Model {
  Transit() : Model("energy", "transit") {}

  Parameter closure_start =
      parameter("transit_closure_start", "month", "first month in which the EU may close gas transit");
  Parameter closure_hazard =
      parameter("transit_closure_hazard", "1/month", "hazard of closure of gas transit through the EU");
  Parameter closure_sanctions =
      parameter("transit_closure_sanctions", "index", "sanctions intensity above which transit may close");
  Parameter opening_sanctions =
      parameter("transit_opening_sanctions", "index", "sanctions intensity below which transit opens again");
  Input sanctions = input("world.sanctions");
  Uniform closure = uniform("transit_draw");
  State open =
      state("transit_open", "0/1", "transit of Russian gas through the EU is open", Aggregation::stock);

  void step(View x, Step t) const override;
};

}  // namespace vidik::models::energy
