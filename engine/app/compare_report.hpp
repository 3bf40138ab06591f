// What `vidik compare` prints about one scenario against the reference.
#pragma once

#include "engine/app/console.hpp"
#include "engine/summary/differences.hpp"

namespace vidik::app {

/// The largest mean differences in units of the reference's spread, one year of each variable, at most ten;
/// only those that exceed four standard errors.
std::string effects_table(const Differences& differences);

/// The table with its title to stdout; what was not compared, and failed paths, to stderr.
void show_differences(const Differences& differences, const Console& console);

}  // namespace vidik::app
