// vidik sensitivity: which factors of a sweep matter.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>

#include "engine/app/json.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/stores.hpp"
#include "engine/app/table.hpp"
#include "engine/app/text.hpp"
#include "engine/app/verbs.hpp"
#include "engine/sensitivity/analysis.hpp"
#include "engine/write/table_sink.hpp"

namespace vidik::app {

namespace {
namespace fs = std::filesystem;
constexpr std::size_t most_tables = 6, most_factors = 12;
constexpr int bar_width = 30;

bool is_store(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string head(15, '\0');
  stream.read(head.data(), 15);
  return head == "SQLite format 3";
}

/// What is analysed if nothing is named: of each variable its mean, of what happens its share.
std::vector<StoredSeries> analysed(StoreReader& store, const StoredSweep& sweep,
                                   const SensitivityOptions& options) {
  auto series = wanted_of(store, sweep, options.only);
  if (options.only.empty())
    std::erase_if(series,
                  [](const auto& one) { return one.statistic != "mean" && one.statistic != "share"; });
  return series;
}

struct Analysed {
  StoredSweep sweep;
  std::vector<SensitivityRow> rows;
};

Analysed analyse(const std::string& file, const std::string& name, const SensitivityOptions& options) {
  StoreReader store = open_store(file);
  const StoredSweep sweep = chosen_sweep(store.sweeps(), name);
  if (sweep.done == 0) throw UsageError("no point of this sweep has been run yet");
  return {sweep, analyse_sensitivity(store, sweep, analysed(store, sweep, options), options.threads)};
}

/// The total index that is known least; of a design that has none, nothing.
const SensitivityRow* vaguest(const std::vector<SensitivityRow>& rows) {
  const SensitivityRow* found = nullptr;
  for (const auto& row : rows)
    if (row.index == "sobol_total" && row.interval.half_width() >= 0 &&
        (!found || row.interval.half_width() > found->interval.half_width()))
      found = &row;
  return found;
}

void say_binding(const SensitivityRow& row, const Analysed& done, double precision, const Console& console) {
  const bool met = row.interval.half_width() <= precision;
  console.note(fmt::format(
      "{} after {} of {}: the total index of {} for {} is known to ±{:.2g}, asked for was ±{:.2g}.",
      met ? "Precise enough" : "Not precise enough", counted(done.sweep.points, "point"),
      counted(done.sweep.paths, "path"), row.factor, row.series.text(), row.interval.half_width(),
      precision));
}

/// Runs the sweep, and again with twice the points until the indices are known well enough.
Analysed run_and_analyse(const SensitivityOptions& options, const Console& console) {
  SweepOptions run{options.input, options.store, options.overrides, options.threads, {}, false};
  Console::Settings quiet_data = Console::surroundings();
  quiet_data.quiet = console.quiet();
  const Console words(quiet_data);
  while (true) {
    sweep(run, words);
    Analysed done = analyse(store_file(run).string(), find_sweep(options.input).stem().string(), options);
    if (options.precision == 0) return done;
    const SensitivityRow* binding = vaguest(done.rows);
    if (!binding)
      throw UsageError(
          "--precision is of total Sobol indices: it needs `design: {kind: saltelli, …}` and a "
          "number that varies");
    const std::int64_t rows = static_cast<std::int64_t>(done.sweep.factors.size()) + 2;
    if (binding->interval.half_width() <= options.precision || 2 * done.sweep.points > options.most_points) {
      say_binding(*binding, done, options.precision, console);
      return done;
    }
    run.points = 2 * done.sweep.points / rows;
  }
}

void write_csv(const Analysed& done, const std::string& output) {
  using Type = TableColumn::Type;
  DraftFile draft(output);
  CsvSink sink(draft);
  std::vector<TableColumn> columns;
  for (const auto* name : {"sweep", "kind", "variable", "unit", "period", "statistic", "factor", "index"})
    columns.push_back({Type::text, name});
  for (const auto* name : {"estimate", "low", "high"}) columns.push_back({Type::number, name});
  sink.begin(columns);
  for (const auto& row : done.rows) {
    for (const auto& text : {done.sweep.name, row.series.kind, row.series.name, row.series.unit,
                             row.series.period, row.series.statistic, row.factor, row.index})
      sink.text(text);
    for (const double number : {row.interval.estimate, row.interval.low, row.interval.high})
      sink.number(number);
    sink.end_row();
  }
  sink.end();
  std::move(draft).finish().publish();
}

void print_rows(const Analysed& done, const Console& console) {
  Json all = Json::array();
  for (const auto& row : done.rows)
    all.push_back({{"kind", row.series.kind},
                   {"variable", row.series.name},
                   {"unit", row.series.unit},
                   {"period", row.series.period},
                   {"statistic", row.series.statistic},
                   {"factor", row.factor},
                   {"index", row.index},
                   {"estimate", row.interval.estimate},
                   {"low", row.interval.low},
                   {"high", row.interval.high}});
  print({{"sweep", done.sweep.name},
         {"design", done.sweep.design},
         {"points", done.sweep.done},
         {"paths", done.sweep.paths},
         {"indices", all}},
        console);
}

std::string cell(const Interval& interval) {
  if (!std::isfinite(interval.estimate)) return "–";
  return rounded({interval.estimate, interval.half_width() / 1.96}) +
         fmt::format(" ± {:.1g}", interval.half_width());
}

/// All indices of one number: by factor, then by index.
using ByFactor = std::vector<std::vector<Interval>>;

std::vector<std::size_t> order_of(const ByFactor& all) {
  std::vector<std::size_t> order(all.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) {
    const double size = std::abs(all[i].front().estimate);
    return std::isfinite(size) ? size : -1;
  });
  return order;
}

std::string bar(const std::vector<Interval>& indices, double longest, bool parts) {
  const auto cells = [&](double value) {
    return std::isfinite(value) && longest > 0
               ? static_cast<int>(std::lround(std::clamp(value / longest, 0.0, 1.0) * bar_width))
               : 0;
  };
  const int whole = cells(std::abs(indices[0].estimate)),
            solid = parts ? std::min(whole, cells(indices[1].estimate)) : whole;
  return repeated("█", solid) + repeated("░", whole - solid);
}

/// A table of one number: factors that matter most first, and a bar of the first index; of total Sobol
/// indices the solid part is the first-order one.
void show_one(const Analysed& done, std::size_t begin, const Console& console) {
  const auto names = indices_of_design(done.sweep.design);
  const std::size_t factors = done.sweep.factors.size();
  ByFactor all(factors);
  for (std::size_t i = 0; i < factors * names.size(); ++i)
    all[i % factors].push_back(done.rows[begin + i].interval);
  const auto order = order_of(all);
  Table table;
  table.left(names.size() + 1);
  std::vector<std::string> head{"factor"};
  head.insert(head.end(), names.begin(), names.end());
  table.row(head);
  const bool sobol = names.front() == "sobol_total";
  const double longest = sobol ? 1 : std::abs(all[order.front()].front().estimate);
  for (std::size_t i = 0; i < std::min(most_factors, factors); ++i) {
    std::vector<std::string> row{done.sweep.factors[order[i]].name};
    for (const Interval& interval : all[order[i]]) row.push_back(cell(interval));
    row.push_back(bar(all[order[i]], longest, sobol));
    table.row(row);
  }
  const StoredSeries& series = done.rows[begin].series;
  console.show(console.bold(series.text()) + (series.unit.empty() ? "" : ", " + series.unit) + '\n' +
               table.text());
  if (factors > most_factors)
    console.show(console.dim(fmt::format("and {} more", factors - most_factors)) + '\n');
}

/// The last period of each number, or all that were named.
void show(const Analysed& done, const SensitivityOptions& options, const Console& console) {
  const std::size_t block = indices_of_design(done.sweep.design).size() * done.sweep.factors.size();
  std::vector<std::size_t> shown;
  for (std::size_t begin = 0; begin < done.rows.size(); begin += block) {
    const auto next = begin + block;
    const bool last = next >= done.rows.size() || done.rows[next].series.name != done.rows[begin].series.name;
    if (last || !options.only.empty()) shown.push_back(begin);
  }
  for (std::size_t i = 0; i < std::min(shown.size(), most_tables); ++i) show_one(done, shown[i], console);
  if (shown.size() > most_tables)
    console.note(fmt::format("{} more numbers: name some with --only, or write all with -o FILE.",
                             shown.size() - most_tables));
}
}  // namespace

ExitCode sensitivity(const SensitivityOptions& options, const Console& console) {
  if (is_store(options.input) && options.precision > 0)
    throw UsageError("--precision runs more points: give the sweep, and its store with --store");
  const Analysed done = is_store(options.input) ? analyse(options.input, options.sweep, options)
                                                : run_and_analyse(options, console);
  if (done.sweep.done < done.sweep.points)
    console.note(fmt::format("{} of {} have been run: the rest is left out.", grouped(done.sweep.done),
                             counted(done.sweep.points, "point")));
  if (!options.output.empty()) write_csv(done, options.output);
  if (console.json())
    print_rows(done, console);
  else
    show(done, options, console);
  return ExitCode::done;
}

}  // namespace vidik::app
