#include "models/world/war.hpp"

#include "models/dynamics.hpp"

namespace vidik::models::world {

void War::step(View x, Step) const {
  x[war] = CompetingHazards(x[war], x[draw])
               .leave(active, {{frozen, x[active_frozen]}, {settled, x[active_settled]}})
               .leave(frozen, {{active, x[frozen_active]}, {settled, x[frozen_settled]}})
               .leave(settled, {{active, x[settled_active]}})
               .state();
}

}  // namespace vidik::models::world
