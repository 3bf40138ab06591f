// What a store has already of the points of a study.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/store/database.hpp"
#include "engine/sweep/study.hpp"

namespace vidik {

struct MissingPoints {
  std::vector<std::int64_t>
      numbers;             ///< of the points whose results are not there yet; of equal points the first
  std::int64_t equal = 0;  ///< points that are not there either, and equal to one of these
};
/// Without a database nothing is there.
MissingPoints missing_points(Database* database, const Study& study);

/// Of missing points, what is there with other numbers of paths (or other quantiles).
struct FormerPoints {
  std::int64_t points = 0;                      ///< whose summaries are there
  std::int64_t kept = 0;                        ///< of which paths are kept
  std::int64_t kept_paths = 0;                  ///< of all points together, that need not be simulated again
  std::int64_t fewest_kept = 0, most_kept = 0;  ///< of one of them
};
FormerPoints former_points(Database& database, const Study& study, const std::vector<std::int64_t>& missing);

}  // namespace vidik
