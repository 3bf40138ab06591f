// The version of everything that results depend on besides the scenario: models, random numbers, statistics.
#pragma once

namespace vidik {

/// To be raised by every change that may change a bit of any result. Points in a store that were made by
/// another version are kept, but run again when they are wanted. A test compares a digest and fails when bits
/// change without it.
inline constexpr int numerics_version = 1;

}  // namespace vidik
