// The stances on sanctions: which indicators stand for them, and what they are called.
#pragma once

#include <array>

namespace vidik {

struct Stance {
  const char* variable;
  const char* label;
};

/// From no alignment to the full one, and the turn to the other side.
inline constexpr std::array<Stance, 4> stances{{{"stance.non_aligned", "non-aligned"},
                                                {"stance.partial", "partial"},
                                                {"stance.full", "full"},
                                                {"stance.pivot", "pivot"}}};

}  // namespace vidik
