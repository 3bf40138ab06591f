// ICT exports of Serbia, local and by Russian residents, and the contribution of these residents to GDP.
//
//   M6  local ← local·exp(gΔ/100 + σ√Δ·ε)·(EUR/USD)ₜ/(EUR/USD)ₜ₋₁,
//       g = g_∞ + (g₀ − g_∞)·½^(t/half-life) + driver + gain·lever(talent_retention)      (%/year)
//       Russian = (N(1 + ½(ratio − 1)) + naturalised)·participation·IT share·exports per worker/12
//   M7  contribution = (N·ratio·spending + 0.6·12·Russian ICT exports)/GDP                 (% of GDP)
//
// Exports in USD mn/month; N permit holders, ratio residents de facto per permit holder. GDP is last month's.
// Sources: National Bank of Serbia (ICT services exports 2012–2022).
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::migration {

struct Ict final : Model {
  Ict() : Model("migration", "ict") {}

  Parameter growth_start =
      parameter("ict_growth_start", "%/year", "growth of local ICT exports at the end of 2022");
  Parameter growth_long_run =
      parameter("ict_growth_long_run", "%/year", "growth of local ICT exports in the long run");
  Parameter growth_half_life =
      parameter("ict_growth_half_life", "years", "half-life of the slowdown of local ICT exports");
  Parameter talent_gain =
      parameter("ict_talent_gain", "percentage points", "gain of ICT growth by the talent retention lever");
  Parameter volatility = parameter("ict_volatility", "1/√year", "volatility of local ICT exports");
  Parameter growth_shift =
      parameter("ict_growth_shift", "percentage points", "driver: shift of the growth of local ICT exports");
  Parameter participation =
      parameter("participation", "share", "share of Russian residents who take part in the labour force");
  Parameter it_share = parameter("it_share", "share", "share of Russian workers who work in IT");
  Parameter export_per_worker = parameter("export_per_worker", "USD/year", "exports of a Russian IT worker");
  Parameter unregistered_weight = parameter(
      "unregistered_weight", "share", "ICT exports of a resident without a permit relative to one with");
  Parameter spending =
      parameter("spending_per_resident", "USD/year", "spending in Serbia of a Russian resident");
  Parameter value_added_share = parameter("ict_value_added_share", "share",
                                          "share of Russian ICT exports that is value added in Serbia");

  Derived slowdown = derived("ict_slowdown", "speed of the slowdown of ICT growth, ln 2/half-life, 1/year");
  Derived monthly_sd = derived("ict_monthly_sd", "standard deviation of local ICT exports over a month");

  Input talent_retention = input("policy.talent_retention");
  Input eur_usd = input("world.eur_usd");
  Lagged eur_usd_before = lagged("world.eur_usd");
  Input residents = input("migration.russian_residents");
  Input residents_de_facto = input("migration.russian_residents_de_facto");
  Input naturalised = input("migration.russian_naturalised");
  Input de_facto_ratio = input("migration.de_facto_ratio");
  Lagged gdp = lagged("economy.gdp");

  Noise noise_of_exports = noise("ict_noise");

  State local =
      state("ict_exports_local", "USD mn", "ICT exports without Russian residents", Aggregation::flow);
  Output russian =
      output("ict_exports_russian", "USD mn", "ICT exports of Russian residents", Aggregation::flow);
  Output exports = output("ict_exports", "USD mn", "ICT exports", Aggregation::flow);
  Output contribution = output("russian_gdp_contribution", "% of GDP",
                               "spending and ICT value added of Russian residents", Aggregation::level);

  void prepare(PrepareView x) const override;
  void step(View x, Step t) const override;

 private:
  void grow_local(View x, Step t) const;
};

}  // namespace vidik::models::migration
