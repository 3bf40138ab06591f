#include "engine/record/digest.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace vidik {

// Each step is a bijection of the chain for a given word and of the word for a given chain, so two sequences
// that differ in one word never meet at it. The multiplier is that of Steele and Vigna (2021) for 64 bits.
void Digest::mix(std::size_t position, std::uint64_t word) {
  std::uint64_t& chain = chain_[position % 4];
  chain = std::rotl(chain ^ word, 29) * 0xd1342543de82ef95 + 1;
}

void Digest::add(std::span<const double> values) {
  add_length(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double value = values[i] == values[i] ? values[i] : std::numeric_limits<double>::quiet_NaN();
    mix(i, std::bit_cast<std::uint64_t>(value));
  }
}

template <typename T>
void Digest::add_whole_words(std::span<const T> values) {
  constexpr std::size_t per_word = sizeof(std::uint64_t) / sizeof(T);
  add_length(values.size());
  for (std::size_t i = 0; i < values.size(); i += per_word) {
    std::uint64_t word = 0;
    std::memcpy(&word, values.data() + i, std::min(per_word, values.size() - i) * sizeof(T));
    mix(i / per_word, word);
  }
}

void Digest::add(std::span<const std::int16_t> values) {
  add_whole_words(values);
}
void Digest::add(std::span<const std::uint8_t> values) {
  add_whole_words(values);
}
void Digest::add(std::span<const std::uint64_t> values) {
  add_whole_words(values);
}

std::uint64_t Digest::value() const {
  std::uint64_t value = 0;
  for (const std::uint64_t chain : chain_) {
    value = std::rotl(value ^ chain, 31) * 0xd1342543de82ef95;
    value ^= value >> 32;
  }
  return value;
}

std::uint64_t digest_of_waves(std::span<const std::uint64_t> waves) {
  if (waves.size() == 1) return waves.front();
  Digest digest;
  digest.add(waves);
  return digest.value();
}

}  // namespace vidik
