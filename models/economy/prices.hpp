// Prices in Serbia, and nominal GDP in US dollars.
//
//   G5  π = long run + excess·e^(−t/τ);  deflator ← deflator·e^(πΔ)                        (π in %/year)
//       inflation = π + 0.9·12·100·Δe;  consumer prices ← consumer prices·e^(inflation·Δ/100)
//       GDP ← GDP·(real GDP·deflator·EUR/USD) relative to last month
//
// Δe is the monthly change of the smoothed energy bill as a share of GDP. GDP is USD mn at annual rate;
// chained from month to month, it equals GDP₀·Y·deflator·(EUR/USD)/(EUR/USD)₀ and keeps what a scenario pins.
// Sources: National Bank of Serbia, IMF (2022) for the path of inflation; IMF WEO for the level of GDP.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::economy {

struct Prices final : Model {
  Prices() : Model("economy", "prices") {}

  Parameter long_run = parameter("inflation_long_run", "%/year", "inflation of the deflator in the long run");
  Parameter excess = parameter("inflation_excess", "%/year",
                               "inflation of the deflator above the long run at the end of 2022");
  Parameter fading = parameter("inflation_time", "months", "time constant of the excess inflation");
  Parameter pass_through = parameter(
      "energy_pass_through", "1", "rise of consumer prices per unit of a higher energy bill (share of GDP)");

  Input share_change = input("energy.share_change");
  Input real_gdp = input("economy.real_gdp_index");
  Lagged real_gdp_before = lagged("economy.real_gdp_index");
  Input eur_usd = input("world.eur_usd");
  Lagged eur_usd_before = lagged("world.eur_usd");

  State price_level =
      state("price_level", "index", "deflator of GDP in euros, 2022-12 = 1", Aggregation::stock);
  Output deflator_inflation =
      output("deflator_inflation", "%/year", "inflation of the deflator of GDP", Aggregation::level);
  Output inflation = output("inflation", "%/year", "inflation of consumer prices, monthly at annual rate",
                            Aggregation::level);
  State consumer_prices =
      state("consumer_prices", "index", "consumer prices, 2022-12 = 1", Aggregation::stock);
  State gdp = state("gdp", "USD mn", "gross domestic product at annual rate", Aggregation::level);

  void step(View x, Step t) const override;
};

}  // namespace vidik::models::economy
