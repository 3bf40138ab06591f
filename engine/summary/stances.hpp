// The stances on sanctions, and how probable each is.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "engine/summary/summary.hpp"

namespace vidik {

struct Stance {
  const char* variable;  ///< its indicator
  const char* label;
};

/// From no alignment to the full one, and the turn to the other side.
inline constexpr std::array<Stance, 4> stances{{{"stance.non_aligned", "non-aligned"},
                                                {"stance.partial", "partial"},
                                                {"stance.full", "full"},
                                                {"stance.pivot", "pivot"}}};

/// Probabilities at the end of a year: the means of the indicators. Empty if one is not reported.
std::vector<Estimate> stance_probabilities(const Summary& summary, const std::string& year);

}  // namespace vidik
