#include "models/politics/elections.hpp"

#include "models/norms.hpp"

namespace vidik::models::politics {

/// The government that follows if the present one falls.
Column Elections::successor(View x) const {
  const Column to_pro_eu = clip(x[eu_yes] / (x[eu_yes] + x[eu_no]), x[lowest_pro_eu], x[highest_pro_eu]);
  const Column& u = x[successor_draw];
  const Column from_multi_vector = (u < to_pro_eu).select(Column::Constant(pro_eu), nationalist);
  const Column third = pro_eu + nationalist - x[government];
  const Column from_other = (u < x[return_probability]).select(multi_vector, third);
  return (x[government] == multi_vector).select(from_multi_vector, from_other);
}

void Elections::step(View x, Step) const {
  const Column since = x[months] + 1.0;
  const Column snap = indicator(since > x[no_snap] && x[election_draw] < x[snap_rate]);
  const Column early = indicator(since < x[term]);  // an election in such a month can only be a snap one
  const Column held = (1.0 - early).max(snap);
  const Column odds = x[base] + x[growth_loading] * (x[growth] - norms::growth) +
                      x[risk_loading] * (x[risk] - norms::risk) + x[snap_loading] * early;
  const Column changes = held * indicator(x[change_draw] < logistic(odds));
  x[government] = (changes == 1.0).select(successor(x), x[government]);
  x[months] = since * (1.0 - held);
}

}  // namespace vidik::models::politics
