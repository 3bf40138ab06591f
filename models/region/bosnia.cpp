#include "models/region/bosnia.hpp"

#include "models/dynamics.hpp"

namespace vidik::models::region {

void Bosnia::step(View x, Step) const {
  x[bosnia] = CompetingHazards(x[bosnia], x[draw])
                  .leave(status_quo, {{crisis, x[crisis_hazard]}, {centralised, x[direct_hazard]}})
                  .leave(crisis, {{status_quo, x[calm_hazard]},
                                  {secession, x[secession_hazard]},
                                  {centralised, x[centralisation_hazard]}})
                  .leave(secession, {{crisis, x[secession_end]}})
                  .leave(centralised, {{status_quo, x[centralisation_end]}})
                  .state();
}

}  // namespace vidik::models::region
