#include "models/world/ttf.hpp"

#include "models/dynamics.hpp"
#include "models/world/jumps.hpp"

namespace vidik::models::world {

void Ttf::prepare(PrepareView x) const {
  x[log_level] = log(x[level]);
  x[log_cap] = log(x[cap]);
  x[kept] = decay(x[reversion]);
  x[sd] = spread(x[reversion], x[volatility]);
  x[jump_probability] = x[jump_rate] * Step::dt;
}

Column Ttf::jumps(View x) const {
  return jump(x[up_draw], x[jump_probability], x[jump_mean], x[jump_sd], x[up_size]) +
         jump(x[down_draw], x[jump_probability], -x[jump_mean], x[jump_sd], x[down_size]);
}

void Ttf::accompany(CompanionView x, Step) const {
  x[log_ttf] = log(x[ttf]);
}

void Ttf::step(View x, Step t) const {
  const Column growth = x[drift] * (t.years() / 100.0);
  x[brent_gap] = x[log_brent] - (x[brent_log_mean] + growth);
  const Column target =
      x[log_level] + growth + x[premium] * x[war_intensity] + x[oil_loading] * x[brent_gap] + x[mean_shift];
  const Column reverted = revert(x[log_ttf], target, x[kept], x[sd], x[diffusion]);
  x[log_ttf] = (reverted + jumps(x)).min(x[log_cap]);
  x[ttf] = exp(x[log_ttf]);
}

}  // namespace vidik::models::world
