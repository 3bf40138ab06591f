#include "models/energy/refinery.hpp"

#include "models/competing_hazards.hpp"
#include "models/norms.hpp"

namespace vidik::models::energy {

void Refinery::step(View x, Step) const {
  const Column pressure_units = (x[pressure] - norms::pressure) * (1.0 / norms::pressure_unit);
  const Column may_block = x[block_hazard] * indicator(x[sanctions] > x[block_sanctions]);
  const Column log_factor = x[block_pressure] * pressure_units + x[block_peace] * (1.0 - x[war]);
  x[refinery] = CompetingHazards(x[refinery], x[draw])
                    .leave(owned, exit(blocked, may_block, log_factor), exit(divested, x[divestment]))
                    .leave(blocked, exit(divested, x[resolution]), exit(owned, x[resolution]))
                    .state();
}

}  // namespace vidik::models::energy
