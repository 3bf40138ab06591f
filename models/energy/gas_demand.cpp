#include "models/energy/gas_demand.hpp"

namespace vidik::models::energy {

void GasDemand::step(View x, Step t) const {
  const Column tariff = x[household_share] * x[tariff_household] / x[household_reference] +
                        (1.0 - x[household_share]) * x[tariff_industry] / x[industry_reference];
  const Column target =
      x[income_elasticity] * x[log_real_gdp] + x[price_elasticity] * log(tariff) + x[efficiency] * t.years();
  x[deviation] = x[deviation] + (target - x[deviation]) * x[adjustment];

  const Column factor = x[season[static_cast<std::size_t>(t.month.of_year() - 1)]];
  const Column shock = x[weather_sd] * x[weather] * indicator(factor > x[heating_threshold]);
  x[demand] = x[annual] * Step::dt * factor * exp(x[deviation] + shock);
}

}  // namespace vidik::models::energy
