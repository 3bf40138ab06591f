// Weights of futures from what the base scenario takes their factors to be drawn from.
#pragma once

#include "engine/robustness/policy_outcomes.hpp"
#include "engine/sweep/study.hpp"

namespace vidik {

/// The product over factors, as all are drawn independently in a sweep. A factor whose levels are quantiles
/// is spread by its distribution already, and weighs nothing. Of listed values and the levels of a grid, each
/// weighs the prior probability of what is nearest to it (of months: from it to the next); of ranges in other
/// designs, the prior probability of a small stretch around it. Throws UnpairedError if a factor has no
/// prior: a choice, or what is certain in the base scenario.
Eigen::ArrayXd prior_weights(const Study& study, const PolicyOutcomes& outcomes);

}  // namespace vidik
