#include "models/integration/accession.hpp"

namespace vidik::models::integration {

void Accession::step(View x, Step) const {
  const Column joins = indicator(x[eu_progress] > x[least_progress] && x[settled] == 1.0 &&
                                 x[full_phase] > x[least_alignment] && x[draw] < x[chance]);
  x[eu_member] = (joins == 1.0).select(1.0, x[eu_member]);
}

}  // namespace vidik::models::integration
