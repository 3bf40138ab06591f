#include "engine/app/parts.hpp"

#include "engine/app/interruption.hpp"
#include "engine/app/json.hpp"
#include "engine/app/progress.hpp"
#include "engine/app/run_report.hpp"
#include "engine/core/numerics.hpp"
#include "engine/scenario/reader.hpp"
#include "engine/write/resolved.hpp"
#include "models/catalogue.hpp"

namespace vidik::app {

ShardTask task_of(const Prepared& prepared) {
  return {numerics_version, prepared.scenario.name, prepared.scenario.file.string(),
          resolved_text(prepared.scenario, prepared.plan)};
}

Prepared prepared_again(const ShardTask& task) {
  Diagnostics diagnostics;
  const auto file = SourceFile::from_text(task.file, task.resolved_text);
  Scenario scenario = read_scenario(parse_document(file, task.resolved_text), diagnostics);
  scenario.name = task.name;
  scenario.file = task.file;
  diagnostics.throw_if_errors();
  Plan plan = compile(scenario, models::catalogue(), {}, diagnostics);
  return {std::move(scenario), std::move(plan)};
}

Shard compute_in_view(const ShardTask& task, const Plan& plan, UnitRange range, int threads,
                      const Console& console) {
  const DeferInterruption deferred;
  Progress progress(console);
  SimulateOptions options;
  options.threads = threads;
  options.stop = &interruption();
  options.progress = [&progress](std::int64_t done, std::int64_t all) { progress(done, all); };
  return compute_shard(task, plan, range, std::move(options));
}

std::filesystem::path results_folder(const Scenario& scenario, const std::string& given) {
  return given.empty() ? std::filesystem::path("results") / scenario.name : std::filesystem::path(given);
}

void finish_whole(const Prepared& prepared, const Ensemble& ensemble, const std::filesystem::path& folder,
                  const WriteOptions& options, const Console& console) {
  const Summary summary = summarise(ensemble, {});
  if (summary.paths == 0) throw std::runtime_error("all paths failed: there are no results");
  for (const Diagnostic& warning : summary.warnings) console.complain(warning.text());
  const DeferInterruption deferred;  // all files, or none
  WriteOptions stoppable = options;
  stoppable.stop = &interruption();
  write_results(prepared.scenario, summary, ensemble, folder, stoppable);
  if (console.json())
    print({{"runs", Json::array({run_as_json(prepared.scenario, ensemble, summary, folder)})}}, console);
  else
    show_results(prepared.scenario, ensemble, summary, console);
  show_failures(prepared.scenario, ensemble, console);
  console.note("Results are in " + (folder / "").string());
}

}  // namespace vidik::app
