#include "engine/core/calendar.hpp"

#include <fmt/format.h>

#include <cctype>

namespace vidik {

namespace {
bool digits(std::string_view text) {
  for (const char c : text)
    if (!std::isdigit(static_cast<unsigned char>(c))) return false;
  return !text.empty();
}
int number(std::string_view text) {
  int value = 0;
  for (const char c : text) value = 10 * value + (c - '0');
  return value;
}
}  // namespace

std::optional<Month> Month::parse(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto year = text.substr(0, 4), month = text.substr(5, 2);
  if (!digits(year) || !digits(month)) return std::nullopt;
  if (number(year) < 1900 || number(month) < 1 || number(month) > 12) return std::nullopt;
  return Month(number(year), number(month));
}

std::string Month::text() const {
  return fmt::format("{:04}-{:02}", year(), of_year());
}

}  // namespace vidik
