// Russian soft power in Serbia, on a scale from −1 to 1 (O3).
//
//   soft ← clip(ρ·soft + (1 − ρ)(a·L(academic_exchange) + b·L(business_council) + e·L(eu_communication)
//               + c·cut), −1, 1)
//
// ρ: monthly persistence. A cut of the gas supply is felt only where there is a contract. All coefficients
// are expert priors.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::opinion {

struct SoftPower final : Model {
  SoftPower() : Model("opinion", "soft_power") {}

  Parameter persistence =
      parameter("soft_power_persistence", "1/month", "share of soft power kept over a month");
  Parameter from_exchange = parameter("soft_power_from_academic_exchange", "index",
                                      "soft power sustained by academic exchange at full level");
  Parameter from_business = parameter("soft_power_from_business_council", "index",
                                      "soft power sustained by the business council at full level");
  Parameter from_communication = parameter("soft_power_from_eu_communication", "index",
                                           "soft power sustained by communication on the EU at full level");
  Parameter from_cut =
      parameter("soft_power_from_gas_cut", "index", "soft power sustained while contracted gas is cut off");

  Input academic_exchange = input("policy.academic_exchange");
  Input business_council = input("policy.business_council");
  Input eu_communication = input("policy.eu_communication");
  Input supply_cut = input("energy.supply_cut");
  Input contract_none = input("energy.contract_none");

  State soft_power =
      state("soft_power", "index", "Russian soft power in Serbia, from −1 to 1", Aggregation::level);
  Output cut_felt = output("driver.gas_cut", "0/1", "contracted gas is cut off", Aggregation::level);

  void step(View x, Step t) const override;
};

}  // namespace vidik::models::opinion
