#include "models/region/kosovo.hpp"

#include "models/competing_hazards.hpp"
#include "models/norms.hpp"
#include "models/politics/elections.hpp"

namespace vidik::models::region {

Column Kosovo::settlement_log_factor(View x) const {
  using politics::Elections;
  const Column pressure_gap = (x[pressure] - norms::pressure) * (1.0 / norms::pressure_unit);
  const Column progress_gap = (x[progress] - norms::progress) * (1.0 / norms::progress_unit);
  const Column by_government = x[pro_eu_loading] * indicator(x[government] == Elections::pro_eu) +
                               x[nationalist_loading] * indicator(x[government] == Elections::nationalist);
  return x[pressure_loading] * pressure_gap + x[progress_loading] * progress_gap + by_government +
         x[war_loading] * (x[war_intensity] - 1.0);
}

void Kosovo::step(View x, Step) const {
  x[kosovo] = CompetingHazards(x[kosovo], x[draw])
                  .leave(stalemate, exit(crisis, x[crisis_hazard]),
                         exit(settlement, x[settle_hazard], settlement_log_factor(x)))
                  .leave(crisis, exit(stalemate, x[calm_hazard]))
                  .leave(settlement, exit(stalemate, x[relapse_hazard]))
                  .state();
}

}  // namespace vidik::models::region
