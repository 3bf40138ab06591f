#include "engine/report/base64.hpp"

namespace vidik {

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  unsigned bits = 0;
  int waiting = 0;
  for (const char byte : bytes) {
    bits = bits << 8 | static_cast<unsigned char>(byte);
    for (waiting += 8; waiting >= 6; waiting -= 6) text += digits[bits >> (waiting - 6) & 63];
  }
  if (waiting > 0) text += digits[bits << (6 - waiting) & 63];
  while (text.size() % 4 != 0) text += '=';
  return text;
}

}  // namespace vidik
