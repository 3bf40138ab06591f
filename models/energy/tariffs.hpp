// Gas tariffs, the gap between them and cost, and what opinion and stance see of the gas trade.
//
//   unit cost c = gas cost/(R + A + spot) + network cost                       USD/1000 m³        (E14)
//   p_h ← p_h + λ_h(c − p_h),  p_i ← p_i + λ_i(c + margin − p_i)
//   gap = [s_h(c − p_h)⁺ + (1 − s_h)(c + margin − p_i)⁺]·Q                     USD mn
//   discount in % of GDP, smoothed: d ← ρ d + (1 − ρ)·100·12·discount/GDP(t−1)                     (E15)
//   dependence = w_g·Russian gas share + w_r·1[refinery Russian-owned]                             (E16)
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::energy {

struct Tariffs final : Model {
  Tariffs() : Model("energy", "tariffs") {}

  Parameter network_cost =
      parameter("network_cost", "USD/1000 m³", "cost of transport and distribution of gas");
  Parameter industry_margin =
      parameter("industry_margin", "USD/1000 m³", "industrial tariff above the unit cost");
  Parameter household_adjustment =
      parameter("tariff_household_adjustment", "1/month",
                "share of its gap to cost that the household tariff closes in a month");
  Parameter industry_adjustment =
      parameter("tariff_industry_adjustment", "1/month",
                "share of its gap to cost that the industrial tariff closes in a month");
  Parameter discount_persistence =
      parameter("discount_persistence", "1/month", "share of last month's smoothed discount that is kept");
  Parameter gas_weight =
      parameter("dependence_gas_weight", "share", "weight of the Russian gas share in energy dependence");
  Parameter refinery_weight = parameter("dependence_refinery_weight", "share",
                                        "weight of Russian ownership of the refinery in energy dependence");
  Input household_share = input("energy.gas_household_share");
  Input gas_cost = input("energy.gas_cost");
  Input contract = input("energy.gas_russian_contract");
  Input azeri = input("energy.gas_azeri");
  Input spot = input("energy.gas_spot");
  Input demand = input("energy.gas_demand");
  Input discount = input("energy.discount_value");
  Input russian_share = input("energy.russian_gas_share");
  Input refinery = input("energy.refinery");
  Lagged gdp = lagged("economy.gdp");
  State household = state("tariff_household", "USD/1000 m³", "gas tariff of households", Aggregation::level);
  State industry = state("tariff_industry", "USD/1000 m³", "gas tariff of industry", Aggregation::level);
  State discount_gdp =
      state("discount_gdp", "% of GDP", "value of the contract price relative to the market price, smoothed",
            Aggregation::level);
  State dependence =
      state("dependence", "0–1", "energy dependence on Russia", Aggregation::level, Start::computed);
  Output gap = output("tariff_gap", "USD mn", "cost of gas that tariffs do not cover", Aggregation::flow);

  void start(StartView x) const override;
  void step(View x, Step) const override;
};

}  // namespace vidik::models::energy
