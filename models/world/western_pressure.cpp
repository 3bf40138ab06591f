#include "models/world/western_pressure.hpp"

#include "models/dynamics.hpp"
#include "models/norms.hpp"

namespace vidik::models::world {

void WesternPressure::prepare(PrepareView x) const {
  x[kept] = decay(x[reversion]);
  x[sd] = spread(x[reversion], x[volatility]);
}

Column WesternPressure::target(View x) const {
  const Column stance = x[partial_loading] * x[partial_phase] + x[full_loading] * x[full_phase] +
                        x[pivot_loading] * x[pivot_phase];
  const Column levers = x[reexport_effect] * x[reexport_control] + x[gradualism_effect] * x[cfsp_gradualism] +
                        x[ruble_effect] * x[ruble_payments];
  return x[mean] + x[war_loading] * (x[war_intensity] - 1.0) + stance +
         x[kosovo_loading] * (x[kosovo_tension] - norms::kosovo_tension) + levers + x[shift];
}

void WesternPressure::accompany(CompanionView x, Step) const {
  x[logit_pressure] = logit(x[pressure]);
}

void WesternPressure::step(View x, Step) const {
  x[logit_pressure] = revert(x[logit_pressure], target(x), x[kept], x[sd], x[innovation]);
  x[pressure] = logistic(x[logit_pressure]);
}

}  // namespace vidik::models::world
