// vidik sweep: one scenario at many points, into a store that survives.
#include <fmt/format.h>

#include <chrono>
#include <numeric>

#include "engine/app/interruption.hpp"
#include "engine/app/json.hpp"
#include "engine/app/progress.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/text.hpp"
#include "engine/app/verbs.hpp"
#include "engine/run/parallel.hpp"
#include "engine/store/store.hpp"
#include "models/catalogue.hpp"

namespace vidik::app {

namespace {
namespace fs = std::filesystem;

Study study_of(const SweepOptions& options) {
  Diagnostics found;
  Sweep sweep = load_sweep(find_sweep(options.sweep), found);
  sweep.paths = options.overrides.paths.value_or(sweep.paths);
  if (options.points && sweep.design.points)
    *sweep.design.points = {*options.points, sweep.design.points->where};
  if (options.overrides.seed) sweep.seed = options.overrides.seed;
  return prepare_study(sweep, models::catalogue(), found);
}

void show_intent(const Study& study, std::int64_t missing, double seconds, const SweepOptions& options,
                 const Console& console) {
  const Sweep& sweep = study.sweep();
  std::string text =
      fmt::format("{}: {} of {}", sweep.title, counted(study.size(), "point"), counted(sweep.paths, "path"));
  if (missing < study.size())
    text += fmt::format(", {} of them there already", grouped(study.size() - missing));
  if (missing > 0)
    text += fmt::format("; about {} on {}", duration_text(seconds),
                        counted(thread_count(options.threads), "thread"));
  console.note(text + ".");
}

/// What one sweep of the program did.
struct Outcome {
  std::int64_t run = 0;
  double seconds = 0;
};

/// Runs the missing points into the store; the interruption that stops it is thrown on when it is known what
/// there is.
Outcome run_points(const Study& study, Store& store, const std::vector<std::int64_t>& missing,
                   const SweepOptions& options, const Console& console) {
  const auto begin = std::chrono::steady_clock::now();
  Outcome outcome;
  const DeferInterruption deferred;
  try {
    Progress progress(console, "points");
    const std::int64_t paths = study.sweep().paths;
    ExecuteOptions settings{options.threads, &interruption(), [&](std::int64_t done, std::int64_t all) {
                              progress(done / paths, all / paths);
                            }};
    execute(study, missing, settings, [&](const PointResult& result) {
      store.add(study, result);
      ++outcome.run;
    });
  } catch (const Interrupted&) {
    console.note(fmt::format("{} of {} are in the store; the same command goes on.",
                             grouped(study.size() - static_cast<std::int64_t>(missing.size()) + outcome.run),
                             counted(study.size(), "point")));
    throw;
  }
  outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return outcome;
}

void show_outcome(const Study& study, const Outcome& outcome, const fs::path& file, const Console& console) {
  const auto months = static_cast<double>(study.variants().front().plan.grid().steps());
  const double path_months = static_cast<double>(outcome.run * study.sweep().paths) * months;
  if (outcome.run > 0)
    console.note(fmt::format("{} in {}: {:.1f} million path-months per second.",
                             counted(outcome.run, "point"), duration_text(outcome.seconds),
                             path_months / outcome.seconds / 1e6));
  console.note(fmt::format("Results are in {0}; `vidik results {0}` shows them.", file.string()));
}

void print_outcome(const Study& study, const Outcome& outcome, const fs::path& file, const Console& console) {
  print({{"sweep", study.sweep().name},
         {"store", file.string()},
         {"points", study.size()},
         {"paths", study.sweep().paths},
         {"run", outcome.run},
         {"seconds", outcome.seconds}},
        console);
}

double estimate(const Study& study, const std::vector<std::int64_t>& missing, const SweepOptions& options) {
  if (missing.empty()) return 0;
  return estimate_seconds(study, missing.front(), static_cast<std::int64_t>(missing.size()),
                          {options.threads, &interruption(), {}});
}
}  // namespace

fs::path store_file(const SweepOptions& options) {
  if (!options.store.empty()) return options.store;
  return fs::path("results") / (find_sweep(options.sweep).stem().string() + ".sqlite");
}

ExitCode sweep(const SweepOptions& options, const Console& console) {
  const Study study = study_of(options);
  if (!study.warnings().empty()) console.note(text_of(study.warnings()));
  if (options.dry_run) {
    std::vector<std::int64_t> all(static_cast<std::size_t>(study.size()));
    std::iota(all.begin(), all.end(), 0);
    show_intent(study, study.size(), estimate(study, all, options), options, console);
    return ExitCode::done;
  }
  const fs::path file = store_file(options);
  Store store(file);
  store.enter(study);
  const auto missing = store.missing(study);
  show_intent(study, static_cast<std::int64_t>(missing.size()), estimate(study, missing, options), options,
              console);
  const Outcome outcome = run_points(study, store, missing, options, console);
  show_outcome(study, outcome, file, console);
  if (console.json()) print_outcome(study, outcome, file, console);
  return ExitCode::done;
}

}  // namespace vidik::app
