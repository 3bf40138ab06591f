// Runs a plan's paths again with new draws of some parts of what is random: what a split of the variance
// needs.
#pragma once

#include <array>
#include <vector>

#include "engine/record/split_sums.hpp"
#include "engine/run/simulate.hpp"

namespace vidik {

/// What is left of the eight runs of each path (see split_sums.hpp).
struct Replicated {
  Plan plan;
  std::vector<int> outputs;                        ///< their numbers in the plan's record
  std::vector<Period> periods;                     ///< as recorded
  std::vector<SplitSums> cells;                    ///< [output][period]
  std::array<bool, random_parts.size()> random{};  ///< whether anything of the part is drawn
  std::int64_t failed_paths = 0;                   ///< paths that failed in any of their runs
  double seconds = 0;
};

/// Runs that differ only in parts of which nothing is drawn are one. Memory does not grow with the paths, and
/// the bits do not depend on threads. Of the options, `threads`, `stop` and `progress` count. Throws
/// Interrupted.
Replicated replicate(const Plan& plan, const std::vector<int>& outputs, const SimulateOptions& options = {});

/// Bytes that it needs.
std::uint64_t replicating_memory(const Plan& plan, const SimulateOptions& options);

}  // namespace vidik
