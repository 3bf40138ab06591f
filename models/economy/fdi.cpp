#include "models/economy/fdi.hpp"

#include "models/dynamics.hpp"
#include "models/norms.hpp"

namespace vidik::models::economy {

void Fdi::prepare(PrepareView x) const {
  x[closed] = share_closed(x[time_constant]);
}

void Fdi::start(StartView x) const {
  x[fdi] = 0.01 * x[norm];
}

Column Fdi::alignment(View x) const {
  return x[full] * (x[full_phase] + x[partial_weight] * x[partial_phase]) + x[pivot] * x[pivot_phase] +
         x[member] * x[eu_member];
}

Column Fdi::surroundings(View x) const {
  return x[progress] * (x[eu_progress] - norms::progress) + x[risk] * (x[regional_risk] - norms::risk) +
         x[pressure] * (x[western_pressure] - norms::pressure) +
         x[china] * (x[china_engagement] - norms::china);
}

Column Fdi::target(View x, Step t) const {
  return x[norm] + alignment(x) + surroundings(x) + x[china_cooperation] * x[lever_china] +
         x[rule_of_law] * x[lever_law] + x[convergence] * (1.0 - left_after(t.index, x[convergence_time]));
}

void Fdi::step(View x, Step t) const {
  const Column inflow = lag(100.0 * x[fdi], target(x, t), x[closed]) + x[monthly_sd] * x[noise_of_fdi];
  x[fdi] = 0.01 * clip(inflow, 0.0, x[ceiling]);
  for (std::size_t origin = 0; origin < origins.size(); ++origin)
    x[from[origin]] = x[shares[origin]] * x[fdi];
}

}  // namespace vidik::models::economy
