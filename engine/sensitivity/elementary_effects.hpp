// Screening: which of many factors matter at all, from few points.
#pragma once

#include <span>
#include <vector>

#include "engine/sensitivity/bootstrap.hpp"

namespace vidik {

/// By factor, of its elementary effects: changes of the output per whole range of the factor (of a
/// distribution: per 100 % of probability), in the unit of the output.
struct ElementaryEffects {
  std::vector<Interval> mean;       ///< μ; a choice's is of its numbers
  std::vector<Interval> magnitude;  ///< μ*, the mean of absolute values: how much the factor matters
  std::vector<Interval>
      deviation;  ///< σ; large beside μ*: its effect depends on the place or on other factors
};

/// Levels and values at the points of morris_points(), in their order (Morris 1991; μ*: Campolongo et al.
/// 2007). Trajectories of which a value is not a number are left out.
ElementaryEffects elementary_effects(const Eigen::ArrayXXd& levels, std::span<const double> values,
                                     const BootstrapOptions& options = {});

}  // namespace vidik
