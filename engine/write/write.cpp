#include "engine/write/write.hpp"

#include "engine/write/manifest.hpp"
#include "engine/write/resolved.hpp"
#include "engine/write/result_files.hpp"
#include "engine/write/results_folder.hpp"
#include "engine/write/run_netcdf.hpp"
#include "engine/write/run_workbook.hpp"
#include "engine/write/tables.hpp"
#include "engine/write/variance_split.hpp"

namespace vidik {
namespace {

void check(const Scenario& scenario, const Plan& plan, const std::filesystem::path& folder,
           const WriteOptions& options) {
  if (options.force) return;
  const auto hash = [&](std::int64_t paths) {
    return Sha256::of(resolved_text(scenario, plan.with_paths(paths)));
  };
  refuse_foreign(folder, hash, plan.settings().paths, options.any_paths);
}

}  // namespace

void check_results_folder(const Scenario& scenario, const Plan& plan, const std::filesystem::path& folder,
                          const WriteOptions& options) {
  outputs_named(plan.record(), options.paths_output);
  check_formats(options.formats, reported_cells(plan));
  const FolderMaker maker(folder);
  check(scenario, plan, folder, options);
  DraftFile probe(folder / file_names::manifest);
}

void write_results(const Scenario& scenario, const Summary& summary, const Ensemble& ensemble,
                   const std::filesystem::path& folder, const WriteOptions& options) {
  const std::vector<int> outputs = outputs_named(ensemble.plan.record(), options.paths_output);
  const std::string resolved = resolved_text(scenario, ensemble.plan);
  FolderMaker maker(folder);
  check(scenario, ensemble.plan, folder, options);

  const RunResults run{scenario, ensemble, summary};
  ResultFiles files(folder, options.formats);
  files.add_table(file_names::summary, [&](TableSink& sink) { put_summary(summary, sink); });
  if (files.wanted(FileFormat::iamc))
    files.add(file_names::summary_iamc, [&](DraftFile& file) { write_summary_iamc(summary, file); });
  files.add_table(file_names::events, [&](TableSink& sink) { put_events(summary, sink); });
  if (!outputs.empty())
    files.add_table(file_names::paths,
                    [&](TableSink& sink) { put_paths(ensemble, outputs, sink, options.stop); });
  if (options.split)
    files.add_table(file_names::variance_split,
                    [&](TableSink& sink) { put_variance_split(*options.split, sink); });
  if (files.wanted(FileFormat::netcdf))
    files.add(file_names::run_netcdf,
              [&](DraftFile& draft) { write_run_netcdf(run, outputs, draft, options.stop); });
  if (files.wanted(FileFormat::xlsx))
    files.add_foreign(file_names::run_workbook,
                      [&](const ForeignDraft& draft) { write_run_workbook(run, draft); });
  files.add(file_names::resolved, [&](DraftFile& file) { file.write(resolved); });
  const std::string manifest = manifest_text(run, options.precision, folder, files.finished());
  files.add(file_names::manifest, [&](DraftFile& file) { file.write(manifest); });
  if (options.stop && *options.stop) throw Interrupted();
  publish(folder, files.release());
  maker.keep();
}

}  // namespace vidik
