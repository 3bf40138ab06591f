// The least time that a month of one path of the baseline can take, one core: the sum of its draws,
// elementary functions and operations, each at the best rate measured for it alone. The formula is in
// docs/performance.md.
#pragma once

#include <optional>
#include <string_view>

namespace vidik::app {

inline constexpr double cost_floor_with_avx512 = 197;                       ///< ns per path and month
inline constexpr double cost_floor_with_avx2 = 2 * cost_floor_with_avx512;  ///< registers half as wide

/// Nanoseconds per path and month; nothing for instruction sets for which it was not worked out.
inline std::optional<double> cost_floor(std::string_view instruction_set) {
  if (instruction_set == "x86-64-v4") return cost_floor_with_avx512;
  if (instruction_set == "x86-64-v3") return cost_floor_with_avx2;
  return std::nullopt;
}

}  // namespace vidik::app
