#include "engine/core/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace vidik {

std::size_t character_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const auto follows = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
    return low <= byte(i) && byte(i) <= high;
  };
  if (text.empty()) return 0;
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4) return 0;
  if (first < 0xE0) return follows(1) ? 2 : 0;
  if (first < 0xF0)
    return follows(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF) && follows(2) ? 3 : 0;
  const bool second = follows(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF);
  return second && follows(2) && follows(3) ? 4 : 0;
}

namespace {

std::uint32_t decoded(std::string_view text) {
  const auto length = character_length(text);
  if (length == 0) return 0;
  const auto first = static_cast<unsigned char>(text[0]);
  std::uint32_t code = length == 1 ? first : first & (0xFFu >> (length + 1));
  for (const char byte : text.substr(1, length - 1))
    code = code << 6u | (static_cast<unsigned char>(byte) & 0x3Fu);
  return code;
}

}  // namespace

bool control_character(std::string_view text) {
  if (character_length(text) == 0) return false;
  const auto code = decoded(text);
  const bool control = (code < 0x20 && code != '\t') || (0x7F <= code && code <= 0x9F);
  const bool turns = (0x202A <= code && code <= 0x202E) || (0x2066 <= code && code <= 0x2069);
  return control || turns;
}

std::string code_point(std::string_view text) {
  return fmt::format("U+{:04X}", decoded(text));
}

std::string printable(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto length = character_length(text);
    if (length == 0 || control_character(text))
      result += "�";
    else
      result += text.substr(0, length);
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return result;
}

}  // namespace vidik
