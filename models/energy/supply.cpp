#include "models/energy/supply.hpp"

#include "models/competing_hazards.hpp"

namespace vidik::models::energy {

void Supply::step(View x, Step) const {
  const Column cut_factor =
      x[cut_full] * x[full] + x[cut_war] * (x[war] - 1.0) + x[cut_pivot] * x[pivot] + x[cut_log_hazard];
  x[available] = CompetingHazards(x[available], x[draw])
                     .leave(1.0, exit(0.0, x[cut_hazard], cut_factor))
                     .leave(0.0, exit(1.0, x[recovery], x[recovery_full] * x[full]))
                     .state();
}

}  // namespace vidik::models::energy
