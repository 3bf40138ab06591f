// A number for a sequence of values: sequences that differ in one bit or in their order get different ones.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace vidik {

/// Not cryptographic: it guards against mistakes, not against people. Whatever is not a number counts as
/// equal, since processors differ in the bits they give it.
class Digest {
 public:
  void add(std::span<const double> values);
  void add(std::span<const std::int16_t> values);
  void add(std::span<const std::uint8_t> values);
  void add(std::span<const std::uint64_t> values);
  std::uint64_t value() const;

 private:
  template <typename T>
  void add_whole_words(std::span<const T> values);
  /// word_at(position) for all positions below `words`, after the length of what they were made of.
  template <typename WordAt>
  void mix(std::size_t length, std::size_t words, WordAt word_at);

  // Four chains, taken in turn, because one would wait for its own multiplications.
  std::array<std::uint64_t, 4> chains_ = {0x243f6a8885a308d3, 0x13198a2e03707344, 0xa4093822299f31d0,
                                          0x082efa98ec4e6c89};
};

/// The digest of a run from those of its waves, in order; of one wave, its own.
std::uint64_t digest_of_waves(std::span<const std::uint64_t> waves);

}  // namespace vidik
