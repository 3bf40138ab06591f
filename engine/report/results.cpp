#include "engine/report/results.hpp"

#include <algorithm>

#include "engine/write/names.hpp"

namespace vidik {
namespace {

void read_summary(const ResultsFolder& folder, Results& results) {
  const ResultTable table = folder.table(file_names::summary, {"scenario", "variable", "unit", "period",
                                                               "statistic", "value", "standard_error"});
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::string& period = table.text(row, "period");
    if (period.size() != 4) continue;  // a month
    const std::string& name = table.text(row, "variable");
    if (results.series.empty() || results.series.back().name != name)
      results.series.push_back({name, table.text(row, "unit"), {}});
    if (std::ranges::find(results.periods, period) == results.periods.end())
      results.periods.push_back(period);
    results.series.back().statistics[table.text(row, "statistic")].push_back(
        {table.number(row, "value"), table.number(row, "standard_error")});
  }
}

void read_events(const ResultsFolder& folder, Results& results) {
  const ResultTable table =
      folder.table(file_names::events,
                   {"scenario", "kind", "name", "year", "fired_share", "standard_error", "median_month"});
  for (std::size_t row = 0; row < table.size(); ++row)
    results.events.push_back({table.text(row, "kind"),
                              table.text(row, "name"),
                              table.text(row, "median_month"),
                              static_cast<int>(table.number(row, "year")),
                              {table.number(row, "fired_share"), table.number(row, "standard_error")}});
}

}  // namespace

Results read_results(const ResultsFolder& folder) {
  Results results;
  results.folder = folder.path();
  results.manifest = folder.manifest();
  folder.text(file_names::resolved);  // refused if it was changed
  results.scenario = load_scenario(folder.path() / file_names::resolved);
  read_summary(folder, results);
  read_events(folder, results);
  return results;
}

}  // namespace vidik
