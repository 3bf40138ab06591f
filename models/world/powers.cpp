#include "models/world/powers.hpp"

#include "models/dynamics.hpp"

namespace vidik::models::world {

void Powers::prepare(PrepareView x) const {
  x[kept] = decay(x[reversion]);
  x[china_logit] = logit(x[china_mean]);
  x[china_sd] = spread(x[reversion], x[china_volatility]);
  x[majority_logit] = logit(x[majority_mean]);
  x[majority_sd] = spread(x[reversion], x[majority_volatility]);
}

void Powers::step(View x, Step) const {
  const Column china_target = x[china_logit] + x[china_shift] + x[china_full] * x[full_phase];
  const Column majority_target = x[majority_logit] + x[majority_shift];
  const Column china_now = revert(logit(x[china]), china_target, x[kept], x[china_sd], x[china_noise]);
  const Column majority_now =
      revert(logit(x[majority]), majority_target, x[kept], x[majority_sd], x[majority_noise]);
  x[china] = logistic(china_now);
  x[majority] = logistic(majority_now);
}

}  // namespace vidik::models::world
