#include "engine/run/simulate.hpp"

#include <algorithm>
#include <cassert>

#include "engine/run/growing.hpp"

namespace vidik {
std::span<const double> Ensemble::values(int output, int period) const {
  if (record) return record->values(output, period);
  const auto found = std::ranges::find(whole_outputs, output);
  assert(found != whole_outputs.end());
  return std::as_const(*whole).values(static_cast<int>(found - whole_outputs.begin()), period);
}

Ensemble simulate(const Plan& plan, const SimulateOptions& options) {
  const std::int64_t paths = plan.settings().paths;
  const std::uint64_t needed = memory_needed(plan, options);
  if (options.memory != 0 && needed > options.memory) throw MemoryExceeded(paths, needed, options.memory);
  GrowingEnsemble growing(plan, options);
  growing.grow_to(paths);
  return growing.ensemble();
}

}  // namespace vidik
