#include "models/world/enforcement.hpp"

#include "models/dynamics.hpp"

namespace vidik::models::world {

void Enforcement::prepare(PrepareView x) const {
  x[closed] = share_closed(x[adjustment]);
}

void Enforcement::step(View x, Step t) const {
  const Column months = static_cast<double>(t.month.index()) - x[ramp_start];
  const Column in_place = (months / x[ramp]).max(x[ramp_floor]).min(1.0);
  const Column target = clip(x[base] + x[slope] * x[sanctions] * in_place + x[shift], 0.0, 1.0);
  x[enforcement] = lag(x[enforcement], target, x[closed]);
}

}  // namespace vidik::models::world
