// Runs points of a Study on all cores.
//
// A task is a block of at most 1,024 paths of a point, taken in order by whichever thread is free, so that no
// core waits for another but at the very end. Whoever ends the last block of a point summarises it. Memory
// depends on the number of threads and of recorded values, not on that of points; points of so many paths
// that not all values can be kept are run one after the other, each by all threads.
#pragma once

#include <functional>
#include <memory>
#include <span>

#include "engine/summary/summary.hpp"
#include "engine/sweep/study.hpp"

namespace vidik {

/// What came out at one point. Its bits do not depend on threads or on other points.
struct PointResult {
  Point point;
  Summary summary;
  std::uint64_t digest = 0;              ///< of all recorded values
  std::vector<std::string> warnings;     ///< failed paths, poor quantiles
  double seconds = 0;                    ///< of one thread
  std::shared_ptr<const Record> record;  ///< all values, if they are kept (keeps_paths())
};

/// Of all paths of a point, that took so many seconds of one thread.
PointResult result_of(const Point& point, const Ensemble& ensemble, double seconds);

/// Whether a sweep keeps the values of every path. Of points that are too large for that only sketches are
/// made (see simulate.hpp); these are not kept.
bool keeps_paths(const Study& study);

/// Paths of points that have been simulated before, so that only further ones need be. Called from any
/// thread.
class KnownPaths {
 public:
  virtual ~KnownPaths() = default;
  /// How many first paths of a point are known.
  virtual std::int64_t count(const Point& point) = 0;
  /// Puts the first `paths` of them into the record of the point.
  virtual void read(const Point& point, std::int64_t paths, Record& record) = 0;
};

struct ExecuteOptions {
  int threads = 0;                          ///< 0: all cores
  const std::atomic<bool>* stop = nullptr;  ///< becomes true: throws Interrupted; points in flight are lost
  /// Paths done and to be done; called from any thread, one at a time.
  std::function<void(std::int64_t done, std::int64_t all)> progress = {};
  KnownPaths* known = nullptr;
};

/// Calls `finished` for each of the points, one at a time, from any thread, in no particular order. What it
/// throws ends the others and is thrown on.
void execute(const Study& study, std::span<const std::int64_t> points, const ExecuteOptions& options,
             const std::function<void(const PointResult&)>& finished);

/// How long execute() would take for so many points, in seconds, from a short trial of one of them.
double estimate_seconds(const Study& study, std::int64_t point, std::int64_t points,
                        const ExecuteOptions& options);

}  // namespace vidik
