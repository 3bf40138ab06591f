// The layouts of other programs.
#include <fmt/format.h>

#include <cmath>

#include "engine/store/export.hpp"
#include "engine/write/results_folder.hpp"

namespace vidik {

namespace {

double value_of(const StoredPoint& point, std::int64_t series) {
  const auto found = point.estimates.find(series);
  return found == point.estimates.end() ? NAN : found->second.value;
}

void write_experiments(StoreReader& store, const StoredSweep& sweep, DraftFile& file) {
  CsvSink sink(file);
  std::vector<TableColumn> columns;
  for (const auto& factor : sweep.factors) columns.push_back({TableColumn::Type::text, factor.name});
  for (const auto* name : {"scenario", "policy", "model"}) columns.push_back({TableColumn::Type::text, name});
  sink.begin(columns);
  store.for_each_point(sweep, [&](const StoredPoint& point) {
    for (std::size_t i = 0; i < point.levels.size(); ++i)
      if (sweep.factors[i].kind == "choice")
        sink.text(point.levels[i].text);
      else
        sink.number(point.levels[i].value);
    sink.whole(point.number);
    sink.text("none");
    sink.text("vidik");
    sink.end_row();
  });
}

void write_outcomes(StoreReader& store, const StoredSweep& sweep, const std::vector<StoredSeries>& series,
                    DraftFile& file) {
  CsvSink sink(file);
  std::vector<TableColumn> columns;
  for (const auto& name : names_of(series)) columns.push_back({TableColumn::Type::number, name});
  sink.begin(columns);
  store.for_each_point(sweep, [&](const StoredPoint& point) {
    for (const auto& one : series) sink.number(value_of(point, one.id));
    sink.end_row();
  });
}

/// Numbers in a row, as numpy's loadtxt reads them.
void put_row(DraftFile& file, const std::vector<double>& values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) file.write(" ");
    file.write(std::isfinite(values[i]) ? shortest(values[i]) : "nan");
  }
  file.write("\n");
}

}  // namespace

void export_ema(StoreReader& store, const StoredSweep& sweep, const std::vector<StoredSeries>& series,
                const std::filesystem::path& folder) {
  FolderMaker maker(folder);
  DraftFile experiments(folder / "experiments.csv"), outcomes(folder / "outcomes.csv");
  write_experiments(store, sweep, experiments);
  write_outcomes(store, sweep, series, outcomes);
  FinishedFile one = std::move(experiments).finish(), other = std::move(outcomes).finish();
  one.publish();
  other.publish();
  maker.keep();
}

void export_salib(StoreReader& store, const StoredSweep& sweep, const std::vector<StoredSeries>& series,
                  const std::filesystem::path& folder) {
  if (sweep.done < sweep.points)
    throw StoreError(
        fmt::format("{} of {} points are missing, and SALib needs all of them: run `vidik sweep` again",
                    sweep.points - sweep.done, sweep.points));
  FolderMaker maker(folder);
  DraftFile parameters(folder / "parameters.txt"), inputs(folder / "inputs.txt"),
      outputs(folder / "outputs.txt"), names(folder / "outputs.names.txt");
  for (const auto& factor : sweep.factors)
    parameters.write(fmt::format("{} {} {}{}\n", factor.name, shortest(factor.low), shortest(factor.high),
                                 sweep.has_groups() ? ' ' + factor.group : ""));
  for (const auto& name : names_of(series)) names.write(name + '\n');
  store.for_each_point(sweep, [&](const StoredPoint& point) {
    std::vector<double> levels, values;
    for (const auto& level : point.levels) levels.push_back(level.value);
    for (const auto& one : series) values.push_back(value_of(point, one.id));
    put_row(inputs, levels);
    put_row(outputs, values);
  });
  std::vector<FinishedFile> files;
  for (DraftFile* file : {&parameters, &inputs, &outputs, &names}) files.push_back(std::move(*file).finish());
  for (FinishedFile& file : files) file.publish();
  maker.keep();
}

}  // namespace vidik
