// Weights of futures from what the base scenario takes their factors to be drawn from.
#pragma once

#include "engine/robustness/policy_outcomes.hpp"
#include "engine/sweep/study.hpp"

namespace vidik {

/// The product over factors, as all are drawn independently in a sweep, of what the prior has against what
/// the design has. A factor whose levels are quantiles of its prior is spread by it already, and weighs
/// nothing. Where there are some levels only (listed values, months, those of a grid), each weighs the prior
/// probability of what is nearest to it (of months: from it to the next), shared by the places that have it;
/// elsewhere a level weighs the density of the prior against that of its range or distribution. Of a list,
/// rows weigh so only if they are all combinations of their levels. Throws UnpairedError if they are not, or
/// if a factor has no prior: a choice, or what is certain in the base scenario.
Eigen::ArrayXd prior_weights(const Study& study, const PolicyOutcomes& outcomes);

}  // namespace vidik
