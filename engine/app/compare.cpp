// vidik compare: what scenarios change against a reference, path by path.
#include "engine/run/compare.hpp"

#include <fmt/format.h>

#include <set>

#include "engine/app/compare_report.hpp"
#include "engine/app/interruption.hpp"
#include "engine/app/loading.hpp"
#include "engine/app/progress.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/verbs.hpp"
#include "engine/scenario/inheritance.hpp"
#include "engine/write/comparison.hpp"

namespace vidik::app {

namespace {
namespace fs = std::filesystem;

/// The reference first, then what is compared with it.
std::vector<std::string> in_order(const CompareOptions& options) {
  if (options.against.empty()) return options.scenarios;
  std::vector<std::string> names{options.against};
  const fs::path reference = fs::weakly_canonical(find_scenario(options.against));
  for (const auto& name : options.scenarios)
    if (fs::weakly_canonical(find_scenario(name)) != reference) names.push_back(name);
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
  std::string name = all[1].scenario.name;
  for (std::size_t i = 2; i < all.size(); ++i) name += '+' + all[i].scenario.name;
  return fs::path("results") / (name + "-against-" + all.front().scenario.name);
}

/// Everything that would keep the report from being made, before anything is run.
void check_report(const std::vector<Prepared>& all) {
  refuse_reports_that_cannot_be_made();
  for (std::size_t i = 1; i < all.size(); ++i)
    if (all[i].scenario.name == all.front().scenario.name)
      throw UsageError("the reference and one of the scenarios are both called '" +
                       all.front().scenario.name + "', and could not be told apart in a report");
}

/// The scenarios by themselves, in folders below that of their differences, and the page of both.
ExitCode make_report(const std::vector<Prepared>& all, const fs::path& folder, const CompareOptions& options,
                     const Console& console) {
  const fs::path whole = (folder / "").lexically_normal().parent_path();
  RunOptions runs;
  runs.scenarios = in_order(options);
  runs.overrides = options.overrides;
  runs.threads = options.threads;
  runs.output = whole.string();
  runs.force = options.force;
  runs.show = false;
  run(runs, console);
  ReportOptions page{{whole.string()}, whole.string() + ".html"};
  for (const Prepared& one : all) page.folders.push_back((whole / one.scenario.name).string());
  return report(page, console);
}

Comparison compare_in_view(const Plan& reference, const Plan& scenario, const CompareOptions& options,
                           const Console& console) {
  const DeferInterruption deferred;
  Progress progress(console);
  SimulateOptions settings;
  settings.threads = options.threads;
  settings.stop = &interruption();
  settings.progress = [&progress](std::int64_t done, std::int64_t of) { progress(done, of); };
  return vidik::compare(reference, scenario, settings);
}
}  // namespace

ExitCode compare(const CompareOptions& options, const Console& console) {
  const std::vector<Prepared> all = prepare_all(options);
  check_all(all);
  if (options.report) check_report(all);
  std::vector<Compared> scenarios;
  for (const Prepared& one : all) scenarios.push_back(compared(one.scenario, one.plan));
  const fs::path folder = folder_for(all, options);
  check_comparison_folder(scenarios, folder,
                          {.force = options.force, .formats = formats_named(options.formats)});
  std::vector<Differences> differences;
  std::vector<std::uint64_t> digests;
  for (std::size_t i = 1; i < all.size(); ++i) {
    const Comparison comparison = compare_in_view(all.front().plan, all[i].plan, options, console);
    differences.push_back(summarise(comparison));
    digests.push_back(comparison.difference.digest());
    if (differences.back().quantiles.paths == 0)
      throw std::runtime_error("no path of " + all[i].scenario.name + " can be compared: all of them failed");
    show_differences(differences.back(), console);
  }
  {
    const DeferInterruption deferred;  // all files, or none
    write_comparison(
        scenarios, differences, digests, all.front().plan.settings(), folder,
        {.force = options.force, .formats = formats_named(options.formats), .stop = &interruption()});
  }
  console.note("Differences are in " + (folder / "").string());
  return options.report ? make_report(all, folder, options, console) : ExitCode::done;
}

}  // namespace vidik::app
