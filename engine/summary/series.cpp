#include "engine/summary/series.hpp"

#include <algorithm>

namespace vidik {

bool is_named(const Series& series, const std::vector<std::string>& patterns) {
  const std::string text = series.text(), with_kind = series.text_with_kind();
  const auto begins = [&](const std::string& name, const std::string& pattern) {
    const std::size_t statistic =
        name.size() - series.statistic.size();  // of which "p2" is no part of "p2.5"
    return name == pattern ||
           (name.starts_with(pattern) && pattern.size() < statistic && name[pattern.size()] == '.');
  };
  return std::ranges::any_of(patterns, [&](const std::string& pattern) {
    return begins(text, pattern) || begins(with_kind, pattern);
  });
}

std::vector<std::string> patterns_of(const Series& series) {
  return {series.name, series.name + '.' + series.period, series.text()};
}

namespace {

std::vector<Series> series_of(const RecordPlan& record, const TimeGrid& grid,
                              const std::string& statistic_of_events) {
  std::vector<Statistic> statistics{{Statistic::Kind::mean, 0}, {Statistic::Kind::sd, 0}};
  for (const double level : record.quantiles) statistics.push_back({Statistic::Kind::quantile, level});
  std::vector<Series> all;
  for (const Recorded& output : record.outputs)
    for (const Period& period : periods_of(grid, record.monthly))
      for (const Statistic& statistic : statistics)
        all.push_back({"variable", output.name, output.unit, period.text(), statistic.name()});
  const EventCounts none(record, grid);
  for (const Summary::EventRow& row : summarise_events(record, grid, none))
    all.push_back({row.kind, row.name, "share", std::to_string(row.year), statistic_of_events});
  return all;
}

}  // namespace

std::vector<Series> series_of(const Plan& plan) {
  return series_of(plan.record(), plan.grid(), "share");
}

std::vector<Series> series_of(const Plan& reference, const Plan& scenario) {
  const InCommon common(reference, scenario);
  RecordPlan record = common.differences;
  for (const auto& [number, other] : common.milestones)
    record.milestones.push_back(reference.record().milestones[static_cast<std::size_t>(number)]);
  for (const auto& [number, other] : common.counters)
    record.counters.push_back(reference.record().counters[static_cast<std::size_t>(number)]);
  return series_of(record, reference.grid(), "risk_difference");
}

void for_each_estimate(const Summary& summary, const std::function<void(const Estimate&)>& each) {
  for (const Estimate& estimate : summary.estimates) each(estimate);
  for (const Summary::EventRow& row : summary.events) each(row.share);
}

void for_each_estimate(const Differences& differences, const std::function<void(const Estimate&)>& each) {
  for (const Estimate& estimate : differences.quantiles.estimates) each(estimate);
  for (const EventDifference& row : differences.events) each(row.risk_difference);
}

}  // namespace vidik
