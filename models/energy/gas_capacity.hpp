// Capacity of what can stand in for Russian contract gas: other entry points and storage.
//
//   K = K₀ + K_I·1[interconnector] + K_D·L(diversification)·ramp + a       bcm/year              (E7)
//   a ← a + (A·1[no contract] − a)/months: without a contract other supply grows, and shrinks back with one
//   storage capacity = C₀ + C₁·1[expansion] + C_L·L(storage expansion)     bcm
// Source: the interconnector with Bulgaria (1.8 bcm/year), stores at Banatski Dvor and in Hungary.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::energy {

struct GasCapacity final : Model {
  GasCapacity() : Model("energy", "gas_capacity") {}

  Parameter entry_2022 = parameter("alternative_capacity_2022", "bcm/year",
                                   "non-Russian entry capacity before the interconnector");
  Parameter interconnector =
      parameter("interconnector_capacity", "bcm/year", "capacity of the interconnector with Bulgaria");
  Parameter interconnector_start =
      parameter("interconnector_start", "month", "first month of the interconnector");
  Parameter diversification_size = parameter("diversification_capacity", "bcm/year",
                                             "entry capacity added by the lever gas_diversification");
  Parameter diversification_start = parameter("diversification_start", "month",
                                              "month from which the lever gas_diversification adds capacity");
  Parameter diversification_ramp =
      parameter("diversification_ramp", "months", "time in which that capacity is built");
  Parameter adaptation_size = parameter("adaptation_capacity", "bcm/year",
                                        "entry capacity that is built up while there is no contract");
  Parameter adaptation_months = parameter("adaptation_months", "months", "time constant of that capacity");
  Parameter storage_2022 = parameter("storage_capacity_2022", "bcm", "usable gas storage");
  Parameter expansion = parameter("storage_expansion", "bcm", "planned expansion of gas storage");
  Parameter expansion_start =
      parameter("storage_expansion_start", "month", "first month of the planned expansion of gas storage");
  Parameter expansion_lever_size =
      parameter("storage_expansion_lever", "bcm", "storage added by the lever storage_expansion");
  Input diversification = input("policy.gas_diversification");
  Input expansion_lever = input("policy.storage_expansion");
  Input no_contract = input("energy.contract_none");
  State adaptation = state("alternative_adaptation", "bcm/year",
                           "entry capacity built up for want of a contract", Aggregation::level);
  Output entry = output("alternative_capacity", "bcm/year", "entry capacity for gas that is not Russian",
                        Aggregation::level);
  Output storage = output("gas_storage_capacity", "bcm", "capacity of gas storage", Aggregation::stock);

  void step(View x, Step t) const override;
};

}  // namespace vidik::models::energy
