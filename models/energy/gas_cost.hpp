// What the gas costs, and how much of it is Russian.
//
//   p_spot   = p_m·(1 + π·u²),  u = spot/spot capacity                                             (E4)
//   cost     = R·p_con + k·A·p_m + spot·p_spot       USD mn (1 bcm × 1 USD/1000 m³ = 1 USD mn)     (E8)
//   discount = R·(p_m − p_con), negative when the contract price is above the market
//   Russian share ← ρ·share + (1 − ρ)·(R + Russian spot)/(R + D + A + spot)                        (E16)
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::energy {

struct GasCost final : Model {
  GasCost() : Model("energy", "gas_cost") {}

  Parameter scarcity = parameter("scarcity_premium", "1",
                                 "premium of the spot price at full use of spot capacity, quadratic in use");
  Parameter azeri_factor =
      parameter("azeri_price_factor", "1", "price of Azeri gas relative to the market price");
  Parameter persistence = parameter("russian_gas_share_persistence", "1/month",
                                    "share of last month's smoothed Russian gas share that is kept");
  Input contract = input("energy.gas_russian_contract");
  Input domestic = input("energy.gas_domestic");
  Input azeri = input("energy.gas_azeri");
  Input spot = input("energy.gas_spot");
  Input spot_russian = input("energy.gas_spot_russian");
  Input spot_capacity = input("energy.gas_spot_capacity");
  Input contract_price = input("energy.contract_price");
  Input market_price = input("energy.market_price");
  State russian_share =
      state("russian_gas_share", "share", "share of Russian gas in supply, smoothed", Aggregation::level);
  Output spot_price =
      output("spot_price", "USD/1000 m³", "price of gas bought at the market with the scarcity premium",
             Aggregation::level);
  Output cost = output("gas_cost", "USD mn", "cost of gas imports", Aggregation::flow);
  Output discount = output("discount_value", "USD mn",
                           "value of the contract price relative to the market price", Aggregation::flow);

  void step(View x, Step) const override;
};

}  // namespace vidik::models::energy
