#include "models/migration/russians.hpp"

#include "models/dynamics.hpp"
#include "models/norms.hpp"

namespace vidik::models::migration {

void Russians::prepare(PrepareView x) const {
  x[log_base] = log(x[inflow_base]);
}

Column Russians::push(View x, Step t) const {
  return x[surge] * left_after(t.years(), x[surge_time]) + x[inflow_war] * (x[war_intensity] - 1.0) +
         x[inflow_mobilisation] * x[mobilisation_share] * x[mobilisation] + x[inflow_shift];
}

Column Russians::network(View x) const {
  const Column felt = x[residents].min(x[network_saturation]);
  return x[network_elasticity] * (log(felt.max(1.0)) - log(norms::russian_residents));
}

Column Russians::incomes(View x) const {
  const Column relative = x[log_real_gdp] - x[activity_russia] + x[ruble_weight] * x[real_ruble];
  return x[income_weight] * x[income_elasticity] * relative;
}

Column Russians::reception(View x) const {
  return x[inflow_full] * (x[full_phase] + x[inflow_partial_weight] * x[partial_phase]) +
         x[inflow_pivot] * x[pivot_phase] + x[inflow_integration] * x[integration] +
         x[inflow_academic] * x[academic] + x[inflow_index] * (0.01 * x[index] - norms::new_switzerland);
}

void Russians::leave(View x) const {
  const Column returning = x[return_hazard] * exp(x[return_peace] * (1.0 - x[war_intensity]));
  const Column onward = x[onward_hazard] * (1.0 + x[onward_integration] * x[integration]) *
                        exp(x[onward_full] * x[full_phase] + x[onward_pivot] * x[pivot_phase]);
  const Column naturalising =
      x[naturalisation_hazard] * (1.0 + x[naturalisation_integration] * x[integration]);
  const Column hazard = returning + onward + naturalising;
  x[outflow] = x[residents] * (1.0 - exp(-hazard * Step::dt));
  x[naturalisations] = x[outflow] * naturalising / hazard.max(1e-30);
}

void Russians::step(View x, Step t) const {
  x[inflow] = exp(x[log_base] + push(x, t) + network(x) + incomes(x) + reception(x) +
                  x[inflow_volatility] * x[noise_of_inflow]);
  leave(x);
  x[residents] += x[inflow] - x[outflow];
  x[naturalised] += x[naturalisations];
  x[residents_de_facto] = x[de_facto_ratio] * x[residents];
}

}  // namespace vidik::models::migration
