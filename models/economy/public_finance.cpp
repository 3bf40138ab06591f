#include "models/economy/public_finance.hpp"

#include "models/norms.hpp"

namespace vidik::models::economy {

void PublicFinance::step(View x, Step) const {
  const Column gap = x[tariff_gap] * 12.0 / x[gdp] * 100.0;
  x[balance] = x[structural_balance] - x[tariff_gap_share] * gap - x[lever_cost] +
               x[eu_funds_share] * (x[eu_funds] - x[eu_grants_base]) +
               x[by_growth] * (x[growth_12m] - norms::growth);
  const Column nominal_growth = (x[growth] + x[deflator_inflation]) / 100.0;
  x[debt] = clip(x[debt] + Step::dt * (-x[balance] / 100.0 - x[debt] * nominal_growth), 0.0, x[ceiling]);
}

}  // namespace vidik::models::economy
