// The regime of the Kosovo dispute: stalemate, settlement or crisis.
//
//   C1  stalemate  → crisis h_c, settlement h_s·e^(a·dP + b·dA + c·ge + d·gn + f·(w − 1))     hazards,
//   1/month
//       crisis     → stalemate
//       settlement → stalemate
//       dP = (P − 0.57)/0.15, dA = (progress − 0.2)/0.2
//
// Pressure P and war intensity w are this month's; accession progress and the type of government (ge pro-EU,
// gn nationalist) are last month's, because elections come after the region in a month.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::region {

struct Kosovo final : Model {
  Kosovo() : Model("region", "kosovo") {}

  static constexpr double stalemate = 0, settlement = 1, crisis = 2;

  Parameter crisis_hazard =
      parameter("kosovo_hazard_crisis", "1/month", "hazard of a crisis in the stalemate, h_c");
  Parameter calm_hazard =
      parameter("kosovo_hazard_calm", "1/month", "hazard that a crisis ends in a stalemate");
  Parameter settle_hazard =
      parameter("kosovo_hazard_settlement", "1/month", "base hazard of an implemented settlement, h_s");
  Parameter relapse_hazard =
      parameter("kosovo_hazard_relapse", "1/month", "hazard that a settlement ends in a stalemate");
  Parameter pressure_loading = parameter("kosovo_settlement_pressure", "log",
                                         "response of the settlement hazard to pressure per 0.15, a");
  Parameter progress_loading =
      parameter("kosovo_settlement_progress", "log",
                "response of the settlement hazard to accession progress per 0.2, b");
  Parameter pro_eu_loading = parameter("kosovo_settlement_pro_eu", "log",
                                       "change of the settlement hazard with a pro-EU government, c");
  Parameter nationalist_loading =
      parameter("kosovo_settlement_nationalist", "log",
                "change of the settlement hazard with a nationalist government, d");
  Parameter war_loading =
      parameter("kosovo_settlement_war", "log", "response of the settlement hazard to war intensity, f");
  Input pressure = input("world.western_pressure");
  Input war_intensity = input("world.war_intensity");
  Lagged government = lagged("politics.government");
  Lagged progress = lagged("integration.eu_progress");
  Uniform draw = uniform("kosovo_draw");
  State kosovo = state("kosovo", "0/1/2", "regime of the Kosovo dispute: 0 stalemate, 1 settlement, 2 crisis",
                       Aggregation::stock);

  void step(View x, Step t) const override;

 private:
  Column settlement_log_factor(View x) const;
};

}  // namespace vidik::models::region
