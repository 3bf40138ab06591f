// What is known of the points of sweeps, in a file that survives whatever happens to the program.
//
//   Store store("results/x.sqlite");
//   store.enter(study);
//   execute(study, store.missing(study), options, [&](const PointResult& r) { store.add(study, r); });
//
// A point is kept under its key (Study::key_of), and each is written at once and whole: whoever kills the
// program loses the points in flight. Points are never deleted. A sweep of the same name takes the place of
// the former one, and finds those of its points that are there already.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/store/database.hpp"
#include "engine/store/store_lock.hpp"
#include "engine/summary/series.hpp"
#include "engine/sweep/execute.hpp"

namespace vidik {

class Store {
 public:
  /// Makes the file and its folder if need be, and locks it against other writers. Throws StoreError.
  explicit Store(const std::filesystem::path& file);

  /// Enters a sweep with its points, in place of a former one of the same name.
  void enter(const Study& study);
  /// Numbers of the points whose results are not there yet; of equal points the first.
  std::vector<std::int64_t> missing(const Study& study);
  void add(const Study& study, const PointResult& result);

 private:
  std::int64_t series_id(const Series& series);
  void enter_points(const Study& study, std::int64_t sweep);
  void enter_series(const Study& study);

  StoreLock lock_;
  Database database_;
  std::vector<std::vector<std::int64_t>> series_;  ///< by variant, in the order of for_each_estimate()
};

}  // namespace vidik
