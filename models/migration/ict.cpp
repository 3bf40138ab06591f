#include "models/migration/ict.hpp"

#include <cmath>
#include <numbers>

#include "models/dynamics.hpp"

namespace vidik::models::migration {

void Ict::prepare(PrepareView x) const {
  x[slowdown] = std::numbers::ln2 / x[growth_half_life];
  x[monthly_sd] = x[volatility] * std::sqrt(Step::dt);
}

void Ict::grow_local(View x, Step t) const {
  const Column growth = x[growth_long_run] +
                        (x[growth_start] - x[growth_long_run]) * grown(x[slowdown], -t.years()) +
                        x[growth_shift] + x[talent_gain] * x[talent_retention];
  x[local] *=
      exp(growth * (Step::dt / 100.0) + x[monthly_sd] * x[noise_of_exports]) * x[eur_usd] / x[eur_usd_before];
}

void Ict::step(View x, Step t) const {
  grow_local(x, t);
  const Column registered_equivalent =
      x[residents] * (1.0 + x[unregistered_weight] * (x[de_facto_ratio] - 1.0)) + x[naturalised];
  x[russian] =
      (1e-6 * Step::dt) * registered_equivalent * x[participation] * x[it_share] * x[export_per_worker];
  x[exports] = x[local] + x[russian];
  const Column spent = 1e-6 * x[residents_de_facto] * x[spending];
  x[contribution] = 100.0 * (spent + x[russian] * 12.0 * x[value_added_share]) / x[gdp];
}

}  // namespace vidik::models::migration
