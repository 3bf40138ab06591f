#include "engine/write/tables.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/core/suggestion.hpp"
#include "engine/write/csv.hpp"

namespace vidik {

void write_summary(const Summary& summary, DraftFile& file) {
  CsvWriter csv(file, {"scenario", "variable", "unit", "period", "statistic", "value", "standard_error"});
  for (int output = 0; output < static_cast<int>(summary.outputs.size()); ++output)
    for (int period = 0; period < static_cast<int>(summary.periods.size()); ++period)
      for (int statistic = 0; statistic < static_cast<int>(summary.statistics.size()); ++statistic) {
        const Recorded& recorded = summary.outputs[static_cast<std::size_t>(output)];
        const Estimate& estimate = summary.at(output, period, statistic);
        csv.text(summary.scenario).text(recorded.name).text(recorded.unit);
        csv.text(summary.periods[static_cast<std::size_t>(period)].text());
        csv.text(summary.statistics[static_cast<std::size_t>(statistic)].name());
        csv.number(estimate.value).number(estimate.standard_error).end_row();
      }
}

void write_events(const Summary& summary, DraftFile& file) {
  CsvWriter csv(file, {"scenario", "kind", "name", "year", "fired_share", "standard_error", "median_month"});
  for (const Summary::EventRow& row : summary.events) {
    csv.text(summary.scenario).text(row.kind).text(row.name).number(std::int64_t{row.year});
    csv.number(row.share.value).number(row.share.standard_error);
    csv.text(row.median_month ? row.median_month->text() : "").end_row();
  }
}

void write_paths(const Ensemble& ensemble, const std::vector<int>& outputs, DraftFile& file,
                 const std::atomic<bool>* stop) {
  const RecordPlan& plan = ensemble.plan.record();
  const auto failed = ensemble.failed();
  std::vector<std::string> periods;
  for (const Period& period : periods_of(ensemble.plan.grid(), plan.monthly))
    periods.push_back(period.text());
  CsvWriter csv(file, {"path", "variable", "period", "value"});
  for (std::size_t path = 0; path < failed.size(); ++path) {
    if (stop && *stop) throw Interrupted();
    if (failed[path]) continue;
    for (const int output : outputs)
      for (int period = 0; period < static_cast<int>(periods.size()); ++period) {
        csv.number(static_cast<std::int64_t>(path));
        csv.text(plan.outputs[static_cast<std::size_t>(output)].name);
        csv.text(periods[static_cast<std::size_t>(period)])
            .number(ensemble.values(output, period)[path])
            .end_row();
      }
  }
}

std::vector<int> outputs_named(const RecordPlan& plan, const std::vector<std::string>& names) {
  std::vector<std::string> recorded;
  for (const Recorded& output : plan.outputs) recorded.push_back(output.name);
  std::vector<int> numbers;
  Diagnostics diagnostics;
  for (const std::string& name : names) {
    const auto found = std::ranges::find(recorded, name);
    numbers.push_back(static_cast<int>(found - recorded.begin()));
    if (found != recorded.end()) continue;
    const std::string guess = did_you_mean(name, recorded);
    diagnostics.error({},
                      fmt::format("'{}' is not among the reported outputs, so nothing of it is kept", name),
                      guess.empty() ? "add it to `report: outputs:`" : guess);
  }
  diagnostics.throw_if_errors();
  return numbers;
}

}  // namespace vidik
