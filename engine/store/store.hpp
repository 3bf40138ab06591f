// What is known of the points of sweeps, in a file that survives whatever happens to the program.
//
//   Store store("results/x.sqlite");
//   store.enter(study);
//   KeptPaths known(store, study);
//   options.known = &known;
//   execute(study, store.missing(study).numbers, options, [&](const PointResult& r) { store.add(study, r);
//   });
//
// A point is kept under its key (Study::key_of), and each is written at once and whole: whoever kills the
// program loses the points in flight. Points are never deleted. A sweep of the same name takes the place of
// the former one, and finds those of its points that are there already.
#pragma once

#include <cstdint>
#include <mutex>
#include <vector>

#include "engine/shard/shard.hpp"
#include "engine/store/database.hpp"
#include "engine/store/presence.hpp"
#include "engine/store/store_lock.hpp"
#include "engine/store/sweep_units.hpp"
#include "engine/summary/series.hpp"
#include "engine/sweep/execute.hpp"

namespace vidik {

/// What a point is known by: its own key, and what it has in common with others.
struct PointIdentity {
  std::string key, lineage, seed;
};

class Store {
 public:
  /// Makes the file and its folder if need be, and locks it against other writers. Throws StoreError.
  explicit Store(const std::filesystem::path& file);

  /// Enters a sweep with its points, in place of a former one of the same name.
  void enter(const Study& study);
  /// See presence.hpp.
  MissingPoints missing(const Study& study) { return missing_points(&database_, study); }
  FormerPoints former(const Study& study, const std::vector<std::int64_t>& missing) {
    return former_points(database_, study, missing);
  }
  void add(const Study& study, const PointResult& result);

  /// Makes it a part of the sweep that it holds: all units of the range are there (see part.hpp).
  void seal(const Study& study, UnitRange range);
  /// Takes over the sweep of a part, and those of its points that are not there yet.
  void adopt(const std::filesystem::path& part);

  /// Pieces of points that are divided among parts (see pieces.hpp), which go when the point is there.
  bool has_piece(const PointPiece& piece);
  void add_piece(const Study& study, const Point& point, const Shard& piece, double seconds);
  bool has_point(const std::string& key);
  /// A point that was put together from pieces, of a sweep that is there.
  void add(const PointIdentity& identity, const Plan& plan, const PointResult& result);

  /// Values of all paths of points (see KeptPaths).
  std::int64_t kept_paths(const std::string& lineage);
  void read_kept(const std::string& lineage, std::int64_t paths, const Plan& plan, Record& record);

 private:
  void add_point(const PointIdentity& identity, const std::vector<std::int64_t>& series,
                 const RecordPlan& plan, const PointResult& result);
  std::int64_t series_id(const Series& series);
  std::vector<std::int64_t> series_ids(const Plan& plan);
  void match_series();  ///< of the other database with those of this one, into temp.same
  void remove_sweep(const std::string& name);
  void enter_points(const Study& study, std::int64_t sweep);
  void enter_series(const Study& study, std::int64_t sweep);
  void keep_series(std::int64_t sweep, std::int64_t position, std::int64_t series);
  std::int64_t intact_paths(const std::string& lineage);
  void keep(const std::string& lineage, const Record& record, const RecordPlan& plan);

  StoreLock lock_;
  Database database_;
  std::mutex mutex_;                               ///< threads read what is kept while one adds
  std::vector<std::vector<std::int64_t>> series_;  ///< by variant, in the order of for_each_estimate()
};

/// What a store keeps of the paths of a study's points.
class KeptPaths final : public KnownPaths {
 public:
  KeptPaths(Store& store, const Study& study) : store_(store), study_(study) {}
  std::int64_t count(const Point& point) override { return store_.kept_paths(study_.lineage_of(point)); }
  void read(const Point& point, std::int64_t paths, Record& record) override {
    store_.read_kept(study_.lineage_of(point), paths, study_.variants()[point.variant].plan, record);
  }

 private:
  Store& store_;
  const Study& study_;
};

}  // namespace vidik
