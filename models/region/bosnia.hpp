// The regime of Bosnia and Herzegovina: status quo, institutional crisis, secession attempt or
// centralisation.
//
//   C2  status quo        → crisis, centralised            hazards, 1/month
//       crisis            → status quo, secession attempt of Republika Srpska, centralised
//       secession attempt → crisis
//       centralised       → status quo
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::region {

struct Bosnia final : Model {
  Bosnia() : Model("region", "bosnia") {}

  static constexpr double status_quo = 0, crisis = 1, secession = 2, centralised = 3;

  Parameter crisis_hazard = parameter("bosnia_hazard_crisis", "1/month", "hazard of an institutional crisis");
  Parameter direct_hazard = parameter("bosnia_hazard_direct_centralisation", "1/month",
                                      "hazard of centralisation from the status quo");
  Parameter calm_hazard =
      parameter("bosnia_hazard_calm", "1/month", "hazard that a crisis ends in the status quo");
  Parameter secession_hazard =
      parameter("bosnia_hazard_secession", "1/month",
                "hazard that a crisis becomes a secession attempt of Republika Srpska");
  Parameter centralisation_hazard = parameter("bosnia_hazard_centralisation", "1/month",
                                              "hazard that a crisis ends in a centralised state");
  Parameter secession_end =
      parameter("bosnia_hazard_secession_end", "1/month", "hazard that a secession attempt ends");
  Parameter centralisation_end =
      parameter("bosnia_hazard_centralisation_end", "1/month", "hazard that centralisation is reversed");
  Uniform draw = uniform("bosnia_draw");
  State bosnia =
      state("bosnia", "0/1/2/3",
            "regime of Bosnia and Herzegovina: 0 status quo, 1 crisis, 2 secession attempt, 3 centralised",
            Aggregation::stock);

  void step(View x, Step t) const override;
};

}  // namespace vidik::models::region
