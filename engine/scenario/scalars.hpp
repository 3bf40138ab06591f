// Strict readers of single values: what a person means, and nothing that only a computer would accept.
//
// Each returns nothing and reports an error at the value's place if the text does not say what is expected.
// Numbers are plain decimals (3, −0.5 with a hyphen, 1e-6): no quotes, no hexadecimal, no leading zero, no
// digit groups, no decimal comma, no infinity.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/core/calendar.hpp"
#include "engine/core/diagnostics.hpp"
#include "engine/scenario/document.hpp"

namespace vidik {

std::optional<double> read_number(const Node& node, Diagnostics& diagnostics);
/// A number, or a month, which counts as its Month::index().
std::optional<double> read_number_or_month(const Node& node, Diagnostics& diagnostics);
std::optional<std::uint64_t> read_whole(const Node& node, Diagnostics& diagnostics, std::uint64_t low = 0,
                                        std::uint64_t high = std::numeric_limits<std::uint64_t>::max());
std::optional<Month> read_month(const Node& node, Diagnostics& diagnostics);
/// "18 months", "2 years", "1 month" as months.
std::optional<int> read_duration(const Node& node, Diagnostics& diagnostics, int shortest);
std::optional<bool> read_boolean(const Node& node, Diagnostics& diagnostics);
std::optional<std::string> read_line(const Node& node, Diagnostics& diagnostics);
/// The index of one of several words.
std::optional<std::size_t> read_word(const Node& node, std::span<const std::string> words,
                                     Diagnostics& diagnostics);

/// Reports "expected …, found …".
void report_unexpected(const Node& node, std::string_view expected, Diagnostics& diagnostics,
                       std::string help = "");

/// Whether a text looks like a month, 2025-06.
bool month_like(const Node& node);

}  // namespace vidik
