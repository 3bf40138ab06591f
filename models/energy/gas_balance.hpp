// Where the gas of a month comes from: contracts, domestic fields, spot purchases and storage.
//
// All in bcm/month. need = Q − R − D − A with demand Q, contract gas R, domestic gas D, Azeri gas A (E7).
//   Winter: withdrawal W = min(need⁺, stock, W_max); spot = min(need⁺ − W, spot capacity).
//   Unserved demand is what remains, less an emergency withdrawal up to W_max in any season.
//   Surplus is injected while there is room; of what is left, contract gas is declined first, then Azeri,
//   then domestic gas.
//   Summer: refill from spot towards a target, spread over the months to October.
//   Spot capacity = max(K/12 − A, 0) + Russian spot, and Russian spot gas is its share pro rata.
// Identity: Q − unserved = R + D + A + (spot − refill) + W − injected.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::energy {

struct GasBalance final : Model {
  GasBalance() : Model("energy", "gas_balance") {}

  Parameter contract_volume = parameter("contract_volume", "bcm/year", "volume of the Russian gas contract");
  Parameter domestic_2022 =
      parameter("domestic_production_2022", "bcm/year", "domestic gas production in 2022");
  Parameter domestic_decline = parameter("domestic_decline", "1/year", "decline of domestic gas production");
  Parameter azeri_volume = parameter("azeri_volume", "bcm/year", "volume of the Azeri gas contract");
  Parameter azeri_start = parameter("azeri_start", "month", "first month of the Azeri gas contract");
  Parameter russian_spot =
      parameter("russian_spot_capacity", "bcm/month", "Russian gas that can be bought at the market price");
  Parameter withdrawal_limit =
      parameter("storage_withdrawal_limit", "bcm/month", "largest withdrawal from storage");
  Parameter storage_target =
      parameter("storage_target", "share", "share of storage capacity to be full by the end of October");
  Input demand = input("energy.gas_demand");
  Input live = input("energy.contract_live");
  Input supply = input("energy.supply_available");
  Input transit = input("energy.transit_open");
  Input entry = input("energy.alternative_capacity");
  Input capacity = input("energy.gas_storage_capacity");
  State storage = state("gas_storage", "bcm", "gas in storage", Aggregation::stock);
  Output domestic = output("gas_domestic", "bcm", "domestic gas", Aggregation::flow);
  Output contract = output("gas_russian_contract", "bcm", "Russian contract gas taken", Aggregation::flow);
  Output azeri = output("gas_azeri", "bcm", "Azeri contract gas taken", Aggregation::flow);
  Output spot = output("gas_spot", "bcm", "gas bought at the market price, with the refill of storage",
                       Aggregation::flow);
  Output spot_russian = output("gas_spot_russian", "bcm",
                               "Russian part of the gas bought at the market price", Aggregation::flow);
  Output spot_capacity =
      output("gas_spot_capacity", "bcm", "gas that could be bought at the market price", Aggregation::flow);
  Output withdrawn = output("gas_withdrawn", "bcm", "gas withdrawn from storage", Aggregation::flow);
  Output injected = output("gas_injected", "bcm", "surplus gas injected into storage", Aggregation::flow);
  Output refill = output("gas_refill", "bcm", "gas bought to refill storage", Aggregation::flow);
  Output unserved = output("unserved_gas", "bcm", "gas demand that is not served", Aggregation::flow);

  void step(View x, Step t) const override;

 private:
  void offer(View x, Step t, const Column& russian) const;
  void cover(View x, const Column& shortage, bool summer) const;
  void absorb(View x, const Column& surplus) const;
  void replenish(View x, int months_to_refill) const;
};

}  // namespace vidik::models::energy
