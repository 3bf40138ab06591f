#include "models/trade/frictions.hpp"

namespace vidik::models::trade {

void Frictions::prepare(PrepareView x) const {
  x[log_preference] = log(1.0 + x[preference]);
  x[log_ruble_2022] = log(x[ruble_2022]);
  x[friction_2022] = log(1.0 + x[payment_cost] * x[enforcement_2022]);
}

void Frictions::step(View x, Step) const {
  const Column relief =
      clip(x[currency_relief] * x[currency_lever] + x[ruble_relief] * x[ruble_share], 0.0, x[relief_limit]);
  x[friction] = x[payment_cost] * x[enforcement] * (1.0 - relief);
  x[effect] = log(1.0 + x[friction]) - x[friction_2022];

  x[diversion] =
      x[sanctions] * (1.0 - x[enforcement]) * (1.0 - x[control_effect] * x[control_lever]) * (1.0 - x[full]) -
      x[sanctions_2022] * (1.0 - x[enforcement_2022]);

  x[use] = (x[use_2022] + x[use_gain] * x[use_lever]) * (1.0 - x[member]);
  x[use_effect] = x[log_preference] * (x[use] - x[use_2022]);
  x[real_ruble] = x[log_ruble] - x[log_ruble_2022];
}

}  // namespace vidik::models::trade
