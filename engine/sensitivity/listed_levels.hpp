// The levels of factors that have a list of them, of a sweep in a store.
#pragma once

#include "engine/sensitivity/elementary_effects.hpp"
#include "engine/store/store_reader.hpp"

namespace vidik {

/// As the text of the sweep says, which a store keeps: `values`, the numbers of choices, and
/// the months of a range.
ListedLevels listed_levels(const StoredSweep& sweep);

}  // namespace vidik
