#include "models/energy/gas_capacity.hpp"

namespace vidik::models::energy {

void GasCapacity::step(View x, Step t) const {
  const double month = t.month.index();
  x[adaptation] =
      x[adaptation] + (x[adaptation_size] * x[no_contract] - x[adaptation]) / x[adaptation_months];

  const Column ramp = clip((month - x[diversification_start]) / x[diversification_ramp], 0.0, 1.0);
  x[entry] = x[entry_2022] + x[interconnector] * indicator(x[interconnector_start] <= month) +
             x[diversification_size] * x[diversification] * ramp + x[adaptation];
  x[storage] = x[storage_2022] + x[expansion] * indicator(x[expansion_start] <= month) +
               x[expansion_lever_size] * x[expansion_lever];
}

}  // namespace vidik::models::energy
