#include "models/energy/contract.hpp"

#include "models/competing_hazards.hpp"

namespace vidik::models::energy {

void Contract::step(View x, Step) const {
  x[months_left] -= indicator(x[contract] == long_term);
  expire(x);
  change(x);
  x[contract] = (x[transit] == 0.0).select(none, x[contract]);
}

void Contract::expire(View x) const {
  const Column expired = indicator(x[contract] == long_term && x[months_left] < 0.0);
  if (!(expired == 1.0).any()) return;
  const Column odds_long = exp(x[long_full] * x[full] + x[long_pivot] * x[pivot]);
  const Column odds_none = exp(x[none_full] * x[full] - x[long_pivot] * x[pivot]);
  const Column p_long = clip(x[long_probability] * odds_long, 0.0, x[long_limit]);
  const Column p_none = clip(x[none_probability] * odds_none, 0.0, 1.0 - p_long);
  const Column not_long = (x[expiry_draw] < p_long + p_none).select(none, Column::Constant(annex));
  const Column outcome = (x[expiry_draw] < p_long).select(long_term, not_long);

  x[contract] = (expired == 1.0).select(outcome, x[contract]);
  x[months_left] = (expired == 1.0 && x[contract] == long_term).select(x[term] - 1.0, x[months_left]);
}

void Contract::change(View x) const {
  const Column changed =
      CompetingHazards(x[contract], x[change_draw])
          .leave(annex, exit(long_term, x[long_hazard], x[long_full] * x[full] + x[long_pivot] * x[pivot]),
                 exit(none, x[none_hazard], x[none_full] * x[full]))
          .leave(none, exit(annex, x[return_hazard] * x[transit_before], x[return_full] * x[full]))
          .state();

  const Column renewed = indicator(x[contract] == annex && changed == long_term);
  x[months_left] = (renewed == 1.0).select(x[term] - 1.0, x[months_left]);
  x[contract] = changed;
}

}  // namespace vidik::models::energy
