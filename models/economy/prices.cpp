#include "models/economy/prices.hpp"

#include "models/dynamics.hpp"

namespace vidik::models::economy {

void Prices::step(View x, Step t) const {
  x[deflator_inflation] = x[long_run] + x[excess] * left_after(t.index, x[fading]);
  x[inflation] = x[deflator_inflation] + x[pass_through] * x[share_change] * 1200.0;
  const Column rise = exp(x[deflator_inflation] * (Step::dt / 100.0));
  x[price_level] *= rise;
  x[consumer_prices] *= exp(x[inflation] * (Step::dt / 100.0));
  x[gdp] *= rise * (x[real_gdp] / x[real_gdp_before]) * (x[eur_usd] / x[eur_usd_before]);
}

}  // namespace vidik::models::economy
