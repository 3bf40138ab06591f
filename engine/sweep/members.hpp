// The parameters of factors that are groups.
#pragma once

#include <string>
#include <vector>

#include "engine/plan/plan.hpp"
#include "engine/sweep/sweep.hpp"

namespace vidik {

/// By factor of the sweep: the names of a group's parameters; of a factor that is no group, nothing. A name
/// with "*" at its end stands for the uncertain parameters whose names begin so, in alphabetical order, but
/// for those that a factor names or that an earlier "*" stands for. Reports names that stand for nothing, and
/// parameters that are certain.
std::vector<std::vector<Located<std::string>>> members_of_groups(const Sweep& sweep, const Plan& plan,
                                                                 Diagnostics& diagnostics);

}  // namespace vidik
