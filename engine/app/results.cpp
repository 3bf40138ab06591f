// vidik results: what sweeps have left in a store.
#include <fmt/format.h>

#include "engine/app/interruption.hpp"
#include "engine/app/json.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/stores.hpp"
#include "engine/app/table.hpp"
#include "engine/app/text.hpp"
#include "engine/app/verbs.hpp"
#include "engine/store/export.hpp"
#include "engine/write/formats.hpp"
#include "engine/write/parquet.hpp"
#include "engine/write/workbook.hpp"

namespace vidik::app {

namespace {
constexpr std::size_t most_series_shown = 6;

std::string level_range(const StoredFactor& factor) {
  if (factor.kind == "choice") return "a choice";
  if (factor.kind == "month")
    return Month::from_index(static_cast<int>(factor.low)).text() + " – " +
           Month::from_index(static_cast<int>(factor.high)).text();
  return fmt::format("{:.4g} – {:.4g}", factor.low, factor.high);
}

void show_sweep(const StoredSweep& sweep, const Console& console) {
  console.show(console.bold(sweep.title) + " (" + sweep.name + ")\n");
  console.show(fmt::format("{}, {} done, of {}; seed {}, numerics {}\n", counted(sweep.points, "point"),
                           grouped(sweep.done), counted(sweep.paths, "path"), sweep.seed, sweep.numerics));
  console.show(console.dim(fmt::format("{}, entered {}; {} of one thread", sweep.program, sweep.entered,
                                       duration_text(sweep.seconds))) +
               "\n");
  if (!sweep.warnings.empty()) console.show(sweep.warnings + '\n');
  Table table;
  table.left(1).left(2).left(3);
  const bool groups = sweep.has_groups();
  table.row({"factor", "varies", "levels", groups ? "group" : ""});
  for (const auto& factor : sweep.factors)
    table.row({factor.name, factor.varies.empty() ? "scenario" : factor.varies, level_range(factor),
               groups && factor.group != factor.name ? factor.group : ""});
  console.show(table.text() + '\n');
}

Json to_json(const StoredSweep& sweep) {
  Json factors = Json::array();
  for (const auto& factor : sweep.factors)
    factors.push_back({{"name", factor.name},
                       {"varies", factor.varies},
                       {"kind", factor.kind},
                       {"low", factor.low},
                       {"high", factor.high},
                       {"group", factor.group}});
  return {{"name", sweep.name},       {"title", sweep.title},     {"question", sweep.question},
          {"design", sweep.design},   {"points", sweep.points},   {"done", sweep.done},
          {"paths", sweep.paths},     {"seed", sweep.seed},       {"numerics", sweep.numerics},
          {"program", sweep.program}, {"entered", sweep.entered}, {"seconds", sweep.seconds},
          {"factors", factors}};
}

void show_points(StoreReader& store, const StoredSweep& sweep, const ResultsOptions& options,
                 const Console& console) {
  auto series = options.only.empty() ? std::vector<StoredSeries>() : wanted_of(store, sweep, options.only);
  if (series.size() > most_series_shown)
    throw UsageError(
        fmt::format("{} numbers a point are too many to show: name one as "
                    "stance.ever_aligned.2030.mean, or export them",
                    series.size()));
  Table table;
  std::vector<std::string> head{"point"};
  for (const auto& factor : sweep.factors) head.push_back(factor.name);
  for (auto& name : names_of(series)) head.push_back(std::move(name));
  head.push_back("failed");
  table.row(head);
  store.for_each_point(sweep, [&](const StoredPoint& point) {
    std::vector<std::string> row{std::to_string(point.number)};
    for (std::size_t i = 0; i < point.levels.size(); ++i)
      row.push_back(sweep.factors[i].kind == "number" ? fmt::format("{:.5g}", point.levels[i].value)
                                                      : point.levels[i].text);
    for (const auto& one : series) {
      const auto found = point.estimates.find(one.id);
      row.push_back(found == point.estimates.end()
                        ? ""
                        : fmt::format("{} ± {:.2g}", rounded(found->second), found->second.standard_error));
    }
    row.push_back(std::to_string(point.failed_paths));
    table.row(row);
  });
  console.show(table.text());
}

void publish(FinishedFile file) {
  stop_if_interrupted();
  file.publish();
}

/// A sheet with a row for each point, and one with a row for each number and its standard error.
void export_workbook(StoreReader& store, const StoredSweep& sweep, const std::vector<StoredSeries>& series,
                     const std::string& file) {
  check_formats({FileFormat::xlsx}, sweep.done * std::ssize(series));
  ForeignDraft draft(file);
  Workbook workbook(draft, sweep.title);
  export_wide(store, sweep, series, workbook.add_sheet("Points"));
  export_tidy(store, sweep, series, workbook.add_sheet("Numbers"));
  workbook.close();
  publish(std::move(draft).finish());
}

void export_file(StoreReader& store, const StoredSweep& sweep, const std::vector<StoredSeries>& series,
                 const ResultsOptions& options) {
  DraftFile draft(options.output);
  CsvSink csv(draft);
  ParquetSink parquet(draft);
  if (options.format == "netcdf")
    export_netcdf(store, sweep, series, draft);
  else if (options.format == "wide")
    export_wide(store, sweep, series, csv);
  else
    export_tidy(store, sweep, series, options.format == "parquet" ? static_cast<TableSink&>(parquet) : csv);
  publish(std::move(draft).finish());
}

void export_results(StoreReader& store, const StoredSweep& sweep, const ResultsOptions& options,
                    const Console& console) {
  const DeferInterruption deferred;  // all files, or none
  refuse_store_as_output(options.output);
  const auto series = wanted_of(store, sweep, options.only);
  if (options.format == "ema") {
    export_ema(store, sweep, series, options.output);
  } else if (options.format == "salib") {
    export_salib(store, sweep, series, options.output);
  } else if (options.format == "xlsx") {
    export_workbook(store, sweep, series, options.output);
  } else {
    export_file(store, sweep, series, options);
  }
  stop_if_interrupted();
  console.note(
      fmt::format("{} of {}: {}", counted(sweep.done, "point"), grouped(sweep.points), options.output));
}
}  // namespace

ExitCode results(const ResultsOptions& options, const Console& console) {
  if (options.points && console.json())
    throw UsageError("--points shows a table: for a program, take `--export csv` or wide");
  StoreReader store = open_store(options.store);
  auto sweeps = store.sweeps();
  if (!options.sweep.empty()) sweeps = {chosen_sweep(sweeps, options.sweep)};
  if (!options.format.empty()) {
    export_results(store, chosen_sweep(sweeps, options.sweep), options, console);
  } else if (options.points || !options.only.empty()) {
    show_points(store, chosen_sweep(sweeps, options.sweep), options, console);
  } else if (console.json()) {
    Json all = Json::array();
    for (const auto& sweep : sweeps) all.push_back(to_json(sweep));
    print({{"sweeps", all}}, console);
  } else {
    for (const auto& sweep : sweeps) show_sweep(sweep, console);
  }
  return ExitCode::done;
}

}  // namespace vidik::app
