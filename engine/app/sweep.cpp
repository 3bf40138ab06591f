// vidik sweep: one scenario at many points, into a store that survives.
#include <fmt/format.h>

#include <utility>

#include "engine/app/interruption.hpp"
#include "engine/app/json.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/sweep_points.hpp"
#include "engine/app/text.hpp"
#include "engine/app/verbs.hpp"
#include "engine/run/parallel.hpp"
#include "engine/store/presence.hpp"
#include "engine/store/schema.hpp"

namespace vidik::app {

namespace {
namespace fs = std::filesystem;

/// What of the missing points is there with other numbers of paths, and whether it spares anything.
std::string former_text(const Study& study, const FormerPoints& former, std::int64_t missing) {
  const std::string whose = former.kept == missing ? "each" : grouped(former.kept) + " of them";
  if (former.kept > 0 && former.fewest_kept == former.most_kept)
    return fmt::format(", of {} {} paths are kept", whose, grouped(former.most_kept));
  if (former.kept > 0)
    return fmt::format(", of {} {} to {} paths are kept", whose, grouped(former.fewest_kept),
                       grouped(former.most_kept));
  if (former.points == 0) return "";
  return fmt::format(
      ", {} with other paths or quantiles, which are run again as {}",
      former.points == missing ? "all of them there" : grouped(former.points) + " of them there",
      study.sweep().keeps_paths ? "their paths were not kept"
                                : "no paths are kept (`keep: paths` in the sweep)");
}

/// What a store has of a study.
struct Presence {
  std::vector<std::int64_t> missing;
  std::int64_t equal;  ///< to one of them
  FormerPoints former;

  Presence(MissingPoints points, FormerPoints before)
      : missing(std::move(points.numbers)), equal(points.equal), former(before) {}
};

double estimate(const Study& study, const Presence& presence, const SweepOptions& options) {
  if (presence.missing.empty()) return 0;
  const auto points = static_cast<std::int64_t>(presence.missing.size());
  const double left = 1 - static_cast<double>(presence.former.kept_paths) /
                              (static_cast<double>(points) * static_cast<double>(study.sweep().paths));
  return left * estimate_seconds(study, presence.missing.front(), points, {options.threads, &interruption()});
}

void show_intent(const Study& study, const Presence& presence, const SweepOptions& options,
                 const Console& console) {
  const Sweep& sweep = study.sweep();
  const auto missing = static_cast<std::int64_t>(presence.missing.size());
  std::string text =
      fmt::format("{}: {} of {}", sweep.title, counted(study.size(), "point"), counted(sweep.paths, "path"));
  if (presence.equal > 0) text += fmt::format(", {} of them equal to others", grouped(presence.equal));
  if (const std::int64_t there = study.size() - missing - presence.equal; there > 0)
    text += fmt::format(", {} of them there already", grouped(there));
  text += former_text(study, presence.former, missing);
  if (missing > 0)
    text += fmt::format("; about {} on {}", duration_text(estimate(study, presence, options)),
                        counted(thread_count(options.threads), "thread"));
  console.note(text + ".");
}

/// Of a store that may not be there yet, and is only looked at.
Presence presence_in(const fs::path& file, const Study& study) {
  if (std::error_code error; fs::is_regular_file(file, error)) {
    Database database(file, Database::Access::read);
    if (check_tables(database)) {
      auto missing = missing_points(&database, study);
      const FormerPoints former = former_points(database, study, missing.numbers);
      return {std::move(missing), former};
    }
  }
  return {missing_points(nullptr, study), {}};
}

/// paths: that were simulated.
void show_outcome(const Study& study, const Outcome& outcome, std::int64_t paths, const fs::path& file,
                  const Console& console) {
  const auto months = static_cast<double>(study.variants().front().plan.grid().steps());
  const std::string speed = fmt::format(": {:.1f} million path-months per second",
                                        static_cast<double>(paths) * months / outcome.seconds / 1e6);
  if (outcome.run > 0)
    console.note(fmt::format("{} in {}{}.", counted(outcome.run, "point"), duration_text(outcome.seconds),
                             paths > 0 ? speed : ""));
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
}  // namespace

fs::path store_file(const SweepOptions& options) {
  if (!options.store.empty()) return options.store;
  return fs::path("results") / (find_sweep(options.sweep).stem().string() + ".sqlite");
}

ExitCode sweep(const SweepOptions& options, const Console& console) {
  const Study study = study_of(options);
  if (!study.warnings().empty()) console.note(text_of(study.warnings()));
  const fs::path file = store_file(options);
  if (options.dry_run) {
    show_intent(study, presence_in(file, study), options, console);
    return ExitCode::done;
  }
  Store store(file);
  store.enter(study);
  auto missing = store.missing(study);
  const FormerPoints former = store.former(study, missing.numbers);
  const Presence presence(std::move(missing), former);
  show_intent(study, presence, options, console);
  const std::int64_t there = study.size() - static_cast<std::int64_t>(presence.missing.size());
  const Outcome outcome = run_points(study, store, presence.missing, there, options.threads, console);
  show_outcome(study, outcome, outcome.run * study.sweep().paths - former.kept_paths, file, console);
  if (console.json()) print_outcome(study, outcome, file, console);
  return ExitCode::done;
}

}  // namespace vidik::app
