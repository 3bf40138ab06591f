#include "engine/app/sweep_points.hpp"

#include <fmt/format.h>

#include <chrono>

#include "engine/app/interruption.hpp"
#include "engine/app/progress.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/text.hpp"
#include "models/catalogue.hpp"

namespace vidik::app {

namespace {
void refuse_what_is_of_scenarios(const Overrides& overrides) {
  if (overrides.monthly) throw UsageError("--monthly is of scenarios: a sweep keeps years");
  if (!overrides.sampling.empty())
    throw UsageError("--sampling is of scenarios: a sweep samples as its base does");
}
}  // namespace

Study study_of(const SweepOptions& options) {
  refuse_what_is_of_scenarios(options.overrides);
  Diagnostics found;
  Sweep sweep = load_sweep(find_sweep(options.sweep), found);
  sweep.paths = options.overrides.paths.value_or(sweep.paths);
  if (options.points && sweep.design.points)
    *sweep.design.points = {*options.points, sweep.design.points->where};
  if (options.overrides.seed) sweep.seed = options.overrides.seed;
  return prepare_study(sweep, models::catalogue(), found);
}

Outcome run_points(const Study& study, Store& store, const std::vector<std::int64_t>& numbers,
                   std::int64_t there, int threads, const Console& console) {
  const auto begin = std::chrono::steady_clock::now();
  Outcome outcome;
  KeptPaths known(store, study);
  const DeferInterruption deferred;
  try {
    Progress progress(console, "points");
    const std::int64_t paths = study.sweep().paths;
    ExecuteOptions settings{threads, &interruption(),
                            [&](std::int64_t done, std::int64_t all) { progress(done / paths, all / paths); },
                            &known};
    execute(study, numbers, settings, [&](const PointResult& result) {
      store.add(study, result);
      ++outcome.run;
    });
  } catch (const Interrupted&) {
    const std::int64_t all = there + static_cast<std::int64_t>(numbers.size());
    console.note(fmt::format("{} of {} are in the store; the same command goes on.",
                             grouped(there + outcome.run), counted(all, "point")));
    throw;
  }
  outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return outcome;
}

}  // namespace vidik::app
