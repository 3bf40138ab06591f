// The data in a report's page, taken apart again.
#pragma once

#include <zlib.h>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <string>

namespace vidik::test {

/// Bytes from their text in base 64.
inline std::string bytes_of_base64(const std::string& text) {
  const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned bits = 0, waiting = 0;
  for (const char c : text.substr(0, text.find('='))) {
    bits = bits << 6 | static_cast<unsigned>(digits.find(c));
    waiting += 6;
    if (waiting < 8) continue;
    waiting -= 8;
    bytes += static_cast<char>(bits >> waiting & 0xff);
  }
  return bytes;
}

/// What was compressed (RFC 1950).
inline std::string uncompressed(const std::string& bytes) {
  std::string text(bytes.size(), '\0');
  for (int result = Z_BUF_ERROR; result == Z_BUF_ERROR;) {
    text.resize(2 * text.size());
    uLongf size = text.size();
    result = uncompress(reinterpret_cast<Bytef*>(text.data()), &size,
                        reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
    if (result == Z_OK) text.resize(size);
    BOOST_REQUIRE((result == Z_OK || result == Z_BUF_ERROR));
  }
  return text;
}

/// The JSON that a page draws, as text.
inline std::string data_text_of(const std::string& page) {
  const std::string opening = "id=\"data\">";
  const std::size_t from = page.find(opening) + opening.size();
  BOOST_REQUIRE(from > opening.size());
  return uncompressed(bytes_of_base64(page.substr(from, page.find('<', from) - from)));
}

inline nlohmann::ordered_json data_of(const std::string& page) {
  return nlohmann::ordered_json::parse(data_text_of(page));
}

}  // namespace vidik::test
