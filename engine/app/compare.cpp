// vidik compare: what scenarios change against a reference, path by path.
#include "engine/run/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

#include "engine/app/compare_report.hpp"
#include "engine/app/interruption.hpp"
#include "engine/app/loading.hpp"
#include "engine/app/precision.hpp"
#include "engine/app/progress.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/simulating.hpp"
#include "engine/app/text.hpp"
#include "engine/app/verbs.hpp"
#include "engine/scenario/inheritance.hpp"
#include "engine/write/comparison.hpp"
#include "engine/write/relative_path.hpp"

namespace vidik::app {

namespace {
namespace fs = std::filesystem;

/// The reference first, then what is compared with it: no scenario with itself.
std::vector<std::string> in_order(const CompareOptions& options) {
  std::vector<std::string> names = options.scenarios;
  if (!options.against.empty()) names.insert(names.begin(), options.against);
  const auto file = [](const std::string& name) { return fs::weakly_canonical(find_scenario(name)); };
  names.erase(std::remove_if(
                  names.begin() + 1, names.end(),
                  [&, reference = file(names.front())](const auto& name) { return file(name) == reference; }),
              names.end());
  return names;
}

std::vector<Prepared> prepare_all(const CompareOptions& options) {
  const std::vector<std::string> names = in_order(options);
  if (names.size() < 2)
    throw UsageError("there is only one scenario, '" + names.front() +
                     "': name at least two, or a reference with --against");
  std::vector<Prepared> all;
  std::vector<Diagnostic> mistakes;
  for (const auto& name : names) try {
      all.push_back(prepare(name, options.overrides));
      all.back().scenario.inheritance = inheritance_of(all.back().scenario);
    } catch (const InputError& error) {
      mistakes.insert(mistakes.end(), error.diagnostics().begin(), error.diagnostics().end());
    }
  if (!mistakes.empty()) throw InputError(mistakes);
  return all;
}

/// What is kept of all comparisons, if they grow together, or of one at a time.
void check_memory(const std::vector<Prepared>& all, const CompareOptions& options) {
  const bool grow = !options.precision.empty();
  const std::int64_t paths = grow ? options.most_paths : all.front().plan.settings().paths;
  std::uint64_t needed = 0;
  for (std::size_t i = 1; i < all.size(); ++i) {
    const std::uint64_t one = memory_to_compare(all.front().plan.with_paths(paths),
                                                all[i].plan.with_paths(paths), {.threads = options.threads});
    needed = grow ? needed + one : std::max(needed, one);
  }
  if (needed > physical_memory())
    throw std::runtime_error(
        fmt::format("to compare {} needs up to {} of memory, and this machine has {}: take fewer paths{} or "
                    "scenarios, or report less",
                    counted(paths, "path"), size_text(needed), size_text(physical_memory()),
                    grow ? " (--most-paths)" : ""));
}

/// Everything that can be refused before anything is run.
void check_all(const std::vector<Prepared>& all) {
  std::set<std::string> names;
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (!names.insert(all[i].scenario.name).second)
      throw UsageError("two of the scenarios are called '" + all[i].scenario.name +
                       "', and their rows could not be told apart");
    try {
      check_pairing(all.front().plan, all[i].plan);
    } catch (const NotPaired& error) {
      throw UsageError(error.what());
    }
  }
}

fs::path folder_for(const std::vector<Prepared>& all, const CompareOptions& options) {
  if (!options.output.empty()) return options.output;
  std::vector<std::string> names;
  for (std::size_t i = 1; i < all.size(); ++i) names.push_back(all[i].scenario.name);
  return fs::path("results") / (joined_names(names) + "-against-" + all.front().scenario.name);
}

/// Everything that would keep the report from being made, before anything is run.
void check_report(const std::vector<Prepared>& all, const fs::path& folder, const CompareOptions& options) {
  refuse_reports_that_cannot_be_made();
  for (std::size_t i = 1; i < all.size(); ++i)
    if (all[i].scenario.name == all.front().scenario.name)
      throw UsageError("the reference and one of the scenarios are both called '" +
                       all.front().scenario.name + "', and could not be told apart in a report");
  for (const Prepared& one : all)
    check_results_folder(one.scenario, one.plan, folder / one.scenario.name,
                         {.force = options.force, .any_paths = !options.precision.empty()});
}

/// The scenarios by themselves, in folders below that of their differences, and the page of both.
ExitCode make_report(const std::vector<Prepared>& all, std::int64_t paths, const fs::path& folder,
                     const CompareOptions& options, const Console& console) {
  const fs::path whole = named_folder(folder);
  RunOptions runs;
  runs.scenarios = in_order(options);
  runs.overrides = options.overrides;
  runs.overrides.paths = paths;
  runs.threads = options.threads;
  runs.output = whole.string();
  runs.force = options.force;
  runs.any_paths = !options.precision.empty();
  runs.show = false;
  run(runs, console);
  ReportOptions page{{whole.string()}, whole.string() + ".html"};
  for (const Prepared& one : all) page.folders.push_back((whole / one.scenario.name).string());
  return report(page, console);
}

/// Comparisons with the reference, all on as many paths.
class Comparing {
 public:
  /// grow: whether they will be needed again, for more paths.
  Comparing(const std::vector<Prepared>& all, const CompareOptions& options, bool grow,
            const Console& console)
      : all_(all), grow_(grow), progress_(console), growing_(all.size() - 1), digests_(growing_.size()) {
    settings_.threads = options.threads;
    settings_.stop = &interruption();
    settings_.progress = [this](std::int64_t done, std::int64_t of) { progress_(done, of); };
  }

