// The chapters and partners by which trade is told apart, in the order of the tables T4, T5 and T7.
#pragma once

#include <array>
#include <string_view>

namespace vidik::models::trade {

/// Chapters of the Harmonised System in exports to Russia, and the rest.
inline constexpr std::array<std::string_view, 10> export_chapters = {"84", "08", "61", "85", "30",
                                                                     "39", "34", "23", "04", "other"};
/// Fruit, the chapter with a season.
inline constexpr std::size_t fruit = 1;

/// Chapters in imports from Russia, without energy (27), and the rest.
inline constexpr std::array<std::string_view, 11> import_chapters = {"31", "24", "39", "99", "28",   "48",
                                                                     "88", "26", "40", "44", "other"};

/// Partners other than Russia.
inline constexpr std::array<std::string_view, 7> partners = {"germany", "italy", "bosnia", "romania",
                                                             "hungary", "china", "rest"};
inline constexpr std::size_t bosnia = 2, china = 5, rest = 6;

/// Kinds of services traded with Russia.
inline constexpr std::array<std::string_view, 4> services = {"construction", "transport", "business",
                                                             "other"};

}  // namespace vidik::models::trade
