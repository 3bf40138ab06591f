#include "models/energy/oil.hpp"

#include "models/energy/refinery.hpp"

namespace vidik::models::energy {

void Oil::prepare(PrepareView x) const {
  x[log_electricity_ttf] = log(x[electricity_ttf]);
}

void Oil::step(View x, Step t) const {
  buy_crude(x, t);
  buy_products(x);
  x[electricity] =
      x[electricity_base] * exp(x[electricity_elasticity] * (x[log_ttf] - x[log_electricity_ttf]));
}

void Oil::buy_crude(View x, Step t) const {
  const Column blocked = indicator(x[refinery] == Refinery::blocked);
  const Column open = indicator(x[sanctions] < x[embargo_sanctions]);
  x[russian_share] = x[russian_share_open] * open * (1.0 - blocked) * (1.0 - x[full_stance]);

  const Column growth = x[income_elasticity] * x[log_real_gdp] - x[decline] * t.years();
  const Column tonnes = x[volume] * Step::dt * exp(growth);
  const Column price = x[brent] * (1.0 - x[urals_discount] * x[russian_share]) + x[freight];
  const Column premium = 1.0 + (x[blocked_premium] - 1.0) * blocked;
  x[crude] = tonnes * x[barrels] * price * premium;
}

void Oil::buy_products(View x) const {
  const Column price = x[brent] / x[products_brent];
  const Column eased = (x[sanctions] > x[products_sanctions]).select(1.0, x[products_low]);
  x[products_russian] = x[products_2022_russian] * price * (1.0 - x[products_full] * x[full_phase]) * eased;
  x[products_other] = x[products_2022_other] * price;
}

}  // namespace vidik::models::energy
