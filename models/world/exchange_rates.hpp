// The dollar price of the euro and the real ruble price of the dollar: mean-reverting logarithms.
//
//   W5  x_€ ← OU(ln mean, κ, σ),                                              x_€ = ln EUR/USD
//       x_₽ ← OU(ln mean + β·(x_b − ln mean_b), κ, σ) + J − λ·m·Δ,            x_₽ = ln real
//       RUB/USD J a depreciation with probability λΔ in a month
//
// The ruble is at prices of December 2022; the nominal rate is in nominal_ruble.hpp.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::world {

struct ExchangeRates final : Model {
  ExchangeRates() : Model("world", "exchange_rates") {}

  Parameter euro_mean = parameter("eur_usd_mean", "USD/EUR", "long-run level of EUR/USD");
  Parameter euro_reversion = parameter("eur_usd_reversion", "1/year", "speed of reversion of log EUR/USD, κ");
  Parameter euro_volatility = parameter("eur_usd_volatility", "1/√year", "volatility of log EUR/USD, σ");
  Parameter ruble_mean = parameter("rub_usd_mean", "RUB/USD", "long-run level of the real RUB/USD");
  Parameter ruble_reversion =
      parameter("rub_usd_reversion", "1/year", "speed of reversion of the log real RUB/USD, κ");
  Parameter ruble_volatility =
      parameter("rub_usd_volatility", "1/√year", "volatility of the log real RUB/USD, σ");
  Parameter ruble_oil = parameter("rub_usd_oil_loading", "1", "response of log RUB/USD to the Brent gap, β");
  Parameter jump_rate =
      parameter("rub_usd_jump_rate", "1/year", "arrival rate of depreciation jumps of the ruble, λ");
  Parameter jump_mean = parameter("rub_usd_jump_mean", "log", "mean depreciation jump of the ruble, m");
  Parameter jump_sd =
      parameter("rub_usd_jump_sd", "log", "standard deviation of depreciation jumps of the ruble");
  Derived euro_log_mean = derived("eur_usd_log_mean", "logarithm of the long-run EUR/USD");
  Derived euro_kept = derived("eur_usd_decay", "share of a deviation kept over a month");
  Derived euro_sd = derived("eur_usd_spread", "standard deviation of a month's diffusion");
  Derived ruble_log_mean = derived("rub_usd_log_mean", "logarithm of the long-run real RUB/USD");
  Derived ruble_kept = derived("rub_usd_decay", "share of a deviation kept over a month");
  Derived ruble_sd = derived("rub_usd_spread", "standard deviation of a month's diffusion");
  Derived jump_probability =
      derived("rub_usd_jump_probability", "probability of a depreciation jump in a month");
  Input brent_gap = input("world.brent_gap");
  Noise euro_noise = noise("eur_usd_noise");
  Noise ruble_noise = noise("rub_usd_noise");
  Uniform jump_draw = uniform("rub_usd_jump_draw");
  Noise jump_size = noise_where("rub_usd_jump_noise", jump_draw, jump_probability);
  State euro = state("eur_usd", "USD/EUR", "dollar price of the euro", Aggregation::level);
  State ruble = state("rub_usd_real", "RUB/USD", "ruble price of the dollar at prices of December 2022",
                      Aggregation::level);
  Companion log_euro = companion(euro);
  Companion log_ruble = companion(ruble);

  void prepare(PrepareView x) const override;
  void accompany(CompanionView x, Step at) const override;
  void step(View x, Step t) const override;
};

}  // namespace vidik::models::world
