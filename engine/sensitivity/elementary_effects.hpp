// Screening: which of many factors matter at all, from few points.
#pragma once

#include <span>
#include <vector>

#include "engine/sensitivity/bootstrap.hpp"
#include "engine/sweep/unit_points.hpp"

namespace vidik {

/// By factor: of listed levels and of choices all levels, rising; of all others, which have levels all along
/// a range or a probability, none.
using ListedLevels = std::vector<std::vector<double>>;

/// By group of factors, of its elementary effects: changes of the output per whole range of its factors (of a
/// distribution: per 100 % of probability; of listed levels: from the lowest to the highest), in the unit of
/// the output.
struct ElementaryEffects {
  std::vector<Interval> mean;       ///< μ; a choice's is of its numbers
  std::vector<Interval> magnitude;  ///< μ*, the mean of absolute values: how much the group matters
  std::vector<Interval>
      deviation;  ///< σ; large beside μ*: its effect depends on the place or on other factors
};

/// Levels and values at the points of morris_points(), in their order (Morris 1991; μ* and groups: Campolongo
/// et al. 2007). Trajectories of which a value is not a number are left out. The factors of a group move up
/// or down each, so that effects of groups of several have no sign: their μ and σ are not a number.
ElementaryEffects elementary_effects(const Eigen::ArrayXXd& levels, std::span<const double> values,
                                     const Groups& groups, const BootstrapOptions& options = {},
                                     const ListedLevels& listed = {});

}  // namespace vidik
