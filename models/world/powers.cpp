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

void Powers::accompany(CompanionView x, Step) const {
  x[logit_china] = logit(x[china]);
  x[logit_majority] = logit(x[majority]);
}

void Powers::step(View x, Step) const {
  const Column china_target = x[china_logit] + x[china_shift] + x[china_full] * x[full_phase];
  const Column majority_target = x[majority_logit] + x[majority_shift];
  x[logit_china] = revert(x[logit_china], china_target, x[kept], x[china_sd], x[china_noise]);
  x[logit_majority] = revert(x[logit_majority], majority_target, x[kept], x[majority_sd], x[majority_noise]);
  x[china] = logistic(x[logit_china]);
  x[majority] = logistic(x[logit_majority]);
}

}  // namespace vidik::models::world
