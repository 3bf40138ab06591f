// The budget balance and public debt.
//
//   G3  balance = structural − ½·tariff gap − cost of levers + ½·(EU funds − base) + 0.15·(g₁₂ − 3)
//       d ← clip(d + Δ(−balance/100 − d(g + π)), 0, ceiling)
//
// Balance in % of GDP, d as a share of GDP; g growth and π inflation of the deflator of the month; g₁₂
// (smoothed growth) and the GDP that divides the tariff gap are last month's. With everything constant the
// debt tends to −balance/100/(g + π). Sources: wiiw, Ministry of Finance (2022) for levels; weights by expert
// judgement.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::economy {

struct PublicFinance final : Model {
  PublicFinance() : Model("economy", "public_finance") {}

  Parameter structural_balance = parameter("structural_balance", "% of GDP", "structural budget balance");
  Parameter tariff_gap_share =
      parameter("tariff_gap_budget_share", "share", "share of the energy tariff gap that the budget bears");
  Parameter eu_funds_share =
      parameter("eu_funds_budget_share", "share", "share of additional EU funds that improves the balance");
  Parameter by_growth =
      parameter("balance_growth", "% of GDP/percentage point", "effect of smoothed growth on the balance");
  Parameter ceiling = parameter("debt_ceiling", "share of GDP", "highest possible public debt");

  Input tariff_gap = input("energy.tariff_gap");
  Input lever_cost = input("policy.total_cost");
  Input eu_funds = input("economy.eu_funds");
  Input eu_grants_base = input("economy.eu_grants_base");
  Input growth = input("economy.growth");
  Input deflator_inflation = input("economy.deflator_inflation");
  Lagged growth_12m = lagged("economy.growth_12m");
  Lagged gdp = lagged("economy.gdp");

  Output balance = output("fiscal_balance", "% of GDP", "budget balance", Aggregation::level);
  State debt = state("public_debt", "share of GDP", "public debt", Aggregation::stock);

  void step(View x, Step) const override;
};

}  // namespace vidik::models::economy
