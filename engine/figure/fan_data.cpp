#include "engine/figure/fan_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/core/suggestion.hpp"
#include "engine/figure/figure.hpp"
#include "engine/figure/quantiles.hpp"
#include "engine/figure/words.hpp"
#include "engine/plan/states_of_unit.hpp"
#include "engine/summary/shown_unit.hpp"
#include "engine/write/names.hpp"

namespace vidik::figure {
namespace {

[[noreturn]] void refuse_unknown(const std::string& variable, const std::vector<std::string>& known,
                                 const std::filesystem::path& folder) {
  const std::string advice = did_you_mean(variable, known);
  throw FigureError(fmt::format("'{}' is not reported in {}; {}", variable, folder.generic_string(),
                                advice.empty() ? "name a variable of its summary.csv" : advice));
}

void refuse_states(const std::string& variable, const std::string& unit) {
  if (lists_states(unit) && unit != "0/1")
    throw FigureError(
        fmt::format("{} takes one of several states, {}, of which there is no median; draw the "
                    "indicators of its states, or `stance`",
                    variable, unit));
}

/// Probabilities are shown in per cent too.
ShownUnit unit_of(const std::string& unit) {
  return unit == "0/1" ? ShownUnit{"probability, %", 100} : shown_unit(unit);
}

/// "5 % and 95 %", if that is true of all series.
std::string bounds_text(const FanChart& chart) {
  const FanBand& first = chart.series.front().bands.front();
  for (const FanSeries& series : chart.series)
    if (series.bands.empty() || series.bands.front().low_name != first.low_name)
      return "their outermost quantiles";
  return first.low_name + " and " + first.high_name;
}

void finish(FanChart& chart, std::string note, const std::string& origin) {
  const FanSeries& first = chart.series.front();
  if (!first.bands.empty()) note += "; " + bands_note(first);
  if (chart.series.size() > 1 && !first.bands.empty())
    note += fmt::format(". Of the others: {} with markers, dashed {}", chart.middle_name, bounds_text(chart));
  chart.heading.notes = {note + '.', origin};
  chart.heading.description = description_of(chart);
}

const SummarySeries& series_of(const Results& run, const std::string& variable) {
  const auto found = std::ranges::find(run.series, variable, &SummarySeries::name);
  if (found != run.series.end()) return *found;
  std::vector<std::string> known{"stance"};
  for (const auto& series : run.series) known.push_back(series.name);
  refuse_unknown(variable, known, run.folder);
}

std::vector<double> values_of(const SummarySeries& series, const std::string& statistic, double scale) {
  std::vector<double> values;
  for (const SummaryCell& cell : series.statistics.at(statistic)) values.push_back(scale * cell.value);
  return values;
}

FanSeries fan_series(const Results& run, const SummarySeries& series, const std::string& middle,
                     bool with_bands, double scale) {
  FanSeries fan;
  const auto found = series.statistics.find(middle);
  if (found == series.statistics.end())
    throw FigureError(run.folder.generic_string() + " has no median; add 0.5 to `report: quantiles:`");
  for (const SummaryCell& cell : found->second)
    fan.middle.push_back({scale * cell.value, scale * cell.standard_error});
  std::vector<std::string> names;
  for (const auto& [name, cells] : series.statistics) names.push_back(name);
  if (with_bands)
    fan.bands = bands_of(names, [&](const auto& name) { return values_of(series, name, scale); });
  return fan;
}

void check_together(const Results& run, const Results& first, const std::string& unit,
                    const std::string& first_unit) {
  if (run.periods.empty()) throw FigureError(run.folder.generic_string() + " has no annual values to draw");
  if (run.periods != first.periods || unit != first_unit)
    throw FigureError(fmt::format("{} has other years or another unit than {}", run.folder.generic_string(),
                                  first.folder.generic_string()));
}

/// The rows of a variable in whole years, by scenario.
struct DifferenceRows {
  DifferenceRows(const ResultsFolder& folder, const std::string& variable)
      : table(folder.table(file_names::differences, {"reference", "scenario", "variable", "unit", "period",
                                                     "mean", "standard_error"})) {
    std::vector<std::string> known{"effects"};
    for (std::size_t row = 0; row < table.size(); ++row) {
      if (known.back() != table.text(row, "variable")) known.push_back(table.text(row, "variable"));
      if (table.text(row, "variable") != variable || table.text(row, "period").size() != 4) continue;
      if (scenarios.empty() || scenarios.back() != table.text(row, "scenario")) {
        scenarios.push_back(table.text(row, "scenario"));
        rows.emplace_back();
      }
      rows.back().push_back(row);
    }
    if (rows.empty()) refuse_unknown(variable, known, folder.path());
  }
  std::vector<double> values(std::size_t scenario, const std::string& column, double scale) const {
    std::vector<double> all;
    for (const std::size_t row : rows[scenario]) all.push_back(scale * table.number(row, column));
    return all;
  }
  ResultTable table;
  std::vector<std::string> scenarios;
  std::vector<std::vector<std::size_t>> rows;  ///< [scenario][year]
};

/// Differences of shares are percentage points.
ShownUnit unit_of_difference(const std::string& unit) {
  ShownUnit shown = unit_of(unit);
  if (shown.scale != 1) shown.text = "percentage points" + (unit == "0/1" ? "" : shown.text.substr(1));
  return shown;
}

}  // namespace

FanChart fan_of(const std::vector<Results>& runs, const std::string& variable, const Meanings& meanings) {
  const std::string unit = series_of(runs.front(), variable).unit;
  refuse_states(variable, unit);
  const ShownUnit shown = unit_of(unit);
  const bool indicator = unit == "0/1";
  FanChart chart{.heading = {.title = title_of(variable, meanings), .subtitle = variable},
                 .unit = shown.text,
                 .middle_name = indicator ? "probability" : "median",
                 .years = runs.front().periods};
  for (const Results& run : runs) {
    const SummarySeries& series = series_of(run, variable);
    check_together(run, runs.front(), series.unit, unit);
    chart.series.push_back(fan_series(run, series, indicator ? "mean" : "p50", !indicator, shown.scale));
  }
  const auto labels = labels_of(runs);
  for (std::size_t i = 0; i < runs.size(); ++i) chart.series[i].label = labels[i];
  if (runs.size() == 1) chart.heading.subtitle = labels.front() + ": " + variable;
  finish(chart, "Line: " + chart.middle_name, origin_of(runs));
  return chart;
}

FanChart fan_of(const ResultsFolder& comparison, const std::string& variable, const Meanings& meanings) {
  const DifferenceRows rows(comparison, variable);
  const std::size_t first = rows.rows.front().front();
  const std::string unit = rows.table.text(first, "unit"),
                    reference = title_in(comparison, rows.table.text(first, "reference"));
  refuse_states(variable, unit);
  const ShownUnit shown = unit_of_difference(unit);
  FanChart chart{.heading = {.title = title_of(variable, meanings),
                             .subtitle = variable + ", difference from " + reference},
                 .unit = shown.text,
                 .middle_name = "mean"};
  for (const std::size_t row : rows.rows.front()) chart.years.push_back(rows.table.text(row, "period"));
  for (std::size_t i = 0; i < rows.scenarios.size(); ++i) {
    FanSeries fan{title_in(comparison, rows.scenarios[i]), {}, {}};
    const auto means = rows.values(i, "mean", shown.scale),
               errors = rows.values(i, "standard_error", shown.scale);
    for (std::size_t year = 0; year < means.size(); ++year) fan.middle.push_back({means[year], errors[year]});
    if (unit != "0/1")
      fan.bands =
          bands_of(rows.table.header(), [&](const auto& name) { return rows.values(i, name, shown.scale); });
    chart.series.push_back(std::move(fan));
  }
  if (rows.scenarios.size() == 1)
    chart.heading.subtitle =
        fmt::format("{} against {}: {}", chart.series.front().label, reference, variable);
  finish(chart, "Line: mean difference on the same path", origin_of(comparison));
  return chart;
}

}  // namespace vidik::figure
