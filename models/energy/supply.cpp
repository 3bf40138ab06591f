#include "models/energy/supply.hpp"

#include "models/dynamics.hpp"

namespace vidik::models::energy {

void Supply::step(View x, Step) const {
  const Column cut = x[cut_hazard] * exp(x[cut_full] * x[full] + x[cut_war] * (x[war] - 1.0) +
                                         x[cut_pivot] * x[pivot] + x[cut_log_hazard]);
  const Column back = x[recovery] * exp(x[recovery_full] * x[full]);
  CompetingHazards regime(x[available], x[draw]);
  x[available] = regime.leave(1.0, {{0.0, cut}}).leave(0.0, {{1.0, back}}).state();
}

}  // namespace vidik::models::energy
