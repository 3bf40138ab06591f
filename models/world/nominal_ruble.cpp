#include "models/world/nominal_ruble.hpp"

#include "models/dynamics.hpp"

namespace vidik::models::world {

void NominalRuble::step(View x, Step t) const {
  x[nominal] = x[real] * grown(x[inflation_gap], t.years());
}

}  // namespace vidik::models::world
