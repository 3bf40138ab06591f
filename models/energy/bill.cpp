#include "models/energy/bill.hpp"

#include "models/dynamics.hpp"

namespace vidik::models::energy {

void Bill::prepare(PrepareView x) const {
  x[share_closed_in_month] = share_closed(x[share_smoothing]);
  x[unserved_closed_in_month] = share_closed(x[unserved_smoothing]);
}

void Bill::step(View x, Step t) const {
  const Column other = x[products_russian] + x[products_other] + x[electricity];
  x[bill] = x[gas_cost] + x[crude] + other;
  x[from_russia] = x[contract_gas] * x[contract_price] + x[spot_russian] * x[spot_price] +
                   x[russian_crude_share] * x[crude] + x[products_russian];
  smooth_share(x, t);
  smooth_unserved(x);
}

Column Bill::share_at_constant_volumes(View x) const {
  const Column contracted = x[contract_share] * x[live];
  const Column gas_price = contracted * x[contract_price] +
                           (1.0 - contracted) * x[market_price] * (1.0 + x[scarcity] * x[mean_square_use]);
  const Column constant_bill = x[gas_demand_2022] * Step::dt * gas_price +
                               x[crude] * exp(-x[crude_elasticity] * x[log_real_gdp]) + x[products_russian] +
                               x[products_other] + x[electricity];
  return constant_bill * 12.0 / x[gdp] * x[price_level] * exp(x[log_real_gdp] - x[price_trend]);
}

void Bill::smooth_share(View x, Step t) const {
  const Column now = share_at_constant_volumes(x);
  const Column before = t.index == 1 ? now : Column(x[share]);
  x[share] = lag(before, now, x[share_closed_in_month]);
  x[share_change] = x[share] - before;
}

void Bill::smooth_unserved(View x) const {
  const Column before = x[unserved_share];
  x[unserved_share] = lag(before, x[unserved] / x[demand], x[unserved_closed_in_month]);
  x[unserved_change] = x[unserved_share] - before;
}

}  // namespace vidik::models::energy
