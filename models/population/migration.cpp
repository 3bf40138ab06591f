#include "models/population/migration.hpp"

#include "models/norms.hpp"

namespace vidik::models::population {

void Migration::start(StartView x) const {
  for (std::size_t month = 0; month < months.size(); ++month) x[history[month]] = x[net_12m] / 12.0;
}

void Migration::serbian_flows(View x) const {
  const Column income = x[emigration_income] * x[relative_income];
  x[emigration] =
      x[emigration_base] * Step::dt * x[total] * (1.0 / norms::population) *
      exp(-income + x[emigration_member] * x[member] + x[emigration_risk] * (x[risk] - norms::risk) +
          x[emigration_talent] * x[talent_retention] + x[emigration_shift]);
  x[returns] = x[returns_base] * Step::dt *
               exp(x[returns_income_weight] * income + x[returns_talent] * x[talent_retention]);
  x[other_immigration] = x[other_base] * Step::dt * exp(x[other_income] * x[log_real_gdp]);
}

void Migration::remember(View x) const {
  for (std::size_t month = months.size() - 1; month > 0; --month) x[history[month]] = x[history[month - 1]];
  x[history[0]] = x[net_migration];
  Column sum = Column::Zero();
  for (std::size_t month = months.size(); month-- > 0;) sum += x[history[month]];
  x[net_12m] = sum;
}

void Migration::step(View x, Step) const {
  serbian_flows(x);
  x[net_migration] = x[returns] - x[emigration] + x[other_immigration] + x[russian_inflow] -
                     x[russian_outflow] + x[russian_naturalisations];
  remember(x);
}

}  // namespace vidik::models::population
