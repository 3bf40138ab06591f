#include "models/world/war.hpp"

#include "models/competing_hazards.hpp"

namespace vidik::models::world {

void War::step(View x, Step) const {
  x[war] = CompetingHazards(x[war], x[draw])
               .leave(active, exit(frozen, x[active_frozen]), exit(settled, x[active_settled]))
               .leave(frozen, exit(active, x[frozen_active]), exit(settled, x[frozen_settled]))
               .leave(settled, exit(active, x[settled_active]))
               .state();
}

}  // namespace vidik::models::world