  /// The least number from `paths` on from which all can grow on.
  std::int64_t whole(std::int64_t paths) {
    for (std::int64_t before = 0; before != paths;) {
      before = paths;
      for (std::size_t i = 0; i < growing_.size(); ++i) paths = std::max(paths, at(i).whole(paths));
    }
    return paths;
  }

  void grow_to(std::int64_t paths) {
    paths_ = paths;
    differences.clear();
    for (std::size_t i = 0; i < growing_.size(); ++i) {
      at(i).grow_to(paths);
      differences.push_back(summarise(at(i).comparison()));
      digests_[i] = at(i).comparison().difference.digest();
      if (!grow_) growing_[i].reset();  // one at a time in memory
      if (differences.back().quantiles.paths == 0)
        throw std::runtime_error("no path of " + all_[i + 1].scenario.name +
                                 " can be compared: all of them failed");
    }
  }

  const std::vector<std::uint64_t>& digests() const { return digests_; }
  EnsembleSettings settings() const { return all_.front().plan.with_paths(paths_).settings(); }

  std::vector<Differences> differences;  ///< from the reference, one for each of the other scenarios

 private:
  GrowingComparison& at(std::size_t i) {
    if (!growing_[i])
      growing_[i] = std::make_unique<GrowingComparison>(all_.front().plan, all_[i + 1].plan, settings_);
    return *growing_[i];
  }

  const std::vector<Prepared>& all_;
  bool grow_;
  Progress progress_;
  SimulateOptions settings_;
  std::vector<std::unique_ptr<GrowingComparison>> growing_;
  std::vector<std::uint64_t> digests_;
  std::int64_t paths_ = 0;
};

/// Standard errors of the differences of all scenarios that are asked for.
std::optional<Precision> precision_of(const std::vector<Prepared>& all, const CompareOptions& options) {
  if (options.precision.empty()) return std::nullopt;
  Precision precision{{}, options.most_paths};
  for (std::size_t i = 1; i < all.size(); ++i) {
    const auto series = series_of(all.front().plan, all[i].plan);
    const auto some = precision_targets(options.precision, series, all[i].scenario.name);
    precision.targets.insert(precision.targets.end(), some.begin(), some.end());
  }
  return precision;
}

std::vector<Estimate> estimates_of(const std::vector<Prepared>& all, const Precision& precision,
                                   const std::vector<Differences>& differences) {
  std::vector<Estimate> estimates;
  const std::size_t each = precision.targets.size() / differences.size();
  for (std::size_t i = 0; i < differences.size(); ++i) {
    const auto some = app::estimates_of(std::span(precision.targets).subspan(i * each, each),
                                        series_of(all.front().plan, all[i + 1].plan), differences[i]);
    estimates.insert(estimates.end(), some.begin(), some.end());
  }
  return estimates;
}

void run_in_view(const std::vector<Prepared>& all, Comparing& comparing,
                 std::optional<Precision>& precision) {
  const DeferInterruption deferred;
  if (!precision) return comparing.grow_to(all.front().plan.settings().paths);
  reach(*precision, [&](std::int64_t paths) -> PrecisionStage {
    const std::int64_t suited = suited_paths(paths, all.front().plan.settings().sampling);
    const std::int64_t reached = std::min(precision->most_paths, comparing.whole(suited));
    comparing.grow_to(reached);
    return {reached, estimates_of(all, *precision, comparing.differences)};
  });
}
}  // namespace

ExitCode compare(const CompareOptions& options, const Console& console) {
  const std::vector<Prepared> all = prepare_all(options);
  check_all(all);
  check_memory(all, options);
  std::optional<Precision> precision = precision_of(all, options);
  std::vector<Compared> scenarios;
  for (const Prepared& one : all) scenarios.push_back(compared(one.scenario, one.plan));
  const fs::path folder = folder_for(all, options);
  if (options.report) check_report(all, folder, options);
  const WriteOptions writing{.force = options.force,
                             .formats = formats_named(options.formats),
                             .precision = precision ? &*precision : nullptr,
                             .any_paths = precision.has_value(),
                             .stop = &interruption()};
  check_comparison_folder(scenarios, folder, writing);
  Comparing comparing(all, options, precision.has_value(), console);
  run_in_view(all, comparing, precision);
  {
    const DeferInterruption deferred;  // all files, or none
    write_comparison(scenarios, comparing.differences, comparing.digests(), comparing.settings(), folder,
                     writing);
  }
  for (const Differences& differences : comparing.differences) show_differences(differences, console);
  if (precision) show_precision(*precision, console);
  console.note("Differences are in " + (folder / "").string());
  return options.report ? make_report(all, comparing.settings().paths, folder, options, console)
                        : ExitCode::done;
}

}  // namespace vidik::app
