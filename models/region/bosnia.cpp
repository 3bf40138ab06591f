#include "models/region/bosnia.hpp"

#include "models/competing_hazards.hpp"

namespace vidik::models::region {

void Bosnia::step(View x, Step) const {
  x[bosnia] = CompetingHazards(x[bosnia], x[draw])
                  .leave(status_quo, exit(crisis, x[crisis_hazard]), exit(centralised, x[direct_hazard]))
                  .leave(crisis, exit(status_quo, x[calm_hazard]), exit(secession, x[secession_hazard]),
                         exit(centralised, x[centralisation_hazard]))
                  .leave(secession, exit(crisis, x[secession_end]))
                  .leave(centralised, exit(status_quo, x[centralisation_end]))
                  .state();
}

}  // namespace vidik::models::region
