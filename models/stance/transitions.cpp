#include "models/stance/transitions.hpp"

#include "models/competing_hazards.hpp"
#include "models/norms.hpp"

namespace vidik::models::stance {

namespace {

constexpr double long_contract = 0;      // state of energy.contract
constexpr double smallest_share = 1e-3;  // keeps the logit of a share finite

/// The score limited to ±limit.
template <typename Score>
auto limited(const Eigen::ArrayBase<Score>& score, const Reading& limit) {
  return score.derived().max(-limit).min(limit);
}

Column pressure_gap(const Column& pressure) {
  return (pressure - norms::pressure) * (1.0 / norms::pressure_unit);
}
Column progress_gap(const Column& progress) {
  return (progress - norms::stance::progress) * (1.0 / norms::progress_unit);
}
Column china_gap(const Column& china) {
  return (china - norms::china) * (1.0 / norms::stance::china_unit);
}

}  // namespace

/// Logit of support for sanctions among those with an opinion, less its value at the end of 2022.
Column Transitions::opinion(View x) const {
  const Column share = clip(x[support] / (x[support] + x[oppose]), smallest_share, 1.0 - smallest_share);
  return logit(share) - logit(norms::stance::support);
}

Column Transitions::alignment_of_interests(View x, const Column& opinion_now) const {
  return x[by_pressure] * pressure_gap(x[pressure]) +
         x[by_dependence] * (x[dependence] - norms::stance::dependence) *
             (1.0 / norms::stance::dependence_unit) +
         x[by_opinion] * opinion_now + x[by_progress] * progress_gap(x[progress]) +
         x[by_settlement] * x[kosovo_settled] +
         x[by_contract] * (indicator(x[contract] == long_contract) - norms::stance::long_contract) +
         x[by_peace] * (1.0 - x[war_intensity]);
}

Column Transitions::alignment_of_politics(View x) const {
  return x[by_pro_eu] * x[pro_eu] + x[by_nationalist] * x[nationalist] + x[by_china] * china_gap(x[china]) +
         x[by_late_term] * indicator(x[months_since_election] > x[late_term]) +
         x[by_early_term] * indicator(x[months_since_election] < x[early_term]) +
         x[by_gradualism] * x[gradualism];
}

Column Transitions::score_of_pivot(View x, const Column& opinion_now) const {
  return x[pivot_majority] * (x[majority] - norms::stance::global_majority) *
             (1.0 / norms::stance::global_majority_unit) +
         x[pivot_nationalist] * x[nationalist] + x[pivot_pro_eu] * x[pro_eu] +
         x[pivot_pressure] * pressure_gap(x[pressure]) + x[pivot_progress] * progress_gap(x[progress]) +
         x[pivot_china] * china_gap(x[china]) + x[pivot_opinion] * opinion_now;
}

Column Transitions::next(View x) const {
  const Column& l = x[alignment_score];
  const Column& v = x[pivot_score];
  const Column rollback = x[back_exponent] * l + x[full_back_nationalist] * x[nationalist];
  const Column end_of_pivot = x[back_exponent] * v + x[pivot_back_pro_eu] * x[pro_eu];
  return CompetingHazards(x[stance], x[draw])
      .leave(non_aligned, exit(partial, x[to_partial], limited(l, x[exit_limit])),
             exit(full, x[to_full], limited(x[full_exponent] * l, x[exit_limit])),
             exit(pivot, x[to_pivot], limited(v, x[exit_limit])))
      .leave(partial, exit(non_aligned, x[partial_back], limited(x[back_exponent] * l, x[other_limit])),
             exit(full, x[partial_on], limited(x[on_exponent] * l, x[other_limit])))
      .leave(full, exit(partial, x[full_back], limited(rollback, x[other_limit])))
      .leave(pivot, exit(non_aligned, x[pivot_back], limited(end_of_pivot, x[other_limit])))
      .state();
}

void Transitions::step(View x, Step) const {
  const Column opinion_now = opinion(x);
  x[alignment_score] = alignment_of_interests(x, opinion_now) + alignment_of_politics(x);
  x[pivot_score] = score_of_pivot(x, opinion_now);
  x[stance] = (x[eu_member] == 1.0).select(Column::Constant(full), next(x));
}

}  // namespace vidik::models::stance
