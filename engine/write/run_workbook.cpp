#include "engine/write/run_workbook.hpp"

#include <fmt/format.h>

#include "engine/summary/stances.hpp"
#include "engine/write/assumption_table.hpp"
#include "engine/write/tables.hpp"
#include "engine/write/workbook_parts.hpp"

namespace vidik {
namespace {

using Type = TableColumn::Type;
constexpr int year_column = 3, first_statistic = 4;  // of the sheet of years

void introduce(const RunResults& results, Sheet& sheet) {
  const auto& [scenario, ensemble, summary] = results;
  sheet.heading(scenario.title);
  sheet.line(scenario.question);
  sheet.line(fmt::format("{} paths, {} to {}, seed {}; digest {:016x}", summary.paths,
                         scenario.horizon.start.text(), scenario.horizon.end.text(),
                         ensemble.plan.settings().seed, ensemble.digest()));
  sheet.line("Summary: every statistic of every variable and year, with its Monte Carlo standard error.");
  sheet.line("Events: share of paths on which each has happened by the end of each year.");
  sheet.line("Assumptions: every value or prior, with unit, source, confidence and where it was set.");
  sheet.line(
      "Charts: median, and dashed the outermost quantiles over all paths; what follows from a prior is no "
      "forecast.");
  sheet.line("");
}

/// The rows of one output on the sheet of years, whose table begins in the row after `header`.
CellRange rows_of(const Sheet& sheet, int output, int years, int column) {
  const int first = 1 + output * years;
  return {&sheet, first, first + years - 1, column};
}

std::vector<ChartLine> lines_of(const Summary& summary, const Sheet& sheet, int output) {
  const int years = years_of(summary);
  std::vector<ChartLine> lines;
  const auto add = [&](int statistic, const std::string& name, bool dashed) {
    if (statistic >= 0)
      lines.push_back(
          {name, rows_of(sheet, output, years, first_statistic + statistic), chart_colour(0), dashed});
  };
  const auto& statistics = summary.statistics;
  if (summary.outputs[static_cast<std::size_t>(output)].indicator) {
    add(0, "probability", false);  // the mean
    return lines;
  }
  const Band band = band_of(statistics);
  const auto text = [&](int i) {
    return i < 0 ? "" : percentile_text(statistics[static_cast<std::size_t>(i)]);
  };
  add(band.high == band.middle ? -1 : band.high, text(band.high), true);
  add(band.middle < 0 ? 0 : band.middle, band.middle < 0 ? "mean" : "median", false);
  add(band.low == band.middle ? -1 : band.low, text(band.low), true);
  return lines;
}

std::vector<Chart> headline_charts(const RunResults& results, const Sheet& sheet) {
  const Summary& summary = results.summary;
  std::vector<Chart> charts;
  for (const int output : headline_outputs(summary, results.ensemble.plan.record().headline)) {
    const Recorded& recorded = summary.outputs[static_cast<std::size_t>(output)];
    charts.push_back({recorded.name, recorded.indicator ? "probability" : recorded.unit,
                      fmt::format("{} by year; the numbers are on the sheet {}", recorded.name, sheet.name()),
                      rows_of(sheet, output, years_of(summary), year_column),
                      lines_of(summary, sheet, output)});
  }
  return charts;
}

/// Nothing if the stances are not reported.
void add_stances(const Summary& summary, Workbook& workbook, std::vector<Chart>& charts) {
  if (stance_probabilities(summary, summary.periods.front().text()).empty()) return;
  Sheet& sheet = workbook.add_sheet("Stance");
  std::vector<TableColumn> columns{{Type::whole, "year"}};
  for (const auto* ending : {"", "_standard_error"})
    for (const Stance& stance : stances)
      columns.push_back({Type::number, std::string(stance.label) + ending});
  sheet.begin(columns);
  for (const Period& period : summary.periods) {
    if (!includes(Periods::years, period)) continue;
    const auto probabilities = stance_probabilities(summary, period.text());
    put_period(Periods::years, period, sheet);
    for (const Estimate& probability : probabilities) sheet.number(probability.value);
    for (const Estimate& probability : probabilities) sheet.number(probability.standard_error);
    sheet.end_row();
  }
  sheet.end();
  const int years = years_of(summary);
  Chart chart{"Stance on sanctions at the end of each year",
              "probability",
              "Probabilities of the stances by year; the numbers are on the sheet Stance",
              rows_of(sheet, 0, years, 0),
              {},
              true};
  for (int i = 0; i < static_cast<int>(stances.size()); ++i)
    chart.lines.push_back({stances[static_cast<std::size_t>(i)].label, rows_of(sheet, 0, years, i + 1),
                           chart_colour(static_cast<std::size_t>(i))});
  charts.push_back(chart);
}

}  // namespace

void write_run_workbook(const RunResults& results, const ForeignDraft& draft) {
  const auto& [scenario, ensemble, summary] = results;
  Workbook workbook(draft, scenario.title);
  Sheet& overview = workbook.add_sheet("Overview");
  introduce(results, overview);
  Sheet& years = workbook.add_sheet("Summary");
  put_wide_summary(summary, Periods::years, years);
  if (ensemble.plan.record().monthly)
    put_wide_summary(summary, Periods::months, workbook.add_sheet("Months"));
  std::vector<Chart> charts = years_of(summary) > 0 ? headline_charts(results, years) : std::vector<Chart>();
  if (years_of(summary) > 0) add_stances(summary, workbook, charts);
  put_events(summary, workbook.add_sheet("Events"));
  put_assumptions(scenario, ensemble.plan, workbook.add_sheet("Assumptions"));
  add_facts(workbook, facts_of(results));
  add_charts(workbook, overview, overview.next_row(), charts);
  workbook.close();
}

}  // namespace vidik
