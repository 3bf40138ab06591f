#include "models/energy/refinery.hpp"

#include "models/dynamics.hpp"
#include "models/norms.hpp"

namespace vidik::models::energy {

void Refinery::step(View x, Step) const {
  const Column pressure_units = (x[pressure] - norms::pressure) / norms::pressure_unit;
  const Column block = x[block_hazard] *
                       exp(x[block_pressure] * pressure_units + x[block_peace] * (1.0 - x[war])) *
                       indicator(x[sanctions] > x[block_sanctions]);
  CompetingHazards regime(x[refinery], x[draw]);
  regime.leave(owned, {{blocked, block}, {divested, x[divestment]}});
  regime.leave(blocked, {{divested, x[resolution]}, {owned, x[resolution]}});
  x[refinery] = regime.state();
}

}  // namespace vidik::models::energy
