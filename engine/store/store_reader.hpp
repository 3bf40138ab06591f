// What a store holds, for those who only read it; also while another process runs points into it.
#pragma once

#include <functional>
#include <map>
#include <vector>

#include "engine/store/database.hpp"
#include "engine/summary/series.hpp"
#include "engine/sweep/unit_points.hpp"

namespace vidik {

struct StoredFactor {
  std::string name;
  std::string varies;  ///< "levers.pressure.by"; empty for a choice
  std::string kind;    ///< "number", "month", "choice"
  double low, high;    ///< of its levels
  std::string group;   ///< the factor whose part it is; of one that is no group, its own name
};

struct StoredSweep {
  std::int64_t id = 0;
  std::string name, title, question, design, seed, program, entered, warnings;
  std::string file;                   ///< that it was read from, seen from the folder of the store
  std::string definition;             ///< the text of that file
  std::int64_t points = 0, done = 0;  ///< in the design; of these in the store
  std::int64_t paths = 0, numerics = 0;
  double seconds = 0;                 ///< that its points took, of one thread
  std::vector<StoredFactor> factors;  ///< what has levels: of a group its parameters

  /// Which of them move together, and what those are called.
  Groups groups() const;
  std::vector<std::string> group_names() const;
  bool has_groups() const;
};

struct StoredLevel {
  double value = 0;
  std::string text;
};

/// A point of a sweep that is done.
struct StoredPoint {
  std::int64_t number = 0, paths = 0, failed_paths = 0;
  std::string key, scenario, digest, warnings;
  double seconds = 0;
  std::vector<StoredLevel> levels;             ///< by factor
  std::map<std::int64_t, Estimate> estimates;  ///< by number of the series
};

struct StoredSeries : Series {
  std::int64_t id = 0;
};

class StoreReader {
 public:
  /// Throws StoreError.
  explicit StoreReader(const std::filesystem::path& file);

  std::vector<StoredSweep> sweeps();
  /// Those that a sweep keeps, in its order.
  std::vector<StoredSeries> series(const StoredSweep& sweep);
  /// Points that are done, in the order of the design, whatever that in which they ended.
  void for_each_point(const StoredSweep& sweep, const std::function<void(const StoredPoint&)>& each);

 private:
  std::vector<StoredFactor> factors(std::int64_t sweep);
  Database database_;
  bool empty_;  ///< has no tables yet
};

}  // namespace vidik
