// Growth of the economies that Serbia trades with: the European Union, Russia and China.
//
//   W6  g ← OU(μ, κ, σ), annualised, per cent
//       EU      μ = mean + a·(x_g − ln level_g)                       gap of TTF, with drift
//       Russia  μ = mean + b·(x_b − ln mean_b) + c·(S − 0.75) + d·max(w − w_frozen, 0),  S of last month
//       China   μ = mean
//
// The gap of TTF is computed here, after TTF, so that a scenario that holds TTF is seen in it.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::world {

struct Growth final : Model {
  Growth() : Model("world", "growth") {}

  Parameter eu_mean = parameter("growth_eu_mean", "%/year", "trend growth of the EU");
  Parameter eu_reversion = parameter("growth_eu_reversion", "1/year", "speed of reversion of EU growth");
  Parameter eu_volatility = parameter("growth_eu_volatility", "%/year/√year", "volatility of EU growth");
  Parameter eu_gas =
      parameter("growth_eu_gas_loading", "%/year", "response of EU growth to the log TTF gap, a");
  Parameter russia_mean = parameter("growth_russia_mean", "%/year", "trend growth of Russia");
  Parameter russia_reversion =
      parameter("growth_russia_reversion", "1/year", "speed of reversion of Russian growth");
  Parameter russia_volatility =
      parameter("growth_russia_volatility", "%/year/√year", "volatility of Russian growth");
  Parameter russia_oil =
      parameter("growth_russia_oil_loading", "%/year", "response of Russian growth to the log Brent gap, b");
  Parameter russia_sanctions = parameter("growth_russia_sanctions_loading", "%/year",
                                         "response of Russian growth to sanctions intensity, c");
  Parameter russia_war =
      parameter("growth_russia_war_loading", "%/year",
                "response of Russian growth to war intensity above that of a frozen war, d");
  Parameter china_mean = parameter("growth_china_mean", "%/year", "trend growth of China");
  Parameter china_reversion =
      parameter("growth_china_reversion", "1/year", "speed of reversion of Chinese growth");
  Parameter china_volatility =
      parameter("growth_china_volatility", "%/year/√year", "volatility of Chinese growth");
  Derived eu_kept = derived("growth_eu_decay", "share of a deviation kept over a month");
  Derived eu_sd = derived("growth_eu_spread", "standard deviation of a month's innovation");
  Derived russia_kept = derived("growth_russia_decay", "share of a deviation kept over a month");
  Derived russia_sd = derived("growth_russia_spread", "standard deviation of a month's innovation");
  Derived china_kept = derived("growth_china_decay", "share of a deviation kept over a month");
  Derived china_sd = derived("growth_china_spread", "standard deviation of a month's innovation");
  Input log_ttf = input(form_of("world.ttf"));
  Input ttf_log_level = input(form_of("world.ttf_level"));
  Input drift = input("world.energy_drift");
  Input brent_gap = input("world.brent_gap");
  Input war_intensity = input("world.war_intensity");
  Input frozen_intensity = input("world.war_intensity_frozen");
  Lagged sanctions = lagged("world.sanctions");
  Noise eu_noise = noise("growth_eu_noise");
  Noise russia_noise = noise("growth_russia_noise");
  Noise china_noise = noise("growth_china_noise");
  State eu = state("growth_eu", "%/year", "growth of the EU, annualised", Aggregation::level);
  State russia = state("growth_russia", "%/year", "growth of Russia, annualised", Aggregation::level);
  State china = state("growth_china", "%/year", "growth of China, annualised", Aggregation::level);
  Output ttf_gap =
      output("ttf_gap", "log", "deviation of log TTF from its level with drift", Aggregation::level);

  void prepare(PrepareView x) const override;
  void step(View x, Step t) const override;
};

}  // namespace vidik::models::world
