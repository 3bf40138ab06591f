#include "engine/store/series.hpp"

#include <algorithm>

namespace vidik {

bool is_named(const Series& series, const std::vector<std::string>& patterns) {
  const std::string text = series.text();
  return std::ranges::any_of(patterns, [&](const std::string& pattern) {
    return text == pattern || (text.starts_with(pattern) && text[pattern.size()] == '.');
  });
}

std::vector<std::string> patterns_of(const Series& series) {
  return {series.name, series.name + '.' + series.period, series.text()};
}

std::vector<Series> series_of(const Plan& plan) {
  const RecordPlan& record = plan.record();
  std::vector<Statistic> statistics{{Statistic::Kind::mean, 0}, {Statistic::Kind::sd, 0}};
  for (const double level : record.quantiles) statistics.push_back({Statistic::Kind::quantile, level});
  std::vector<Series> all;
  for (const Recorded& output : record.outputs)
    for (const Period& period : periods_of(plan.grid(), record.monthly))
      for (const Statistic& statistic : statistics)
        all.push_back({"variable", output.name, output.unit, period.text(), statistic.name()});
  const EventCounts none(record, plan.grid());
  for (const Summary::EventRow& row : summarise_events(record, plan.grid(), none))
    all.push_back({row.kind, row.name, "share", std::to_string(row.year), "share"});
  return all;
}

void for_each_estimate(const Summary& summary, const std::function<void(const Estimate&)>& each) {
  for (const Estimate& estimate : summary.estimates) each(estimate);
  for (const Summary::EventRow& row : summary.events) each(row.share);
}

}  // namespace vidik
