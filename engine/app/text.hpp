// Small pieces of text: padding, numbers with thousands separated, durations, sizes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vidik::app {

/// Columns that the text takes on a terminal: its characters, not its bytes.
int text_width(std::string_view text);

/// The text cut to that width.
std::string_view first_characters(std::string_view text, int width);
std::string repeated(std::string_view piece, int times);
std::string padded_left(std::string_view text, int width);
std::string padded_right(std::string_view text, int width);
/// The text broken at spaces into lines of at most that width (longer words stay whole).
std::vector<std::string> wrapped(std::string_view text, int width);

std::string whole(double value);                                 ///< "61"
std::string grouped(std::int64_t value);                         ///< "10,000"
std::string counted(std::int64_t count, std::string_view noun);  ///< "1 path", "2 paths"
std::string duration_text(double seconds);                       ///< "0.4 s", "12 s", "3 min 5 s"
std::string size_text(std::uint64_t bytes);                      ///< "1.5 GiB"
/// "baseline+full-alignment", or "baseline+22-others" where that would be too long for the name of a file.
std::string joined_names(const std::vector<std::string>& names);
/// Reads "2GiB", "500 MB", "1000000"; nothing if the text is not a size.
std::optional<std::uint64_t> parse_size(std::string_view text);

}  // namespace vidik::app
