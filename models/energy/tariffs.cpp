#include "models/energy/tariffs.hpp"

#include "models/energy/refinery.hpp"

namespace vidik::models::energy {

namespace {
constexpr double smallest_volume = 1e-6;  // bcm/month; no division by zero

template <typename Window>
void depend(const Tariffs& model, Window x) {
  x[model.dependence] = x[model.gas_weight] * x[model.russian_share] +
                        x[model.refinery_weight] * indicator(x[model.refinery] == Refinery::owned);
}
}  // namespace

void Tariffs::start(StartView x) const {
  depend(*this, x);
}

void Tariffs::step(View x, Step) const {
  const Column imported = x[contract] + x[azeri] + x[spot];
  const Column cost = x[gas_cost] / imported.max(smallest_volume) + x[network_cost];
  const Column industry_cost = cost + x[industry_margin];
  x[household] += x[household_adjustment] * (cost - x[household]);
  x[industry] += x[industry_adjustment] * (industry_cost - x[industry]);
  x[gap] = (positive_part(cost - x[household]) * x[household_share] +
            positive_part(industry_cost - x[industry]) * (1.0 - x[household_share])) *
           x[demand];

  const Column discount_now = 1200.0 * x[discount] / x[gdp];
  x[discount_gdp] =
      x[discount_persistence] * x[discount_gdp] + (1.0 - x[discount_persistence]) * discount_now;
  depend(*this, x);
}

}  // namespace vidik::models::energy
