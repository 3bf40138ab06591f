#include "engine/write/comparison.hpp"

#include <span>

#include "engine/write/comparison_netcdf.hpp"
#include "engine/write/comparison_workbook.hpp"
#include "engine/write/difference_fields.hpp"
#include "engine/write/result_files.hpp"
#include "engine/write/results_folder.hpp"
#include "engine/write/tables.hpp"

namespace vidik {
namespace {

using Type = TableColumn::Type;

void put_row(const Differences& all, const std::vector<DifferenceField>& fields, int output, int period,
             Periods periods, TableSink& sink) {
  const Recorded& recorded = all.quantiles.outputs[static_cast<std::size_t>(output)];
  for (const auto* cell : {&all.reference, &all.quantiles.scenario, &recorded.name, &recorded.unit})
    sink.text(*cell);
  put_period(periods, all.quantiles.periods[static_cast<std::size_t>(period)], sink);
  for (const DifferenceField& field : fields) sink.number(field.value(all, output, period));
  sink.end_row();
}

}  // namespace

void put_differences(const std::vector<Differences>& all, TableSink& sink, Periods periods) {
  const std::vector<DifferenceField> fields = difference_fields(all.front());
  std::vector<TableColumn> columns;
  for (const auto* name : {"reference", "scenario", "variable", "unit"})
    columns.push_back({Type::text, name});
  add_period_columns(periods, columns);
  for (const DifferenceField& field : fields) columns.push_back({Type::number, field.name});
  sink.begin(columns);
  for (const Differences& one : all)
    for (int output = 0; output < static_cast<int>(one.quantiles.outputs.size()); ++output)
      for (int period = 0; period < static_cast<int>(one.quantiles.periods.size()); ++period)
        if (includes(periods, one.quantiles.periods[static_cast<std::size_t>(period)]))
          put_row(one, fields, output, period, periods, sink);
  sink.end();
}

void put_event_differences(const std::vector<Differences>& all, TableSink& sink) {
  std::vector<TableColumn> columns;
  for (const auto* name : {"reference", "scenario", "kind", "name"}) columns.push_back({Type::text, name});
  columns.push_back({Type::whole, "year"});
  for (const auto* name : {"reference_share", "scenario_share", "risk_difference", "standard_error",
                           "risk_ratio", "ratio_low", "ratio_high"})
    columns.push_back({Type::number, name});
  sink.begin(columns);
  for (const Differences& one : all)
    for (const EventDifference& row : one.events) {
      for (const auto* cell : {&one.reference, &one.quantiles.scenario, &row.kind, &row.name})
        sink.text(*cell);
      sink.whole(row.year);
      for (const double number :
           {row.reference.value, row.scenario.value, row.risk_difference.value,
            row.risk_difference.standard_error, row.risk_ratio, row.ratio_low, row.ratio_high})
        sink.number(number);
      sink.end_row();
    }
  sink.end();
}

Compared compared(const Scenario& scenario, const Plan& plan) {
  return {&scenario, plan, reported_cells(plan)};
}

namespace {
void check(const std::vector<Compared>& scenarios, std::int64_t paths, const std::filesystem::path& folder,
           const WriteOptions& options) {
  if (options.force) return;
  const auto hash = [&](std::int64_t of) { return identity_of(scenarios, of); };
  refuse_foreign(folder, hash, paths, options.any_paths);
}
}  // namespace

void check_comparison_folder(const std::vector<Compared>& scenarios, const std::filesystem::path& folder,
                             const WriteOptions& options) {
  std::int64_t rows = 0;
  for (const Compared& one : std::span(scenarios).subspan(1)) rows += one.cells;
  check_formats(options.formats, rows);
  const FolderMaker maker(folder);
  check(scenarios, scenarios.front().plan.settings().paths, folder, options);
  DraftFile probe(folder / file_names::manifest);
}

void write_comparison(const std::vector<Compared>& scenarios, const std::vector<Differences>& all,
                      const std::vector<std::uint64_t>& digests, const EnsembleSettings& settings,
                      const std::filesystem::path& folder, const WriteOptions& options) {
  FolderMaker maker(folder);
  check(scenarios, settings.paths, folder, options);
  const ComparisonResults results{scenarios, all, digests, settings};
  ResultFiles files(folder, options.formats);
  files.add_table(file_names::differences, [&](TableSink& sink) { put_differences(all, sink); });
  files.add_table(file_names::event_differences, [&](TableSink& sink) { put_event_differences(all, sink); });
  if (files.wanted(FileFormat::netcdf))
    files.add(file_names::comparison_netcdf,
              [&](DraftFile& draft) { write_comparison_netcdf(results, draft); });
  if (files.wanted(FileFormat::xlsx))
    files.add_foreign(file_names::comparison_workbook,
                      [&](const ForeignDraft& draft) { write_comparison_workbook(results, draft); });
  const std::string manifest = manifest_text(results, options.precision, files.finished());
  files.add(file_names::manifest, [&](DraftFile& file) { file.write(manifest); });
  if (options.stop && *options.stop) throw Interrupted();
  publish(folder, files.release());
  maker.keep();
}

}  // namespace vidik
