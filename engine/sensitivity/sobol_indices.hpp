// Which share of an output's variance comes from which factor.
#pragma once

#include <span>
#include <vector>

#include "engine/sensitivity/bootstrap.hpp"

namespace vidik {

/// By factor, which may be a group of them. `first`: the share of the variance that would go if the factor
/// were known; `total`: the share that would stay if all others were. What total exceeds first comes from
/// interactions.
struct SobolIndices {
  std::vector<Interval> first, total;
};

/// Values at the points of saltelli_points(), in their order. First-order indices by Saltelli et al. (2010,
/// table 2 b), total indices by Jansen (1999); both are exactly 0 for a factor that changes no value. Base
/// points of which a value is not a number are left out. The intervals take base points for independent;
/// those of the Sobol sequence spread more evenly, so that intervals are rather too wide than too narrow.
SobolIndices sobol_indices(std::span<const double> values, int factors, const BootstrapOptions& options = {});

}  // namespace vidik
