// Numbers of the page's data, no longer than they are shown.
#pragma once

#include <nlohmann/json.hpp>

namespace vidik {

/// The number with so many significant digits; null if it is not finite.
nlohmann::ordered_json rounded_json(double value, int digits);

inline constexpr int value_digits = 6, error_digits = 2;

}  // namespace vidik
