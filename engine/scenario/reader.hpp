// From a merged tree to a Scenario: shapes, types, ranges and dates. Touches no file.
#pragma once

#include "engine/core/diagnostics.hpp"
#include "engine/scenario/scenario.hpp"

namespace vidik {

/// Reads as much as can be read and reports the rest. The result counts only if nothing was reported as
/// error.
Scenario read_scenario(Node tree, Diagnostics& diagnostics);

/// Reports dates before the horizon or in the wrong order, and warns of those after it; fills in the dates
/// that pins take from the horizon.
void check_dates(Scenario& scenario, Diagnostics& diagnostics);

/// Warns if the horizon starts in another month than it did in the files that state the first values, which
/// stand for the end of the month before.
void check_start(const Node& tree, Diagnostics& diagnostics);

}  // namespace vidik
