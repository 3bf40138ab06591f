#include "engine/write/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "engine/core/suggestion.hpp"

namespace vidik {
namespace {

using Type = TableColumn::Type;

std::vector<std::string> texts_of(const std::vector<Period>& periods) {
  std::vector<std::string> texts;
  for (const Period& period : periods) texts.push_back(period.text());
  return texts;
}

std::vector<std::string> names_of(const std::vector<Statistic>& statistics) {
  std::vector<std::string> names;
  for (const Statistic& statistic : statistics) names.push_back(statistic.name());
  return names;
}

}  // namespace

void put_summary(const Summary& summary, TableSink& sink) {
  sink.begin({{Type::text, "scenario"},
              {Type::text, "variable"},
              {Type::text, "unit"},
              {Type::text, "period"},
              {Type::text, "statistic"},
              {Type::number, "value"},
              {Type::number, "standard_error"}});
  const auto periods = texts_of(summary.periods), statistics = names_of(summary.statistics);
  auto estimate = summary.estimates.begin();
  for (const Recorded& recorded : summary.outputs)
    for (const auto& period : periods)
      for (const auto& statistic : statistics) {
        for (const auto* cell : {&summary.scenario, &recorded.name, &recorded.unit, &period, &statistic})
          sink.text(*cell);
        sink.number(estimate->value);
        sink.number(estimate->standard_error);
        sink.end_row();
        ++estimate;
      }
  sink.end();
}

void put_wide_summary(const Summary& summary, Periods periods, TableSink& sink) {
  std::vector<TableColumn> columns{{Type::text, "scenario"}, {Type::text, "variable"}, {Type::text, "unit"}};
  add_period_columns(periods, columns);
  for (const auto* ending : {"", "_standard_error"})
    for (const auto& name : names_of(summary.statistics)) columns.push_back({Type::number, name + ending});
  sink.begin(columns);
  const std::size_t statistics = summary.statistics.size();
  for (std::size_t cell = 0; cell < summary.outputs.size() * summary.periods.size(); ++cell) {
    const Recorded& recorded = summary.outputs[cell / summary.periods.size()];
    const Period& period = summary.periods[cell % summary.periods.size()];
    if (!includes(periods, period)) continue;
    for (const auto* text : {&summary.scenario, &recorded.name, &recorded.unit}) sink.text(*text);
    put_period(periods, period, sink);
    const auto estimates = std::span(summary.estimates).subspan(cell * statistics, statistics);
    for (const Estimate& estimate : estimates) sink.number(estimate.value);
    for (const Estimate& estimate : estimates) sink.number(estimate.standard_error);
    sink.end_row();
  }
  sink.end();
}

void put_events(const Summary& summary, TableSink& sink) {
  sink.begin({{Type::text, "scenario"},
              {Type::text, "kind"},
              {Type::text, "name"},
              {Type::whole, "year"},
              {Type::number, "fired_share"},
              {Type::number, "standard_error"},
              {Type::text, "median_month"}});
  for (const Summary::EventRow& row : summary.events) {
    for (const auto* cell : {&summary.scenario, &row.kind, &row.name}) sink.text(*cell);
    sink.whole(row.year);
    sink.number(row.share.value);
    sink.number(row.share.standard_error);
    sink.text(row.median_month ? row.median_month->text() : "");
    sink.end_row();
  }
  sink.end();
}

void put_paths(const Ensemble& ensemble, const std::vector<int>& outputs, TableSink& sink,
               const std::atomic<bool>* stop) {
  const RecordPlan& plan = ensemble.plan.record();
  const auto failed = ensemble.failed();
  const auto periods = texts_of(periods_of(ensemble.plan.grid(), plan.monthly));
  sink.begin(
      {{Type::whole, "path"}, {Type::text, "variable"}, {Type::text, "period"}, {Type::number, "value"}});
  for (std::size_t path = 0; path < failed.size(); ++path) {
    if (stop && *stop) throw Interrupted();
    if (failed[path]) continue;
    for (const int output : outputs)
      for (int period = 0; period < static_cast<int>(periods.size()); ++period) {
        sink.whole(static_cast<std::int64_t>(path));
        sink.text(plan.outputs[static_cast<std::size_t>(output)].name);
        sink.text(periods[static_cast<std::size_t>(period)]);
        sink.number(ensemble.values(output, period)[path]);
        sink.end_row();
      }
  }
  sink.end();
}

std::int64_t reported_cells(const Plan& plan) {
  return std::ssize(plan.record().outputs) * std::ssize(periods_of(plan.grid(), plan.record().monthly));
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
