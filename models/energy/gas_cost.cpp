#include "models/energy/gas_cost.hpp"

namespace vidik::models::energy {

namespace {
constexpr double smallest_volume = 1e-6;  // bcm/month; no division by zero
}

void GasCost::step(View x, Step) const {
  const Column use = clip(x[spot] / x[spot_capacity].max(smallest_volume), 0.0, 1.0);
  x[spot_price] = x[market_price] * (1.0 + x[scarcity] * use.square());
  x[cost] = x[contract] * x[contract_price] + x[azeri] * x[azeri_factor] * x[market_price] +
            x[spot] * x[spot_price];
  x[discount] = x[contract] * (x[market_price] - x[contract_price]);

  const Column supply = x[contract] + x[domestic] + x[azeri] + x[spot];
  const Column share = (x[contract] + x[spot_russian]) / supply.max(smallest_volume);
  x[russian_share] = x[persistence] * x[russian_share] + (1.0 - x[persistence]) * share;
}

}  // namespace vidik::models::energy
