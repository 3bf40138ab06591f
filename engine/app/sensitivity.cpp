// vidik sensitivity: which factors of a sweep, or which drawn numbers of a scenario, matter.
#include <fmt/format.h>

#include <algorithm>

#include "engine/app/loading.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/sensitivity_tables.hpp"
#include "engine/app/simulating.hpp"
#include "engine/app/stores.hpp"
#include "engine/app/text.hpp"
#include "engine/app/verbs.hpp"
#include "engine/core/suggestion.hpp"
#include "engine/sensitivity/analysis.hpp"
#include "engine/sensitivity/path_sensitivity.hpp"
#include "engine/store/schema.hpp"

namespace vidik::app {

namespace {
/// What is analysed if nothing is named: of each variable its mean, of what happens its share.
std::vector<StoredSeries> analysed(StoreReader& store, const StoredSweep& sweep,
                                   const SensitivityOptions& options) {
  auto series = wanted_of(store, sweep, options.only);
  if (options.only.empty())
    std::erase_if(series,
                  [](const auto& one) { return one.statistic != "mean" && one.statistic != "share"; });
  return series;
}

Analysed analyse(const std::string& file, const std::string& name, const SensitivityOptions& options,
                 std::optional<StoredSweep>* about = nullptr) {
  StoreReader store = open_store(file);
  const StoredSweep sweep = chosen_sweep(store.sweeps(), name);
  refuse_if_empty(sweep);
  if (about) *about = sweep;
  return {sweep.name,   sweep.design,
          sweep.points, sweep.done,
          sweep.paths,  analyse_sensitivity(store, sweep, analysed(store, sweep, options), options.threads)};
}

/// The index of which --precision is that is known least, and how well: a total Sobol index to so much of the
/// variance, a μ* of Morris to so much of the largest one of the same number.
struct Vaguest {
  std::string index, factor, number;
  double half_width = -1;  ///< negative: there is none
};

Vaguest vaguest(const Sensitivities& found) {
  Vaguest worst;
  const std::string& index = found.indices.front();
  if (index != "sobol_total" && index != "morris_mu_star") return worst;
  for (const auto& [series, values] : found.numbers) {
    double unit = 0;
    for (const Interval& interval : values.front()) unit = std::max(unit, interval.estimate);
    if (index == "sobol_total") unit = 1;
    if (!(unit > 0)) continue;  // nothing matters for it
    for (std::size_t i = 0; i < values.front().size(); ++i)
      if (const double half = values.front()[i].half_width() / unit; half > worst.half_width)
        worst = {index == "sobol_total" ? "total index" : "μ*", found.factors.front()[i], series.text(),
                 half};
  }
  return worst;
}

void say_binding(const Vaguest& binding, const Analysed& done, double precision, const Console& console) {
  console.note(fmt::format(
      "{} after {} of {}: the {} of {} for {} is known to ±{:.2g}{}, asked for was ±{:.2g}.",
      binding.half_width <= precision ? "Precise enough" : "Not precise enough",
      counted(done.points, "point"), counted(done.paths, "path"), binding.index, binding.factor,
      binding.number, binding.half_width, done.design == "morris" ? " of the largest" : "", precision));
}

/// Runs the sweep, and again with twice the points until the indices are known well enough.
Analysed run_and_analyse(const SensitivityOptions& options, const Console& console) {
  SweepOptions run{options.input, options.store, options.overrides, options.threads, {}, false};
  Console::Settings quiet_data = Console::surroundings();
  quiet_data.quiet = console.quiet();
  const Console words(quiet_data);
  while (true) {
    sweep(run, words);
    std::optional<StoredSweep> about;
    Analysed done =
        analyse(store_file(run).string(), find_sweep(options.input).stem().string(), options, &about);
    if (options.precision == 0) return done;
    const Vaguest binding = vaguest(done.found);
    if (binding.half_width < 0)
      throw UsageError(
          "--precision is of total Sobol indices or of Morris's μ*: it needs `design: {kind: saltelli, …}` "
          "or "
          "morris, and a number that varies");
    const std::int64_t rows = about->groups().count() + (done.design == "morris" ? 1 : 2);
    if (binding.half_width <= options.precision || 2 * done.points > options.most_points) {
      say_binding(binding, done, options.precision, console);
      return done;
    }
    run.points = 2 * done.points / rows;
  }
}
/// The numbers of paths that are named; without names all.
std::vector<Series> wanted_of_paths(const Plan& plan, const std::vector<std::string>& only) {
  auto series = series_of_paths(plan);
  if (only.empty()) return series;
  std::vector<std::string> names;
  for (const Series& one : series)
    for (const auto& name : patterns_of(one)) names.push_back(name);
  std::erase_if(series, [&](const Series& one) { return !is_named(one, only); });
  if (!series.empty()) return series;
  const std::string guess = did_you_mean(only.front(), names);
  throw UsageError("nothing that the scenario reports is called '" + only.front() + "'" +
                   (guess.empty() ? "" : "; " + guess));
}

/// The paths of a scenario, as many as can be kept whole, and what was drawn on them.
Analysed run_paths_and_analyse(const SensitivityOptions& options, const Console& console) {
  if (!options.store.empty()) throw UsageError("--store is of sweeps; a scenario keeps nothing");
  if (options.precision > 0)
    throw UsageError(
        "--precision is of sweeps; of a scenario, intervals are ±1.96/√paths or narrower: choose --paths");
  const Prepared prepared = prepare(options.input, options.overrides);
  show_warnings(prepared.plan, console);
  const auto wanted = wanted_of_paths(prepared.plan, options.only);
  if (drawn_names(prepared.plan).empty()) throw UsageError("nothing in this scenario is uncertain");
  EnsembleSettings settings = prepared.plan.settings();
  settings.sampling = Sampling::random;  // of which the intervals are
  settings.paths = most_kept_paths(prepared.plan.with_ensemble(settings));
  if (settings.paths < prepared.plan.settings().paths)
    console.note(fmt::format("Of {} paths the first {} are taken: so many can be kept whole.",
                             grouped(prepared.plan.settings().paths), grouped(settings.paths)));
  if (prepared.plan.settings().sampling != Sampling::random)
    console.note("Paths are drawn one by one here, whatever the scenario's sampling.");
  SimulateOptions simulating;
  simulating.threads = options.threads;
  const Ensemble ensemble =
      simulate_in_view(prepared.plan.with_ensemble(settings), std::move(simulating), console);
  const std::int64_t count = settings.paths - ensemble.failed_paths;
  return {prepared.scenario.name, "paths",
          settings.paths,         count,
          settings.paths,         analyse_paths(ensemble, wanted, options.threads)};
}

Analysed analysed_input(const SensitivityOptions& options, const Console& console) {
  if (is_store(options.input)) {
    if (options.precision > 0)
      throw UsageError("--precision runs more points: give the sweep, and its store with --store");
    if (options.overrides.paths || options.overrides.seed || !options.store.empty())
      throw UsageError("--paths, --seed and --store are of a sweep that is run: here a store is analysed");
    return analyse(options.input, options.sweep, options);
  }
  if (!options.sweep.empty()) throw UsageError("--sweep chooses in a store, and this is none");
  return names_sweep(options.input) ? run_and_analyse(options, console)
                                    : run_paths_and_analyse(options, console);
}
}  // namespace

ExitCode sensitivity(const SensitivityOptions& options, const Console& console) {
  if (!options.output.empty()) refuse_store_as_output(options.output);
  const Analysed done = analysed_input(options, console);
  if (done.done < done.points)
    console.note(done.design == "paths"
                     ? fmt::format("{} failed and are left out.", counted(done.points - done.done, "path"))
                     : fmt::format("{} of {} have been run: the rest is left out.", grouped(done.done),
                                   counted(done.points, "point")));
  if (!options.output.empty()) write_csv(done, options.output);
  if (console.json())
    print_indices(done, console);
  else
    show(done, !options.only.empty(), console);
  return ExitCode::done;
}

}  // namespace vidik::app
