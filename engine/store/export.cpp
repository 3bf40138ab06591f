#include "engine/store/export.hpp"

#include <cmath>
#include <map>

namespace vidik {

namespace {

using Type = TableColumn::Type;

void add_factors(const StoredSweep& sweep, std::vector<TableColumn>& columns) {
  for (const auto& factor : sweep.factors)
    columns.push_back({factor.kind == "number" ? Type::number : Type::text, factor.name});
}

void put_levels(const StoredSweep& sweep, const StoredPoint& point, TableSink& sink) {
  for (std::size_t i = 0; i < sweep.factors.size(); ++i)
    if (sweep.factors[i].kind == "number")
      sink.number(point.levels[i].value);
    else
      sink.text(point.levels[i].text);
}

}  // namespace

std::vector<StoredSeries> wanted_series(StoreReader& store, const StoredSweep& sweep,
                                        const std::vector<std::string>& patterns) {
  std::vector<StoredSeries> all = store.series(sweep);
  if (patterns.empty()) return all;
  std::erase_if(all, [&](const StoredSeries& series) { return !is_named(series, patterns); });
  return all;
}

std::vector<std::string> names_of(const std::vector<StoredSeries>& series) {
  std::map<std::string, int> counts;
  for (const auto& one : series) ++counts[one.text()];
  std::vector<std::string> names;
  for (const auto& one : series) names.push_back(counts[one.text()] > 1 ? one.text_with_kind() : one.text());
  return names;
}

void export_tidy(StoreReader& store, const StoredSweep& sweep, const std::vector<StoredSeries>& series,
                 TableSink& sink) {
  std::vector<TableColumn> columns{{Type::text, "sweep"}, {Type::whole, "point"}};
  add_factors(sweep, columns);
  for (const auto* name : {"kind", "variable", "unit", "period", "statistic"})
    columns.push_back({Type::text, name});
  columns.push_back({Type::number, "value"});
  columns.push_back({Type::number, "standard_error"});
  sink.begin(columns);
  store.for_each_point(sweep, [&](const StoredPoint& point) {
    for (const auto& one : series) {
      const auto estimate = point.estimates.find(one.id);
      if (estimate == point.estimates.end()) continue;
      sink.text(sweep.name);
      sink.whole(point.number);
      put_levels(sweep, point, sink);
      for (const auto* text : {&one.kind, &one.name, &one.unit, &one.period, &one.statistic})
        sink.text(*text);
      sink.number(estimate->second.value);
      sink.number(estimate->second.standard_error);
      sink.end_row();
    }
  });
  sink.end();
}

void export_wide(StoreReader& store, const StoredSweep& sweep, const std::vector<StoredSeries>& series,
                 TableSink& sink) {
  std::vector<TableColumn> columns{{Type::whole, "point"}};
  add_factors(sweep, columns);
  columns.push_back({Type::whole, "failed_paths"});
  for (const auto& name : names_of(series)) columns.push_back({Type::number, name});
  sink.begin(columns);
  store.for_each_point(sweep, [&](const StoredPoint& point) {
    sink.whole(point.number);
    put_levels(sweep, point, sink);
    sink.whole(point.failed_paths);
    for (const auto& one : series) {
      const auto estimate = point.estimates.find(one.id);
      sink.number(estimate == point.estimates.end() ? NAN : estimate->second.value);
    }
    sink.end_row();
  });
  sink.end();
}

}  // namespace vidik
