// How many paths are enough: a run grows until the standard errors that are asked for are met.
//
//   Precision precision{.targets = …, .most_paths = 1'000'000};
//   reach(precision, [&](std::int64_t paths) { …; return PrecisionStage{reached paths, estimates}; });
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/summary/series.hpp"

namespace vidik {

/// A standard error that is asked for, and what has come of it.
struct PrecisionTarget {
  Series series;
  std::string of;         ///< the scenario, where several are compared with a reference
  double wanted = 0;      ///< above 0: in the unit of the number, or as a share of its absolute value
  bool relative = false;  ///< whether it is the latter
  Estimate reached = {};

  /// The standard error in parts of the one that is wanted: at most 1 if that is met; not a number or
  /// infinite while nothing is known.
  double ratio() const;
};

struct Precision {
  std::vector<PrecisionTarget> targets;
  std::int64_t most_paths = 1'000'000;
  std::vector<std::int64_t> stages = {};  ///< paths at the end of each

  bool met() const;
  /// The target that needs most paths: of those with the greatest ratio the first.
  const PrecisionTarget& binding() const;
  std::int64_t paths() const { return stages.empty() ? 0 : stages.back(); }
};

/// Paths of the first stage.
inline constexpr std::int64_t first_stage = 4096;

/// So many paths, and one estimate for each target.
struct PrecisionStage {
  std::int64_t paths = 0;
  std::vector<Estimate> estimates;
};

/// Runs stages until all targets are met or there are `most_paths`. `grow(paths)` simulates that many paths,
/// or somewhat more if it cannot stop there, but never more than most_paths.
///
/// The next stage has the paths that the ratio r of the binding target asks for by the law 1/√n, n·r², and 5
/// % more; but at least 1.125 n and at most 4 n, because r is uncertain while there are few paths.
void reach(Precision& precision, const std::function<PrecisionStage(std::int64_t paths)>& grow);

/// The least number of paths, not below this one, that suits a sampling: with Sobol a power of two, of which
/// the points are spread best.
std::int64_t suited_paths(std::int64_t paths, Sampling sampling);

/// The paths to be simulated after `paths` when the binding ratio is this.
std::int64_t next_stage(std::int64_t paths, double ratio, std::int64_t most_paths);

}  // namespace vidik
