// The version of everything that results depend on besides the scenario: models, random numbers, statistics.
#pragma once

namespace vidik {

/// To be raised by every change that may change a bit of any result. What was computed under another version
/// is kept, but never mixed with new results.
inline constexpr int numerics_version = 3;

}  // namespace vidik
