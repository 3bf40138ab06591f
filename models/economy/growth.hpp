// Growth of real GDP, and income relative to the EU.
//
//   G4  dlnY = g·Δ/100 + multiplier·Δimpulse/100 − bill·Δe − shortage·Δu + Δloss + σ/100·√Δ·ε
//       g = g_∞ + (g₀ − g_∞)e^(−t/τ) + spillover·(g_EU − mean) + fdi·(FDI − 6.3) + risk·(R − 0.37)
//           + 0.15·spending of net Russian arrivals (% of GDP) + migration·net migration (% a year) + lever
//       impulse = ¼·(EU funds − base) + 0.3·cost of levers;  loss = −multiplier·12(lost − redirected)/GDP
//       smoothed growth ← 0.92·smoothed + 0.08·dlnY·1200;  ω ← ω + dlnY − g_EU/1200
//
// Growth in %/year. Δ before a State is its monthly change, so impulse, energy bill (e, share of GDP),
// unserved gas (u) and lost trade move the level of GDP for as long as they last, and not its growth rate.
// The impulse starts at its first EU part. GDP in loss and in arrivals' spending is last month's. Sources:
// Rasmussen, Roitman (2011) on the bill; Bachmann et al. (2022) on shortage; fit 2006–2022 for the spillover.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::economy {

struct Growth final : Model {
  Growth() : Model("economy", "growth") {}

  Parameter potential_start = parameter("potential_growth", "%/year", "potential growth at the end of 2022");
  Parameter potential_long_run =
      parameter("potential_growth_long_run", "%/year", "potential growth in the long run");
  Parameter potential_time =
      parameter("potential_growth_time", "months", "time constant of the change of potential growth");
  Parameter eu_spillover =
      parameter("eu_spillover", "1", "growth per percentage point of EU growth above its mean");
  Parameter by_fdi = parameter("growth_fdi", "1", "growth per percentage point of FDI above its norm");
  Parameter by_risk =
      parameter("growth_risk", "percentage points", "effect of regional risk (0–1) on growth");
  Parameter by_arrivals =
      parameter("growth_arrivals", "1", "growth per percentage point of GDP spent by net Russian arrivals");
  Parameter by_migration =
      parameter("growth_migration", "1", "growth per percentage point of the net migration rate");
  Parameter by_law =
      parameter("growth_rule_of_law", "percentage points", "effect of the rule of law lever on growth");
  Parameter impulse_of_funds =
      parameter("impulse_eu_funds", "share", "share of additional EU funds that adds to the fiscal impulse");
  Parameter impulse_of_levers =
      parameter("impulse_levers", "share", "share of the cost of levers that adds to the fiscal impulse");
  Parameter multiplier = parameter("fiscal_multiplier", "1", "fiscal multiplier");
  Parameter bill_effect =
      parameter("energy_bill_effect", "1", "loss of real GDP per unit of a higher energy bill");
  Parameter shortage_effect =
      parameter("shortage_effect", "1", "loss of real GDP (share) per unit of unserved gas (share)");
  Parameter trade_multiplier =
      parameter("trade_loss_multiplier", "1", "loss of real GDP per unit of net lost exports");
  Parameter volatility = parameter("growth_volatility", "percentage points/√year",
                                   "volatility of growth that is particular to Serbia");
  Parameter smoothing = parameter("growth_smoothing", "1/month", "weight of the latest month in growth_12m");

  Derived monthly_sd = derived("growth_monthly_sd", "standard deviation of growth over a month, log");

  Input growth_eu = input("world.growth_eu");
  Input growth_eu_mean = input("world.growth_eu_mean");
  Input fdi = input("economy.fdi");
  Input eu_funds = input("economy.eu_funds");
  Input eu_grants_base = input("economy.eu_grants_base");
  Input lever_cost = input("policy.total_cost");
  Input lever_law = input("policy.rule_of_law");
  Input risk = input("region.risk");
  Input share_change = input("energy.share_change");
  Input unserved_change = input("energy.unserved_share_change");
  Input exports_lost = input("trade.exports_lost");
  Input exports_redirected = input("trade.exports_redirected");
  Input russian_inflow = input("migration.russian_inflow");
  Input russian_outflow = input("migration.russian_outflow");
  Input de_facto_ratio = input("migration.de_facto_ratio");
  Input spending = input("migration.spending_per_resident");
  Input net_migration = input("population.net_migration");
  Input population = input("population.total");
  Lagged gdp = lagged("economy.gdp");

  Noise noise_of_growth = noise("growth_noise");

  State real_gdp = state("real_gdp_index", "index", "real GDP, 2022-12 = 100", Aggregation::level);
  Companion log_real_gdp = companion(real_gdp);  ///< ln(index/100)
  Output growth =
      output("growth", "%/year", "growth of real GDP, monthly at annual rate", Aggregation::level);
  State growth_12m =
      state("growth_12m", "%/year", "growth of real GDP, smoothed over about a year", Aggregation::level);
  State fiscal_impulse = state("fiscal_impulse", "% of GDP", "fiscal impulse of EU funds and levers",
                               Aggregation::level, Start::computed);
  State trade_loss =
      state("trade_loss", "share", "change of real GDP by net lost exports", Aggregation::level);
  State relative_income =
      state("relative_income", "log", "income relative to the EU, 2022-12 = 0", Aggregation::stock);

  void prepare(PrepareView x) const override;
  void start(StartView x) const override;
  void accompany(CompanionView x, Step at) const override;
  void step(View x, Step t) const override;

 private:
  Column trend(View x, Step t) const;           ///< growth that lasts, %/year
  Column people(View x) const;                  ///< part of it by migration, %/year
  Column impulse_change(View x, Step t) const;  ///< % of GDP
  Column trade_loss_change(View x) const;       ///< share of GDP
};

}  // namespace vidik::models::economy
