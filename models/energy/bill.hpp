// The bill for imported energy, its Russian part, and the two shocks that it hands to the economy.
//
//   bill = gas + crude + products + electricity and coal                       USD mn/month       (E12)
//   chapter 27 from Russia = R·p_con + Russian spot·p_spot + r·crude + Russian products             (E13)
//   e* = 12·bill°/GDP·e^(y + p − inflation), at constant real GDP and constant dollars
//   gas of bill° = Q₂₀₂₂/12·[s·p_con + (1 − s)·p_m·(1 + π/3)], crude of bill° = crude·e^(−ε y)
//   e ← e + (e* − e)(1 − e^(−Δ/τ_e)),  u ← u + (unserved/Q − u)(1 − e^(−Δ/τ_u))
// bill° is without season and growth of volumes: s is the share of contract gas while a contract is live, π/3
// the scarcity premium averaged over evenly spread use. e starts at its first value, so that the starting
// level carries no growth effect. GDP, y (log real GDP) and p (log deflator) are last month's.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::energy {

struct Bill final : Model {
  Bill() : Model("energy", "bill") {}

  Parameter contract_share =
      parameter("contract_share", "share", "share of contract gas in the bill at constant volumes");
  Parameter share_smoothing =
      parameter("share_smoothing", "years", "time constant of the smoothed energy share");
  Parameter unserved_smoothing =
      parameter("unserved_smoothing", "years", "time constant of the smoothed unserved share");
  Parameter mean_square_use =
      parameter("scarcity_mean_square_use", "1",
                "mean of the squared use of spot capacity at which scarcity is priced");
  Derived share_closed_in_month =
      derived("share_closed", "share of its gap that the energy share closes in a month");
  Derived unserved_closed_in_month =
      derived("unserved_closed", "share of its gap that the unserved share closes in a month");
  Input gas_demand_2022 = input("energy.gas_demand_2022");
  Input scarcity = input("energy.scarcity_premium");
  Input crude_elasticity = input("energy.crude_income_elasticity");
  Input price_trend = input("trade.price_trend");
  Input live = input("energy.contract_live");
  Input contract_price = input("energy.contract_price");
  Input market_price = input("energy.market_price");
  Input spot_price = input("energy.spot_price");
  Input contract_gas = input("energy.gas_russian_contract");
  Input spot_russian = input("energy.gas_spot_russian");
  Input gas_cost = input("energy.gas_cost");
  Input demand = input("energy.gas_demand");
  Input unserved = input("energy.unserved_gas");
  Input russian_crude_share = input("energy.russian_crude_share");
  Input crude = input("energy.crude_bill");
  Input products_russian = input("energy.products_russian");
  Input products_other = input("energy.products_other");
  Input electricity = input("energy.electricity_coal");
  Lagged gdp = lagged("economy.gdp");
  Lagged log_real_gdp = lagged(form_of("economy.real_gdp_index"));
  Lagged price_level = lagged("economy.price_level");
  State share = state("share_smoothed", "share",
                      "energy bill relative to GDP at constant volumes and constant dollars, smoothed",
                      Aggregation::level, Start::computed);
  State unserved_share =
      state("unserved_share_smoothed", "share", "unserved share of gas demand, smoothed", Aggregation::level);
  Output bill = output("bill", "USD mn", "energy imports", Aggregation::flow);
  Output from_russia =
      output("imports_from_russia", "USD mn", "energy imports from Russia (chapter 27)", Aggregation::flow);
  Output share_change =
      output("share_change", "share", "change of the smoothed energy share", Aggregation::flow);
  Output unserved_change =
      output("unserved_share_change", "share", "change of the smoothed unserved share", Aggregation::flow);

  void prepare(PrepareView x) const override;
  void start(StartView x) const override { x[share].setZero(); }
  void step(View x, Step t) const override;

 private:
  Column share_at_constant_volumes(View x) const;
  void smooth_share(View x, Step t) const;
  void smooth_unserved(View x) const;
};

}  // namespace vidik::models::energy
