#include "engine/write/shell.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace vidik {

std::string shell_word(const std::string& word) {
  constexpr std::string_view marks = "_-./=+,:@%";
  const auto plain = [&](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) || marks.find(c) != std::string_view::npos;
  };
  if (!word.empty() && std::ranges::all_of(word, plain)) return word;
  std::string quoted = "'";
  for (const char character : word) character == '\'' ? quoted += "'\\''" : quoted += character;
  return quoted + "'";
}

}  // namespace vidik
