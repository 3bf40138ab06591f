// Runs all paths of a Plan on all cores.
//
// Paths are simulated in blocks of 1,024, a task each, and every block writes its own part of the record; so
// the bits do not depend on threads or on the order of tasks.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <stdexcept>
#include <vector>

#include "engine/record/record.hpp"
#include "engine/run/replay.hpp"

namespace vidik {

inline constexpr std::int64_t block_size = 1024;

struct SimulateOptions {
  int threads = 0;               ///< 0: all cores
  std::uint64_t order_seed = 0;  ///< not 0: takes the blocks in a shuffled order (for `vidik verify`)
  std::uint64_t memory = 0;  ///< bytes; 0: no limit. More is refused (MemoryExceeded) before anything is run
  const std::atomic<bool>* stop = nullptr;  ///< becomes true: throws Interrupted within a batch's month
  /// Paths, after each batch: called from any thread, one at a time, with growing `done`. It may be called
  /// often.
  std::function<void(std::int64_t done, std::int64_t all)> progress = {};
};

struct Interrupted : std::runtime_error {
  Interrupted() : std::runtime_error("interrupted") {}
};

/// The run would take more memory than is allowed; the message says how much, and what to do.
struct MemoryExceeded : std::runtime_error {
  MemoryExceeded(std::int64_t paths, std::uint64_t needed, std::uint64_t allowed);
  std::uint64_t needed, allowed;  ///< bytes
};

/// All recorded outputs of all paths; one path is one realisation.
struct Ensemble {
  Plan plan;
  std::shared_ptr<const Record> record;
  std::vector<Failure> failures;  ///< explained: the first four by path number
  std::int64_t failed_paths = 0;
  double seconds = 0;
  int threads = 1;
};

/// Bytes that simulate() and summarise() need at most: the record, and per thread a batch and room to sort
/// in.
std::uint64_t memory_needed(const Plan& plan, int threads = 0);

Ensemble simulate(const Plan& plan, const SimulateOptions& options = {});

}  // namespace vidik
