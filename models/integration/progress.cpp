#include "models/integration/progress.hpp"

#include <cmath>

#include "models/norms.hpp"

namespace vidik::models::integration {

void Progress::prepare(PrepareView x) const {
  x[spread] = x[volatility] * std::sqrt(Step::dt);
}

Column Progress::drift(const View& x) const {
  return x[base] + x[from_alignment] * (x[alignment] - norms::cfsp) + x[from_settlement] * x[settled] +
         x[from_crisis] * x[crisis] + x[from_government] * (x[pro_eu] - x[nationalist]) +
         x[from_pivot] * x[pivot_phase] + x[from_rule_of_law] * x[rule_of_law] + x[shift];
}

void Progress::step(View x, Step) const {
  const Column before = x[eu_progress];
  const Column pace = (4.0 * before * (1.0 - before)).max(x[floor]);  // 1 halfway
  x[eu_progress] = clip(before + Step::dt * drift(x) * pace + x[spread] * x[shock], 0.0, 1.0);
}

}  // namespace vidik::models::integration
