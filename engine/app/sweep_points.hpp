// What `vidik sweep` and `vidik shard` have in common: a study from the command line, and its points run.
#pragma once

#include "engine/app/verbs.hpp"
#include "engine/store/store.hpp"

namespace vidik::app {

/// Reads and checks a sweep, with what the command line sets in place of its file.
Study study_of(const SweepOptions& options);

/// What was run.
struct Outcome {
  std::int64_t run = 0;
  double seconds = 0;
};

/// Runs points into a store, with progress on the terminal. The interruption that stops it is thrown on when
/// it is known what there is: `there` points were before.
Outcome run_points(const Study& study, Store& store, const std::vector<std::int64_t>& numbers,
                   std::int64_t there, int threads, const Console& console);

}  // namespace vidik::app
