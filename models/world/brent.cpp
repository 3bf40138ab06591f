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

void Brent::step(View x, Step t) const {
  const Column trend = x[log_mean] + x[drift] * t.years() / 100.0 + x[mean_shift];
  const Column reverted = revert(log(x[brent]), trend, x[kept], x[sd], x[diffusion]);
  x[brent] = exp(reverted + jumps(x) + x[shift]);
}

}  // namespace vidik::models::world
