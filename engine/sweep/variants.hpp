// The scenarios among which the points of a sweep choose: one for each combination, read and compiled once.
#pragma once

#include <string>
#include <vector>

#include "engine/model/catalogue.hpp"
#include "engine/plan/plan.hpp"
#include "engine/sweep/sweep.hpp"

namespace vidik {

/// One combination of choices.
struct Variant {
  Plan plan;             ///< keeps what the sweep keeps, with its paths and seed
  std::string identity;  ///< SHA-256 of everything that its results depend on, but the values of a point
  std::string lineage;   ///< the same but for paths and quantiles: of what its paths depend on
  std::string text;      ///< a scenario file that stands alone and compiles to the plan
};

/// More combinations are refused.
inline constexpr std::size_t most_variants = 1000;

/// In the order of the file, the last choice fastest. Reports all mistakes; then fewer may be returned.
std::vector<Variant> compile_variants(const Sweep& sweep, const Catalogue& catalogue,
                                      Diagnostics& diagnostics);

}  // namespace vidik
