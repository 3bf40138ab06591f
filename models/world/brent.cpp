#include "models/world/brent.hpp"

#include "models/dynamics.hpp"
#include "models/world/jumps.hpp"

namespace vidik::models::world {

void Brent::prepare(PrepareView x) const {
  x[log_mean] = log(x[mean]);
  x[kept] = decay(x[reversion]);
  x[sd] = spread(x[reversion], x[volatility]);
  x[up_probability] = x[up_rate] * Step::dt;
  x[down_probability] = x[down_rate] * Step::dt;
  x[compensator] = (x[up_rate] * x[up_mean] - x[down_rate] * x[down_mean]) * Step::dt;
}

Column Brent::jumps(View x) const {
  const Column up = jump(x[up_draw], x[up_probability], x[up_mean], x[up_sd], x[up_size]);
  const Column down = jump(x[down_draw], x[down_probability], -x[down_mean], x[down_sd], x[down_size]);
  return up + down - x[compensator];
}

void Brent::accompany(CompanionView x, Step) const {
  x[log_brent] = log(x[brent]);
}

void Brent::step(View x, Step t) const {
  const Column trend = x[log_mean] + x[drift] * (t.years() / 100.0) + x[mean_shift];
  x[log_brent] = revert(x[log_brent], trend, x[kept], x[sd], x[diffusion]) + jumps(x) + x[shift];
  x[brent] = exp(x[log_brent]);
}

}  // namespace vidik::models::world
