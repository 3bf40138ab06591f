// vidik run: scenarios from YAML to projections.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "engine/app/interruption.hpp"
#include "engine/app/json.hpp"
#include "engine/app/loading.hpp"
#include "engine/app/precision.hpp"
#include "engine/app/run_report.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/simulating.hpp"
#include "engine/app/text.hpp"
#include "engine/app/variance_split_report.hpp"
#include "engine/app/verbs.hpp"
#include "engine/scenario/inheritance.hpp"
#include "engine/write/manifest.hpp"
#include "engine/write/relative_path.hpp"
#include "engine/write/tables.hpp"
#include "engine/write/write.hpp"

namespace vidik::app {

namespace {
/// A scenario that is ready to be run, and where its results go.
struct Job : Prepared {
  std::filesystem::path folder;
  std::optional<InStages> stages;  ///< if standard errors are asked for
};

std::filesystem::path folder_for(const Scenario& scenario, const RunOptions& options) {
  if (options.output.empty()) return std::filesystem::path("results") / scenario.name;
  const std::filesystem::path folder(options.output);
  return options.scenarios.size() == 1 ? folder : folder / scenario.name;
}

Job make_job(const std::string& given, const RunOptions& options) {
  Prepared prepared = prepare(given, options.overrides);
  prepared.scenario.inheritance = inheritance_of(prepared.scenario);
  const auto folder = folder_for(prepared.scenario, options);
  Job job{std::move(prepared), folder, {}};
  if (options.precision.empty()) return job;
  std::vector<Series> series = series_of(job.plan);
  Precision precision{precision_targets(options.precision, series), options.most_paths};
  job.stages = {std::move(series), std::move(precision)};
  return job;
}

/// Reads all scenarios, so that a mistake in the last is found before the first is run.
std::vector<Job> all_jobs(const RunOptions& options) {
  std::vector<Job> jobs;
  std::vector<Diagnostic> mistakes;
  for (const auto& given : options.scenarios) try {
      jobs.push_back(make_job(given, options));
    } catch (const InputError& error) {
      mistakes.insert(mistakes.end(), error.diagnostics().begin(), error.diagnostics().end());
    }
  if (!mistakes.empty()) throw InputError(mistakes);
  return jobs;
}

void refuse_shared_folders(const std::vector<Job>& jobs) {
  std::set<std::filesystem::path> folders;
  for (const auto& job : jobs)
    if (!folders.insert(job.folder).second)
      throw UsageError("two of the scenarios are called '" + job.scenario.name +
                       "' and would share a folder of results; run them one by one, with --output");
}

void check_names(const Job& job, const RunOptions& options) {
  try {
    for (const auto* names : {&options.paths_output, &options.split_outputs})
      outputs_named(job.plan.record(), *names);
  } catch (const InputError& error) {
    throw UsageError(error);
  }
}

/// Before anything is run.
void refuse_report_of(const std::vector<Job>& jobs) {
  refuse_reports_that_cannot_be_made();
  const auto years = [](const Job& job) {  // the whole ones, which a page shows
    std::vector<int> all;
    for (const Period& period : periods_of(job.plan.grid(), false)) all.push_back(period.year);
    return all;
  };
  for (const auto& job : jobs)
    if (years(job) != years(jobs.front()))
      throw UsageError("'" + jobs.front().scenario.name + "' and '" + job.scenario.name +
                       "' have different years, so they cannot stand in one report; run them one by one");
}

WriteOptions write_options(const Job& job, const RunOptions& options) {
  return {.force = options.force,
          .paths_output = options.paths_output,
          .formats = formats_named(options.formats),
          .precision = job.stages ? &job.stages->precision : nullptr,
          .any_paths = options.any_paths || job.stages,
          .stop = &interruption()};
}

void check_folder(const Job& job, const RunOptions& options) {
  check_results_folder(job.scenario, job.plan, job.folder, write_options(job, options));
}

/// The errors of a split come from paths that are drawn one by one.
void refuse_split_of(const Job& job) {
  const Sampling sampling = job.plan.settings().sampling;
  if (sampling != Sampling::random)
    throw UsageError(fmt::format("--variance-split cannot be had with {} sampling: add --sampling random",
                                 name_of(sampling)));
}

SimulateOptions settings_for(const Job& job, const RunOptions& options) {
  SimulateOptions settings;
  settings.threads = options.threads;
  settings.memory = options.memory != 0 ? options.memory : physical_memory();
  settings.whole_outputs = outputs_named(job.plan.record(), options.paths_output);
  settings.exact = options.exact;
  settings.variance_split = options.variance_split;
  return settings;
}

using MaybeSplit = std::optional<VarianceSplit>;

void write(const Job& job, const Ensemble& ensemble, const Summary& summary, const MaybeSplit& split,
           const RunOptions& options) {
  const DeferInterruption deferred;  // all files, or none
  WriteOptions writing = write_options(job, options);
  writing.split = split ? &*split : nullptr;
  write_results(job.scenario, summary, ensemble, job.folder, writing);
}

Json as_json(const Job& job, const Ensemble& ensemble, const Summary& summary, const MaybeSplit& split,
             const RunOptions& options) {
  Json json = run_as_json(job.scenario, ensemble, summary, options.no_write ? "" : job.folder);
  if (job.stages) json["precision"] = precision_json(job.stages->precision);
  if (split) json["variance_split"] = to_json(*split);
  return json;
}

void show_closing(const Job& job, const Ensemble& ensemble, const RunOptions& options,
                  const Console& console) {
  const auto path_months = static_cast<double>(ensemble.paths() * job.plan.grid().steps());
  console.note(fmt::format("Simulated in {} on {}: {:.1f} million path-months per second.",
                           duration_text(ensemble.seconds), counted(ensemble.threads, "thread"),
                           path_months / ensemble.seconds / 1e6));
  if (!options.no_write) console.note("Results are in " + (job.folder / "").string());
}

/// One scenario, from its plan to files; returns what --json prints, or nothing if all of its paths failed.
std::optional<Json> carry_out(Job& job, const RunOptions& options, const Console& console) {
  show_warnings(job.plan, console);
  const auto [ensemble, summary] =
      outcome_in_view(job.plan, settings_for(job, options), job.stages ? &*job.stages : nullptr, console);
  for (const Diagnostic& warning : summary.warnings) console.complain(warning.text());
  if (summary.paths == 0) {
    show_failures(job.scenario, ensemble, console);
    return std::nullopt;
  }
  MaybeSplit split;
  if (options.variance_split) split = split_in_view(ensemble.plan, options, console);
  if (!options.no_write) write(job, ensemble, summary, split, options);
  if (options.show && !console.json()) show_results(job.scenario, ensemble, summary, console);
  if (split && !console.json()) show_variance_split(*split, job.plan.record(), options, console);
  show_failures(job.scenario, ensemble, console);
  if (job.stages) show_precision(job.stages->precision, console);
  show_closing(job, ensemble, options, console);
  stop_if_interrupted();
  return console.json() ? as_json(job, ensemble, summary, split, options) : Json();
}

/// results/baseline.html, or results/baseline+full-alignment.html.
std::filesystem::path report_file(const std::vector<Job>& jobs) {
  std::vector<std::string> names;
  for (const auto& job : jobs) names.push_back(name_of_folder(job.folder));
  return named_folder(jobs.back().folder).parent_path() / (joined_names(names) + ".html");
}

ExitCode make_report(const std::vector<Job>& jobs, const Console& console) {
  ReportOptions options;
  for (const auto& job : jobs) options.folders.push_back(job.folder.string());
  options.output = report_file(jobs).string();
  return report(options, console);
}
}  // namespace

ExitCode run(const RunOptions& options, const Console& console) {
  auto jobs = all_jobs(options);
  refuse_shared_folders(jobs);
  if (options.report) refuse_report_of(jobs);
  for (const auto& job : jobs) check_names(job, options);
  for (const auto& job : jobs)
    if (options.variance_split) refuse_split_of(job);
  for (const auto& job : jobs)
    if (!options.no_write) check_folder(job, options);
  Json all = Json::array();
  std::vector<std::string> failed;
  for (auto& job : jobs)
    if (const auto json = carry_out(job, options, console))
      all.push_back(*json);
    else
      failed.push_back(job.scenario.name);
  if (console.json()) print({{"runs", all}}, console);
  if (!failed.empty())
    throw std::runtime_error(
        fmt::format("all paths of {} failed: there are no results", fmt::join(failed, ", ")));
  return options.report ? make_report(jobs, console) : ExitCode::done;
}

}  // namespace vidik::app
