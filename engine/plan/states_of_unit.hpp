// Which values a variable may take, as far as its unit says so.
#pragma once

#include <string>

#include "engine/scenario/scenario.hpp"

namespace vidik {

/// Whether the unit lists the states of a regime: "0/1/2".
bool lists_states(const std::string& unit);

/// "0/1/2": one of these; "share" and "0–1": from 0 to 1; any other unit: everything.
bool may_take(const std::string& unit, double value);

/// Whether a change by this number takes every value out of what the unit allows (but for 0, where it is a
/// factor).
bool always_leaves(const std::string& unit, Shock::Kind change, double by);

}  // namespace vidik
