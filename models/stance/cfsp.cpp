#include "models/stance/cfsp.hpp"

#include <cmath>

#include "models/dynamics.hpp"

namespace vidik::models::stance {

void Cfsp::prepare(PrepareView x) const {
  x[closed] = share_closed(x[adjustment]);
  x[sd] = x[volatility] * std::sqrt(Step::dt);
}

Column Cfsp::target(View x) const {
  const Column by_sanctions = (x[sanctions] / x[sanctions_unit]).min(x[sanctions_cap]);
  const Column subject = x[subject_base] + x[subject_war] * x[war_intensity] * by_sanctions;
  const Column aligned_with =
      x[rate_non_aligned] + (x[rate_partial] - x[rate_non_aligned]) * x[partial_phase] +
      (x[rate_full] - x[rate_non_aligned]) * x[full_phase] + x[lever_effect] * x[gradualism];
  return (1.0 - subject * (1.0 - clip(aligned_with, 0.0, x[rate_full]))) *
         (1.0 - x[pivot_loss] * x[pivot_phase]);
}

void Cfsp::step(View x, Step) const {
  const Column noise_now = x[sd] * (1.0 - x[calm] * x[full_phase]) * x[innovation];
  x[rate] = clip(lag(x[rate], target(x), x[closed]) + noise_now, 0.0, 1.0);
}

}  // namespace vidik::models::stance
