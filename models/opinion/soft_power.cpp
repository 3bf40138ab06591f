#include "models/opinion/soft_power.hpp"

namespace vidik::models::opinion {

void SoftPower::step(View x, Step) const {
  x[cut_felt] = x[supply_cut] * (1.0 - x[contract_none]);
  const Column sustained = x[from_exchange] * x[academic_exchange] + x[from_business] * x[business_council] +
                           x[from_communication] * x[eu_communication] + x[from_cut] * x[cut_felt];
  x[soft_power] = clip(x[persistence] * x[soft_power] + (1.0 - x[persistence]) * sustained, -1.0, 1.0);
}

}  // namespace vidik::models::opinion
