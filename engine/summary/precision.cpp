#include "engine/summary/precision.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <limits>

namespace vidik {

double PrecisionTarget::ratio() const {
  if (reached.standard_error == 0) return 0;
  const double error = relative ? wanted * std::abs(reached.value) : wanted;
  return error > 0 ? reached.standard_error / error : std::numeric_limits<double>::infinity();
}

bool Precision::met() const {
  return std::ranges::all_of(targets, [](const PrecisionTarget& target) { return target.ratio() <= 1; });
}

const PrecisionTarget& Precision::binding() const {
  const auto size = [](const PrecisionTarget& target) {
    const double ratio = target.ratio();
    return std::isnan(ratio) ? std::numeric_limits<double>::infinity() : ratio;
  };
  return *std::ranges::max_element(targets, {}, size);
}

std::int64_t next_stage(std::int64_t paths, double ratio, std::int64_t most_paths) {
  constexpr double reserve = 1.05, least_growth = 1.125, most_growth = 4;
  const double growth = reserve * ratio * ratio;  // not a number if nothing is known yet
  const double factor = growth < most_growth ? std::max(growth, least_growth) : most_growth;
  return std::min(most_paths, static_cast<std::int64_t>(std::ceil(factor * static_cast<double>(paths))));
}

std::int64_t suited_paths(std::int64_t paths, Sampling sampling) {
  if (sampling != Sampling::sobol) return paths;
  return static_cast<std::int64_t>(std::bit_ceil(static_cast<std::uint64_t>(paths)));
}

void reach(Precision& precision, const std::function<PrecisionStage(std::int64_t paths)>& grow) {
  std::int64_t wanted = std::min(first_stage, precision.most_paths);
  while (true) {
    const PrecisionStage stage = grow(wanted);
    assert(stage.estimates.size() == precision.targets.size());
    for (std::size_t i = 0; i < stage.estimates.size(); ++i)
      precision.targets[i].reached = stage.estimates[i];
    precision.stages.push_back(stage.paths);
    if (precision.met() || stage.paths >= precision.most_paths) return;
    wanted = next_stage(stage.paths, precision.binding().ratio(), precision.most_paths);
  }
}

}  // namespace vidik
