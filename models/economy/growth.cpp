#include "models/economy/growth.hpp"

#include <cmath>

#include "models/dynamics.hpp"
#include "models/norms.hpp"

namespace vidik::models::economy {

void Growth::prepare(PrepareView x) const {
  x[monthly_sd] = x[volatility] / 100.0 * std::sqrt(Step::dt);
}

void Growth::start(StartView x) const {
  x[fiscal_impulse] = Column::Zero();
}

void Growth::accompany(CompanionView x, Step) const {
  x[log_real_gdp] = log(x[real_gdp] / 100.0);
}

Column Growth::people(View x) const {
  const Column spent = 12e-6 * (x[russian_inflow] - x[russian_outflow]) * x[de_facto_ratio] * x[spending];
  const Column rate = 1200e-6 * x[net_migration] / x[population];
  return x[by_arrivals] * spent / x[gdp] * 100.0 + x[by_migration] * rate;
}

Column Growth::trend(View x, Step t) const {
  const Column potential = x[potential_long_run] + (x[potential_start] - x[potential_long_run]) *
                                                       left_after(t.index, x[potential_time]);
  return potential + x[eu_spillover] * (x[growth_eu] - x[growth_eu_mean]) +
         x[by_fdi] * (100.0 * x[fdi] - norms::fdi) + x[by_risk] * (x[risk] - norms::risk) + people(x) +
         x[by_law] * x[lever_law];
}

Column Growth::impulse_change(View x, Step t) const {
  const Column funds = x[impulse_of_funds] * (x[eu_funds] - x[eu_grants_base]);
  const Column before = t.index == 1 ? funds : x[fiscal_impulse];
  x[fiscal_impulse] = funds + x[impulse_of_levers] * x[lever_cost];
  return x[fiscal_impulse] - before;
}

Column Growth::trade_loss_change(View x) const {
  const Column before = x[trade_loss];
  x[trade_loss] = -x[trade_multiplier] * (x[exports_lost] - x[exports_redirected]) * 12.0 / x[gdp];
  return x[trade_loss] - before;
}

void Growth::step(View x, Step t) const {
  const Column change = trend(x, t) * (Step::dt / 100.0) + 0.01 * x[multiplier] * impulse_change(x, t) -
                        x[bill_effect] * x[share_change] - x[shortage_effect] * x[unserved_change] +
                        trade_loss_change(x) + x[monthly_sd] * x[noise_of_growth];
  x[growth] = change * 1200.0;
  x[log_real_gdp] += change;
  x[real_gdp] = 100.0 * exp(x[log_real_gdp]);
  x[growth_12m] += x[smoothing] * (x[growth] - x[growth_12m]);
  x[relative_income] += change - x[growth_eu] * (0.01 * Step::dt);
}

}  // namespace vidik::models::economy
