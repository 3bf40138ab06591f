// How the Actions of interventions describe themselves.
#pragma once

#include <string>

#include "engine/plan/interventions.hpp"
#include "engine/random/distribution.hpp"

namespace vidik {

/// "1 month", "6 months".
std::string months_text(int months);

/// "add 0.5 to world.pressure_shift", "multiply x by 1.1", "set x to 3".
std::string change_text(Shock::Kind change, const std::string& target, const Distribution& value);

/// "in 2026-11", or "at a drawn date, 90 % between 2025-03 and 2027-10" (dates as Month::index).
std::string date_text(const Distribution& date);

}  // namespace vidik
