// Which values a variable may take, as far as its unit says so.
#pragma once

#include <string>

namespace vidik {

/// Whether the unit lists the states of a regime: "0/1/2".
bool lists_states(const std::string& unit);

/// "0/1/2": one of these; "share" and "0–1": from 0 to 1; any other unit: everything.
bool may_take(const std::string& unit, double value);

}  // namespace vidik
