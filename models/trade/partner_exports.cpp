#include "models/trade/partner_exports.hpp"

#include "models/dynamics.hpp"
#include "models/norms.hpp"

namespace vidik::models::trade {

void PartnerExports::prepare(PrepareView x) const {
  for (std::size_t j = 0; j < exports.size(); ++j)
    x[log_level[j]] = log(x[annual_2022[j]] * x[run_rate] / 12.0);
}

void PartnerExports::start(StartView x) const {
  for (std::size_t j = 0; j < exports.size(); ++j) x[exports[j]] = x[annual_2022[j]] * x[run_rate] / 12.0;
}

void PartnerExports::accompany(CompanionView x, Step) const {
  for (std::size_t j = 0; j < exports.size(); ++j) x[log_exports[j]] = log(x[exports[j]]);
}

void PartnerExports::step(View x, Step t) const {
  const Column supply = 0.01 * x[trend] * x[fading] * (1.0 - left_after(t.years(), x[fading]));
  const Column common = supply + x[price_trend] + x[euro_elasticity] * (x[log_euro] - x[log_euro_2022]);
  const Column eu = x[member_effect] * x[member] - x[pivot_cost] * x[pivot] +
                    x[progress_effect] * (x[progress] - norms::progress);
  for (std::size_t j = 0; j < exports.size(); ++j) {
    const Column target =
        x[log_level[j]] + x[income] * activity(x, j, t) + common + x[eu_tie[j]] * eu + special(x, j, t);
    x[log_exports[j]] = lag(x[log_exports[j]], target, x[adjustment]) + x[noise_sd] * x[noise_terms[j]];
    x[exports[j]] = exp(x[log_exports[j]]);
  }
  x[to_rest] = x[exports[rest]] + x[redirected];
}

Column PartnerExports::activity(View x, std::size_t partner, Step t) const {
  const Column own =
      x[eu_weight[partner]] * x[activity_eu] + x[growth_premium[partner]] * (t.years() / 100.0);
  return partner == china ? Column(own + x[activity_china]) : own;
}

/// What concerns one partner alone.
Column PartnerExports::special(View x, std::size_t partner, Step t) const {
  if (partner == bosnia) return x[bosnia_risk_effect] * (x[bosnia_risk] - norms::bosnia_risk);
  if (partner != china) return Column::Zero();
  const Column agreement = indicator(x[china_fta_start] <= double(t.month.index()));
  return x[china_engagement] * (x[engagement] - norms::china) + x[china_fta] * agreement +
         x[china_cooperation] * x[cooperation] + x[china_pivot] * x[pivot];
}

}  // namespace vidik::models::trade
