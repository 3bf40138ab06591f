#include "models/world/exchange_rates.hpp"

#include "models/dynamics.hpp"
#include "models/world/jumps.hpp"

namespace vidik::models::world {

void ExchangeRates::prepare(PrepareView x) const {
  x[euro_log_mean] = log(x[euro_mean]);
  x[euro_kept] = decay(x[euro_reversion]);
  x[euro_sd] = spread(x[euro_reversion], x[euro_volatility]);
  x[ruble_log_mean] = log(x[ruble_mean]);
  x[ruble_kept] = decay(x[ruble_reversion]);
  x[ruble_sd] = spread(x[ruble_reversion], x[ruble_volatility]);
  x[jump_probability] = x[jump_rate] * Step::dt;
}

void ExchangeRates::accompany(CompanionView x, Step) const {
  x[log_euro] = log(x[euro]);
  x[log_ruble] = log(x[ruble]);
}

void ExchangeRates::step(View x, Step) const {
  x[log_euro] = revert(x[log_euro], x[euro_log_mean], x[euro_kept], x[euro_sd], x[euro_noise]);
  x[euro] = exp(x[log_euro]);
  const Column depreciation =
      jump(x[jump_draw], x[jump_probability], x[jump_mean], x[jump_sd], x[jump_size]) -
      x[jump_rate] * x[jump_mean] * Step::dt;
  const Column ruble_target = x[ruble_log_mean] + x[ruble_oil] * x[brent_gap];
  x[log_ruble] =
      revert(x[log_ruble], ruble_target, x[ruble_kept], x[ruble_sd], x[ruble_noise]) + depreciation;
  x[ruble] = exp(x[log_ruble]);
}

}  // namespace vidik::models::world
