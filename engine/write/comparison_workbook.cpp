#include "engine/write/comparison_workbook.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/write/comparison.hpp"
#include "engine/write/difference_fields.hpp"
#include "engine/write/workbook_parts.hpp"

namespace vidik {
namespace {

constexpr int year_column = 4, first_field = 5;

void introduce(const ComparisonResults& results, Sheet& sheet) {
  const Scenario& reference = *results.scenarios.front().scenario;
  sheet.heading("Differences from " + reference.title);
  for (std::size_t i = 1; i < results.scenarios.size(); ++i)
    sheet.line(results.scenarios[i].scenario->title + ": " + results.scenarios[i].scenario->question);
  sheet.line(fmt::format("{} paths, {} to {}, seed {}", results.settings.paths,
                         reference.horizon.start.text(), reference.horizon.end.text(),
                         results.settings.seed));
  sheet.line("Differences: scenario minus reference on the same path, for every variable and year.");
  sheet.line("Events: shares of paths by the end of each year in both, their difference and ratio.");
  sheet.line(
      "Charts: median difference, and dashed the outermost quantiles of the differences over all paths.");
  sheet.line("");
}

/// Numbers of columns of the sheet of years.
struct Columns {
  int middle = 0, low = 0, high = 0;

  explicit Columns(const Differences& first) {
    const std::vector<DifferenceField> fields = difference_fields(first);
    const auto column = [&](const std::string& name) {
      const auto at = std::ranges::find(fields, name, &DifferenceField::name);
      return first_field + static_cast<int>(at - fields.begin());
    };
    const auto& statistics = first.quantiles.statistics;
    const Band band = band_of(statistics);
    middle = column("median");
    low = column(statistics[static_cast<std::size_t>(band.low)].name());
    high = column(statistics[static_cast<std::size_t>(band.high)].name());
  }
};

/// Three lines for each scenario that reports the variable: the sheet has their years one after the other.
Chart chart_of(const std::vector<Differences>& all, const Recorded& recorded, const Sheet& sheet) {
  const Columns columns(all.front());
  Chart chart{recorded.name, recorded.unit, "Differences of " + recorded.name + " by year", {}, {}};
  chart.brief = all.size() > 1;
  int row = 1;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Summary& summary = all[i].quantiles;
    const int years = years_of(summary);
    const auto found = std::ranges::find(summary.outputs, recorded.name, &Recorded::name);
    const int first = row + static_cast<int>(found - summary.outputs.begin()) * years;
    const auto range = [&](int column) { return CellRange{&sheet, first, first + years - 1, column}; };
    row += static_cast<int>(summary.outputs.size()) * years;
    if (found == summary.outputs.end()) continue;
    chart.years = range(year_column);
    const auto add = [&](const std::string& name, int column, bool dashed) {
      chart.lines.push_back({summary.scenario + ", " + name, range(column), chart_colour(i), dashed});
    };
    const Band band = band_of(summary.statistics);
    const auto text = [&](int at) {
      return percentile_text(summary.statistics[static_cast<std::size_t>(at)]);
    };
    if (band.high != band.middle) add(text(band.high), columns.high, true);
    add("median", columns.middle, false);
    if (band.low != band.middle) add(text(band.low), columns.low, true);
  }
  return chart;
}

std::vector<Chart> headline_charts(const ComparisonResults& results, const Sheet& sheet) {
  std::vector<std::string> names;
  for (const auto& name : results.scenarios.front().scenario->report.headline) names.push_back(*name);
  const Summary& first = results.all.front().quantiles;
  std::vector<Chart> charts;
  for (const int output : headline_outputs(first, names))
    charts.push_back(chart_of(results.all, first.outputs[static_cast<std::size_t>(output)], sheet));
  return charts;
}

bool has_months(const Differences& one) {
  return years_of(one.quantiles) < static_cast<int>(one.quantiles.periods.size());
}

}  // namespace

void write_comparison_workbook(const ComparisonResults& results, const ForeignDraft& draft) {
  Workbook workbook(draft, "Differences from " + results.scenarios.front().scenario->title);
  Sheet& overview = workbook.add_sheet("Overview");
  introduce(results, overview);
  Sheet& years = workbook.add_sheet("Differences");
  put_differences(results.all, years, Periods::years);
  if (std::ranges::any_of(results.all, has_months))
    put_differences(results.all, workbook.add_sheet("Months"), Periods::months);
  put_event_differences(results.all, workbook.add_sheet("Events"));
  add_facts(workbook, facts_of(results));
  if (years_of(results.all.front().quantiles) > 0)
    add_charts(workbook, overview, overview.next_row(), headline_charts(results, years));
  workbook.close();
}

}  // namespace vidik
