// A part of a sweep: a store that holds the units of a range (SweepUnits), whole and sealed.
//
//   Store store("part-3.vshard.unfinished");
//   … all whole points of the range, and pieces of those that its ends cut …
//   store.seal(study, range);                       // then the file is renamed
//
// The seal is a hash of everything that exports are made of, so that a part that was damaged on its way is
// not merged. Whoever merges parts needs no files of scenarios: each holds the whole design. Points that are
// divided are summarised when they are put together, which needs the models (pieces.hpp).
#pragma once

#include <filesystem>
#include <vector>

#include "engine/shard/complete.hpp"
#include "engine/store/database.hpp"
#include "engine/sweep/study.hpp"

namespace vidik {

/// Which run a part belongs to: a hash of the name of the sweep and of the keys and levels of all its points.
std::string run_of(const Study& study);

/// A hash of the sweep of a store, and of those of its points that are there.
std::string contents_of(Database& database);

struct PartHead {
  std::string run;
  UnitRange range;
  std::string sweep;
  std::int64_t points = 0, paths = 0, unit_paths = 1;  ///< of the whole design; of each point; of a unit
  int numerics = 0;
};

/// Throws ShardError if the file is no part, is not finished, or is not as it was sealed.
PartHead read_part(const std::filesystem::path& file);

/// The files of parts in ascending order, if they are all parts of one run, each once. Throws ShardError.
std::vector<std::filesystem::path> whole_sweep(const std::vector<std::filesystem::path>& files);

}  // namespace vidik
