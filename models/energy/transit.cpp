#include "models/energy/transit.hpp"

#include "models/dynamics.hpp"

namespace vidik::models::energy {

void Transit::step(View x, Step t) const {
  const double month = t.month.index();
  const Column chance = probability(x[closure_hazard]);
  const Column still_open =
      (x[closure_start] <= month && x[closure] < chance && x[sanctions] > x[closure_sanctions])
          .select(0.0, x[open]);
  x[open] = (still_open == 0.0 && x[sanctions] < x[opening_sanctions]).select(1.0, still_open);
}

}  // namespace vidik::models::energy
