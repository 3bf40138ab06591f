// Names of the months, for families of seasonal factors.
#pragma once

#include <array>
#include <string_view>

namespace vidik::models {

inline constexpr std::array<std::string_view, 12> months_of_year = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

}  // namespace vidik::models
