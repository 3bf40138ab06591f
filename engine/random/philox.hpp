// Philox4x32-10: random words that are addressed, not consumed.
//
// A word is a function of (seed, stream, replicate, step, path) alone: results do not depend on threads,
// batches, the number of paths or the other streams, and any path can be drawn again alone. One call makes
// four words, which serve the four paths of a group: paths are taken in blocks of 64, and group r of a block
// (r = 0 … 15) serves the paths r, r + 16, r + 32 and r + 48 of it. So whole columns are filled by contiguous
// stores, for any batch width that is a multiple of 64.
//
// Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011). Checked
// against the known answers published with it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "engine/core/column.hpp"

namespace vidik {

using PhiloxCounter = std::array<std::uint32_t, 4>;

/// One call: ten rounds on a counter of four words, with the two words of the key.
PhiloxCounter philox(PhiloxCounter counter, std::uint64_t key);

/// Words of one stream, step and replicate for the paths of a batch.
using Words = std::array<std::uint32_t, lanes>;

/// The number of a stream, from its name. compile() refuses two names with the same number.
std::uint32_t stream_number(std::string_view name);

/// A sequence of words for every path below 2³⁴.
///
/// The counter is (group, step, replicate, stream): group 16·⌊path/64⌋ + path mod 16, whose word
/// ⌊path/16⌋ mod 4 is the path's. The key is the seed.
struct Stream {
  std::uint64_t seed = 0;
  std::uint32_t number = 0;     ///< from stream_number
  std::uint32_t replicate = 0;  ///< 0 but in nested designs

  /// Words for the paths first_path … first_path + lanes − 1; first_path is a multiple of 64.
  void fill(Words& words, std::uint64_t first_path, std::uint32_t step) const;
};

/// The words of several streams. In one loop, so that a processor works at several of them at once.
void fill_words(std::span<Words> words, std::span<const Stream> streams, std::uint64_t first_path,
                std::uint32_t step);

}  // namespace vidik
