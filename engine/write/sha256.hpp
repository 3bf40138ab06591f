// SHA-256 of bytes that come piece by piece.
#pragma once

#include <sha2.h>

#include <string>
#include <string_view>

namespace vidik {

class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  /// Of all bytes so far, in 64 hexadecimal digits.
  std::string text() const;

  static std::string of(std::string_view bytes);

 private:
  SHA2_CTX context_;
};

}  // namespace vidik
