// Risk in the region: a weighted sum of the tension over Kosovo and of the risk from Bosnia and Herzegovina.
//
//   C2  bosnia_risk = value[regime],  risk = a·k + b·bosnia_risk
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::region {

struct Risk final : Model {
  Risk() : Model("region", "risk") {}

  Parameter status_quo_risk =
      parameter("bosnia_risk_status_quo", "0–1", "risk from Bosnia in the status quo");
  Parameter crisis_risk =
      parameter("bosnia_risk_crisis", "0–1", "risk from Bosnia in an institutional crisis");
  Parameter secession_risk =
      parameter("bosnia_risk_secession", "0–1", "risk from Bosnia in a secession attempt");
  Parameter centralised_risk =
      parameter("bosnia_risk_centralised", "0–1", "risk from Bosnia in a centralised state");
  Parameter kosovo_weight =
      parameter("risk_weight_kosovo", "1", "weight of Kosovo tension in regional risk, a");
  Parameter bosnia_weight =
      parameter("risk_weight_bosnia", "1", "weight of the risk from Bosnia in regional risk, b");
  Input kosovo = input("region.kosovo");
  Input bosnia = input("region.bosnia");
  Input tension = input("region.kosovo_tension");
  Output bosnia_risk = output("bosnia_risk", "0–1", "risk from Bosnia and Herzegovina", Aggregation::level);
  Output risk = output("risk", "0–1", "risk in the region", Aggregation::level);
  Output settled = output("kosovo_settled", "0/1", "the Kosovo dispute is settled", Aggregation::stock);
  Output crisis = output("kosovo_crisis", "0/1", "the Kosovo dispute is in crisis", Aggregation::stock);
  Output secession =
      output("bosnia_secession", "0/1", "Republika Srpska attempts to secede", Aggregation::stock);

  void step(View x, Step t) const override;
};

}  // namespace vidik::models::region
