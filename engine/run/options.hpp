// How paths are run, and what of them is kept.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <vector>

namespace vidik {

/// Up to so many bytes of recorded values, all of them are kept. A constant, because results must not depend
/// on the machine.
inline constexpr std::uint64_t most_bytes_kept = std::uint64_t{256} << 20;

/// With `exact`, up to so many bytes of values are collected in one more simulation, or those of one cell.
inline constexpr std::uint64_t most_bytes_collected = std::uint64_t{128} << 20;

struct SimulateOptions {
  int threads = 0;               ///< 0: all cores
  std::uint64_t order_seed = 0;  ///< not 0: takes the batches in a shuffled order (for `vidik verify`)
  std::uint64_t memory = 0;  ///< bytes; 0: no limit. More is refused (MemoryExceeded) before anything is run
  const std::atomic<bool>* stop = nullptr;  ///< becomes true: throws Interrupted within a batch's month
  /// Paths, after each batch: called from any thread, one at a time, with growing `done`. It may be called
  /// often.
  std::function<void(std::int64_t done, std::int64_t all)> progress = {};
  std::vector<int> whole_outputs = {};        ///< numbers of outputs of which every path is kept in any case
  std::int64_t digest_paths = 0;              ///< the digest is of so many first paths; 0: of all
  bool variance_split = false;                ///< `memory` is to do for replicate() too
  bool exact = false;                         ///< the summary is to simulate again if there is a sketch
  std::uint64_t most_kept = most_bytes_kept;  ///< another limit than the constant, for tests
  std::uint64_t most_collected = most_bytes_collected;  ///< the same
};

}  // namespace vidik
