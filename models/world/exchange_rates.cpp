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

void ExchangeRates::step(View x, Step) const {
  const Column log_euro = revert(log(x[euro]), x[euro_log_mean], x[euro_kept], x[euro_sd], x[euro_noise]);
  x[euro] = exp(log_euro);
  const Column depreciation =
      jump(x[jump_draw], x[jump_probability], x[jump_mean], x[jump_sd], x[jump_size]) -
      x[jump_rate] * x[jump_mean] * Step::dt;
  const Column ruble_target = x[ruble_log_mean] + x[ruble_oil] * x[brent_gap];
  const Column reverted = revert(log(x[ruble]), ruble_target, x[ruble_kept], x[ruble_sd], x[ruble_noise]);
  x[ruble] = exp(reverted + depreciation);
}

}  // namespace vidik::models::world
