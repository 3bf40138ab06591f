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

void Ttf::step(View x, Step t) const {
  const Column growth = x[drift] * t.years() / 100.0;
  x[brent_gap] = log(x[brent]) - (log(x[brent_mean]) + growth);
  const Column target =
      x[log_level] + growth + x[premium] * x[war_intensity] + x[oil_loading] * x[brent_gap] + x[mean_shift];
  const Column reverted = revert(log(x[ttf]), target, x[kept], x[sd], x[diffusion]);
  x[ttf] = exp((reverted + jumps(x)).min(x[log_cap]));
}

}  // namespace vidik::models::world
