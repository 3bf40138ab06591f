#include "models/economy/eu_funds.hpp"

#include "models/norms.hpp"

namespace vidik::models::economy {

void EuFunds::step(View x, Step) const {
  const Column relative = 1.0 + x[by_cfsp] * (x[cfsp_alignment] - norms::cfsp) + x[by_full] * x[full_phase] +
                          x[by_partial] * x[partial_phase] + x[by_pivot] * x[pivot_phase] +
                          x[by_settlement] * x[kosovo_settled] + x[by_crisis] * x[kosovo_crisis] +
                          x[by_pressure] * positive_part(x[western_pressure] - x[threshold]) + x[shift];
  x[funds] = (x[eu_member] == 1.0).select(x[transfers], x[base] * clip(relative, 0.0, x[ceiling]));
}

}  // namespace vidik::models::economy
