// A scenario as one file that stands alone: what all its files and the command line came to.
#pragma once

#include <string>

#include "engine/plan/plan.hpp"

namespace vidik {

/// YAML that runs to the same bits as the plan. Number of paths, seed, sampling and monthly values are those
/// of the plan, which the command line may have changed.
std::string resolved_text(const Scenario& scenario, const Plan& plan);

/// The same for a plan that keeps other variables and quantiles than its scenario says, as those of sweeps
/// do.
std::string resolved_text_of_kept(const Scenario& scenario, const Plan& plan);

}  // namespace vidik
