#include "engine/record/digest.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace vidik {

namespace {

// A bijection of the chain for a given word and of the word for a given chain, so two sequences that differ
// in one word never meet at it. The multiplier is that of Steele and Vigna (2021) for 64 bits.
std::uint64_t mixed(std::uint64_t chain, std::uint64_t word) {
  return std::rotl(chain ^ word, 29) * 0xd1342543de82ef95 + 1;
}

}  // namespace

template <typename WordAt>
void Digest::mix(std::size_t length, std::size_t words, WordAt word_at) {
  std::array<std::uint64_t, 4> chains = chains_;  // a copy, which can stay in registers
  chains[0] = mixed(chains[0], length);
  std::size_t i = 0;
  for (; i + 4 <= words; i += 4)
    for (std::size_t turn = 0; turn < 4; ++turn) chains[turn] = mixed(chains[turn], word_at(i + turn));
  for (; i < words; ++i) chains[i % 4] = mixed(chains[i % 4], word_at(i));
  chains_ = chains;
}

void Digest::add(std::span<const double> values) {
  mix(values.size(), values.size(), [&](std::size_t i) {
    const double value = values[i] == values[i] ? values[i] : std::numeric_limits<double>::quiet_NaN();
    return std::bit_cast<std::uint64_t>(value);
  });
}

template <typename T>
void Digest::add_whole_words(std::span<const T> values) {
  constexpr std::size_t per_word = sizeof(std::uint64_t) / sizeof(T);
  mix(values.size(), (values.size() + per_word - 1) / per_word, [&](std::size_t i) {
    std::uint64_t word = 0;
    const std::size_t first = i * per_word;
    std::memcpy(&word, values.data() + first, std::min(per_word, values.size() - first) * sizeof(T));
    return word;
  });
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
  for (const std::uint64_t chain : chains_) {
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
