// Factors tied to what the scenarios draw.
#pragma once

#include <string>
#include <vector>

#include "engine/sweep/design_points.hpp"
#include "engine/sweep/variants.hpp"

namespace vidik {

struct TiedFactor {
  Axis axis;
  std::string draw;  ///< the name of what it sets; empty for a choice
};

/// Finds what each factor varies in every variant, checks that its levels are allowed there, and reports
/// what is wrong. Of a group there is one for each of its parameters.
std::vector<TiedFactor> tie_factors(const Sweep& sweep, const std::vector<Variant>& variants,
                                    Diagnostics& diagnostics);

}  // namespace vidik
