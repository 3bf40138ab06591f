#include "models/world/growth.hpp"

#include "models/dynamics.hpp"
#include "models/norms.hpp"

namespace vidik::models::world {

void Growth::prepare(PrepareView x) const {
  x[eu_kept] = decay(x[eu_reversion]);
  x[eu_sd] = spread(x[eu_reversion], x[eu_volatility]);
  x[russia_kept] = decay(x[russia_reversion]);
  x[russia_sd] = spread(x[russia_reversion], x[russia_volatility]);
  x[china_kept] = decay(x[china_reversion]);
  x[china_sd] = spread(x[china_reversion], x[china_volatility]);
}

void Growth::step(View x, Step t) const {
  x[ttf_gap] = x[log_ttf] - (x[ttf_log_level] + x[drift] * (t.years() / 100.0));
  const Column eu_target = x[eu_mean] + x[eu_gas] * x[ttf_gap];
  const Column russia_target = x[russia_mean] + x[russia_oil] * x[brent_gap] +
                               x[russia_sanctions] * (x[sanctions] - norms::sanctions) +
                               x[russia_war] * positive_part(x[war_intensity] - x[frozen_intensity]);
  x[eu] = revert(x[eu], eu_target, x[eu_kept], x[eu_sd], x[eu_noise]);
  x[russia] = revert(x[russia], russia_target, x[russia_kept], x[russia_sd], x[russia_noise]);
  x[china] = revert(x[china], x[china_mean], x[china_kept], x[china_sd], x[china_noise]);
}

}  // namespace vidik::models::world
