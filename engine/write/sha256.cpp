#include "engine/write/sha256.hpp"

#include <array>
#include <cstdint>

namespace vidik {

Sha256::Sha256() {
  SHA256Init(&context_);
}

void Sha256::add(std::string_view bytes) {
  SHA256Update(&context_, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

std::string Sha256::text() const {
  SHA2_CTX so_far = context_;
  std::array<char, SHA256_DIGEST_STRING_LENGTH> digits{};
  SHA256End(&so_far, digits.data());
  return digits.data();
}

std::string Sha256::of(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.text();
}

}  // namespace vidik
