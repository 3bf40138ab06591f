#include "engine/write/write.hpp"

#include <algorithm>

#include "engine/write/manifest.hpp"
#include "engine/write/names.hpp"
#include "engine/write/resolved.hpp"
#include "engine/write/results_folder.hpp"
#include "engine/write/tables.hpp"
#include "engine/write/variance_split.hpp"

namespace vidik {
namespace {

template <typename Fill>
void add_file(const std::filesystem::path& folder, std::string_view name, std::vector<FinishedFile>& files,
              Fill fill) {
  DraftFile draft(folder / name);
  fill(draft);
  files.push_back(std::move(draft).finish());
}

void check(const std::filesystem::path& folder, const std::string& resolved, bool force) {
  if (!force) refuse_foreign(folder, Sha256::of(resolved));
}

}  // namespace

void check_results_folder(const Scenario& scenario, const Plan& plan, const std::filesystem::path& folder,
                          const WriteOptions& options) {
  outputs_named(plan.record(), options.paths_output);
  const FolderMaker maker(folder);
  check(folder, resolved_text(scenario, plan), options.force);
  DraftFile probe(folder / file_names::manifest);
}

void write_results(const Scenario& scenario, const Summary& summary, const Ensemble& ensemble,
                   const std::filesystem::path& folder, const WriteOptions& options) {
  const std::vector<int> outputs = outputs_named(ensemble.plan.record(), options.paths_output);
  const std::string resolved = resolved_text(scenario, ensemble.plan);
  FolderMaker maker(folder);
  check(folder, resolved, options.force);

  std::vector<FinishedFile> files;
  add_file(folder, file_names::summary, files, [&](DraftFile& file) { write_summary(summary, file); });
  const auto wanted = [&](FileFormat format) {
    return std::ranges::find(options.formats, format) != options.formats.end();
  };
  if (wanted(FileFormat::parquet))
    add_file(folder, file_names::summary_parquet, files,
             [&](DraftFile& file) { write_summary_parquet(summary, file); });
  if (wanted(FileFormat::iamc))
    add_file(folder, file_names::summary_iamc, files,
             [&](DraftFile& file) { write_summary_iamc(summary, file); });
  add_file(folder, file_names::events, files, [&](DraftFile& file) { write_events(summary, file); });
  if (!outputs.empty())
    add_file(folder, file_names::paths, files,
             [&](DraftFile& file) { write_paths(ensemble, outputs, file, options.stop); });
  if (options.split)
    add_file(folder, file_names::variance_split, files,
             [&](DraftFile& file) { write_variance_split(*options.split, file); });
  add_file(folder, file_names::resolved, files, [&](DraftFile& file) { file.write(resolved); });
  const std::string manifest = manifest_text(scenario, ensemble, summary, folder, files);
  add_file(folder, file_names::manifest, files, [&](DraftFile& file) { file.write(manifest); });
  if (options.stop && *options.stop) throw Interrupted();
  publish(folder, std::move(files));
  maker.keep();
}

}  // namespace vidik
