#include "models/migration/firms.hpp"

#include "models/dynamics.hpp"

namespace vidik::models::migration {

void Firms::prepare(PrepareView x) const {
  x[company_stay] = decay(x[company_exit]);
  x[sole_stay] = decay(x[sole_exit]);
}

void Firms::step(View x, Step) const {
  x[companies] = x[companies] * x[company_stay] + x[company_births] * x[inflow];
  x[sole_proprietors] = x[sole_proprietors] * x[sole_stay] + x[sole_births] * x[inflow];
}

}  // namespace vidik::models::migration
