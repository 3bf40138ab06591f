#include "engine/write/comparison.hpp"

#include "engine/write/csv.hpp"
#include "engine/write/names.hpp"
#include "engine/write/resolved.hpp"
#include "engine/write/results_folder.hpp"

namespace vidik {
namespace {

bool is_quantile(const Statistic& statistic) {
  return statistic.kind == Statistic::Kind::quantile;
}

std::vector<std::string> quantile_names(const std::vector<Differences>& all) {
  std::vector<std::string> names;
  for (const Statistic& statistic : all.front().quantiles.statistics)
    if (is_quantile(statistic)) names.push_back(statistic.name());
  return names;
}

void write_row(const Differences& all, int output, int period, CsvWriter& csv) {
  const Summary& quantiles = all.quantiles;
  const Recorded& recorded = quantiles.outputs[static_cast<std::size_t>(output)];
  const Difference& cell = all.at(output, period);
  csv.text(all.reference).text(quantiles.scenario).text(recorded.name).text(recorded.unit);
  csv.text(quantiles.periods[static_cast<std::size_t>(period)].text());
  csv.number(cell.mean.value).number(cell.mean.standard_error);
  csv.number(all.median(output, period).value).number(all.median(output, period).standard_error);
  csv.number(cell.sd).number(cell.greater.value).number(cell.greater.standard_error);
  csv.number(cell.reference_mean)
      .number(cell.reference_sd)
      .number(cell.scenario_mean)
      .number(cell.scenario_sd);
  csv.number(cell.variance_factor).number(cell.effect);
  const auto& year = all.exceeds[static_cast<std::size_t>(output)];
  csv.text(year ? std::to_string(*year) : "");
  for (int i = 0; i < static_cast<int>(quantiles.statistics.size()); ++i)
    if (is_quantile(quantiles.statistics[static_cast<std::size_t>(i)]))
      csv.number(quantiles.at(output, period, i).value);
  csv.end_row();
}

template <typename Fill>
void add_file(const std::filesystem::path& folder, std::string_view name, std::vector<FinishedFile>& files,
              Fill fill) {
  DraftFile draft(folder / name);
  fill(draft);
  files.push_back(std::move(draft).finish());
}

}  // namespace

void write_differences(const std::vector<Differences>& all, DraftFile& file) {
  std::vector<std::string_view> header{"reference",
                                       "scenario",
                                       "variable",
                                       "unit",
                                       "period",
                                       "mean",
                                       "standard_error",
                                       "median",
                                       "median_standard_error",
                                       "sd",
                                       "greater_share",
                                       "greater_standard_error",
                                       "reference_mean",
                                       "reference_sd",
                                       "scenario_mean",
                                       "scenario_sd",
                                       "variance_factor",
                                       "effect",
                                       "first_year"};
  const std::vector<std::string> names = quantile_names(all);
  header.insert(header.end(), names.begin(), names.end());
  CsvWriter csv(file, header);
  for (const Differences& one : all)
    for (int output = 0; output < static_cast<int>(one.quantiles.outputs.size()); ++output)
      for (int period = 0; period < static_cast<int>(one.quantiles.periods.size()); ++period)
        write_row(one, output, period, csv);
}

void write_event_differences(const std::vector<Differences>& all, DraftFile& file) {
  CsvWriter csv(file, {"reference", "scenario", "kind", "name", "year", "reference_share", "scenario_share",
                       "risk_difference", "standard_error", "risk_ratio", "ratio_low", "ratio_high"});
  for (const Differences& one : all)
    for (const EventDifference& row : one.events) {
      csv.text(one.reference).text(one.quantiles.scenario).text(row.kind).text(row.name);
      csv.number(std::int64_t{row.year}).number(row.reference.value).number(row.scenario.value);
      csv.number(row.risk_difference.value).number(row.risk_difference.standard_error);
      csv.number(row.risk_ratio).number(row.ratio_low).number(row.ratio_high).end_row();
    }
}

Compared compared(const Scenario& scenario, const Plan& plan) {
  return {&scenario, Sha256::of(resolved_text(scenario, plan))};
}

void check_comparison_folder(const std::vector<Compared>& scenarios, const std::filesystem::path& folder,
                             const WriteOptions& options) {
  const FolderMaker maker(folder);
  if (!options.force) refuse_foreign(folder, identity_of(scenarios));
  DraftFile probe(folder / file_names::manifest);
}

void write_comparison(const std::vector<Compared>& scenarios, const std::vector<Differences>& all,
                      const std::vector<std::uint64_t>& digests, const EnsembleSettings& settings,
                      const std::filesystem::path& folder, const WriteOptions& options) {
  FolderMaker maker(folder);
  if (!options.force) refuse_foreign(folder, identity_of(scenarios));
  std::vector<FinishedFile> files;
  add_file(folder, file_names::differences, files, [&](DraftFile& file) { write_differences(all, file); });
  add_file(folder, file_names::event_differences, files,
           [&](DraftFile& file) { write_event_differences(all, file); });
  const std::string manifest = manifest_text(scenarios, all, digests, settings, files);
  add_file(folder, file_names::manifest, files, [&](DraftFile& file) { file.write(manifest); });
  if (options.stop && *options.stop) throw Interrupted();
  publish(folder, std::move(files));
  maker.keep();
}

}  // namespace vidik
