#include "engine/app/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace vidik::app {

int text_width(std::string_view text) {
  const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  return static_cast<int>(std::count_if(text.begin(), text.end(), starts));
}

std::string_view first_characters(std::string_view text, int width) {
  std::size_t end = 0;
  for (int begun = 0; end < text.size(); ++end)
    if (text_width(text.substr(end, 1)) == 1 && begun++ == width) break;
  return text.substr(0, end);
}

std::string repeated(std::string_view piece, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += piece;
  return result;
}

std::string padded_left(std::string_view text, int width) {
  return repeated(" ", width - text_width(text)) + std::string(text);
}

std::string padded_right(std::string_view text, int width) {
  return std::string(text) + repeated(" ", width - text_width(text));
}

std::vector<std::string> wrapped(std::string_view text, int width) {
  std::vector<std::string> lines{""};
  while (!text.empty()) {
    const auto space = std::min(text.find(' '), text.size());
    const std::string word(text.substr(0, space));
    text.remove_prefix(std::min(space + 1, text.size()));
    std::string& line = lines.back();
    if (line.empty())
      line = word;
    else if (text_width(line) + 1 + text_width(word) <= width)
      line += ' ' + word;
    else
      lines.push_back(word);
  }
  return lines;
}

std::string whole(double value) {
  return fmt::format("{:.0f}", value);
}

std::string grouped(std::int64_t value) {
  std::string digits = std::to_string(value);
  for (auto place = static_cast<int>(digits.size()) - 3; place > (value < 0 ? 1 : 0); place -= 3)
    digits.insert(static_cast<std::size_t>(place), 1, ',');
  return digits;
}

std::string counted(std::int64_t count, std::string_view noun) {
  return grouped(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
}

std::string duration_text(double seconds) {
  if (seconds < 10 && seconds != std::floor(seconds)) return fmt::format("{:.1f} s", seconds);
  const auto rounded_seconds = static_cast<std::int64_t>(std::llround(seconds));
  if (rounded_seconds < 60) return fmt::format("{} s", rounded_seconds);
  return fmt::format("{} min {} s", rounded_seconds / 60, rounded_seconds % 60);
}

namespace {
struct Unit {
  std::string_view name;
  std::uint64_t bytes;
};
constexpr std::array<Unit, 12> units{{{"", 1},
                                      {"B", 1},
                                      {"KIB", 1ULL << 10U},
                                      {"MIB", 1ULL << 20U},
                                      {"GIB", 1ULL << 30U},
                                      {"TIB", 1ULL << 40U},
                                      {"KB", 1000ULL},
                                      {"MB", 1000'000ULL},
                                      {"GB", 1000'000'000ULL},
                                      {"K", 1ULL << 10U},
                                      {"M", 1ULL << 20U},
                                      {"G", 1ULL << 30U}}};

std::string upper_without_spaces(std::string_view text) {
  std::string result;
  for (const char c : text)
    if (c != ' ') result += (c >= 'a' && c <= 'z') ? static_cast<char>(c - 'a' + 'A') : c;
  return result;
}
}  // namespace

std::string size_text(std::uint64_t bytes) {
  const auto value = static_cast<double>(bytes);
  if (bytes >= 1ULL << 30U) return fmt::format("{:.1f} GiB", value / (1ULL << 30U));
  if (bytes >= 1ULL << 20U) return fmt::format("{:.0f} MiB", value / (1ULL << 20U));
  return fmt::format("{:.0f} KiB", std::ceil(value / (1ULL << 10U)));
}

std::optional<std::uint64_t> parse_size(std::string_view text) {
  const std::string upper = upper_without_spaces(text);
  const auto digits = std::min(upper.find_first_not_of("0123456789."), upper.size());
  double number = 0;
  const auto read = std::from_chars(upper.data(), upper.data() + digits, number, std::chars_format::fixed);
  if (digits == 0 || read.ec != std::errc() || read.ptr != upper.data() + digits) return std::nullopt;
  for (const Unit& unit : units)
    if (unit.name == upper.substr(digits) && number * static_cast<double>(unit.bytes) < 1e18)
      return static_cast<std::uint64_t>(number * static_cast<double>(unit.bytes));
  return std::nullopt;
}

std::string joined_names(const std::vector<std::string>& names) {
  constexpr std::size_t longest =
      100;  // of the 255 bytes that a file's name may have, with what is added to it
  const std::string all = fmt::format("{}", fmt::join(names, "+"));
  return all.size() <= longest || names.size() < 3
             ? all
             : fmt::format("{}+{}-others", names.front(), names.size() - 1);
}

}  // namespace vidik::app
