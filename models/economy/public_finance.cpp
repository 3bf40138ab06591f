#include "models/economy/public_finance.hpp"

#include "models/norms.hpp"

namespace vidik::models::economy {

void PublicFinance::step(View x, Step) const {
  const Column gap = 1200.0 * x[tariff_gap] / x[gdp];
  x[balance] = x[structural_balance] - x[tariff_gap_share] * gap - x[lever_cost] +
               x[eu_funds_share] * (x[eu_funds] - x[eu_grants_base]) +
               x[by_growth] * (x[growth_12m] - norms::growth);
  const Column nominal_growth = 0.01 * (x[growth] + x[deflator_inflation]);
  x[debt] = clip(x[debt] + Step::dt * (-0.01 * x[balance] - x[debt] * nominal_growth), 0.0, x[ceiling]);
}

}  // namespace vidik::models::economy
