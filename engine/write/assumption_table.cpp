#include "engine/write/assumption_table.hpp"

#include <algorithm>
#include <limits>

namespace vidik {
namespace {

using Type = TableColumn::Type;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

double within_bounds(const Assumption& assumption, double value) {
  if (assumption.low) value = std::max(value, **assumption.low);
  if (assumption.high) value = std::min(value, **assumption.high);
  return value;
}

void put_numbers(const Assumption& assumption, TableSink& sink) {
  const Distribution& prior = *assumption.value;
  const auto quantile = [&](long double p) {
    return within_bounds(assumption, static_cast<double>(prior.quantile(p)));
  };
  sink.number(within_bounds(assumption, prior.median()));
  sink.text(prior.constant() ? "" : prior.text());
  sink.number(prior.constant() ? unknown : quantile(0.05L));
  sink.number(prior.constant() ? unknown : quantile(0.95L));
  sink.number(assumption.low ? **assumption.low : unknown);
  sink.number(assumption.high ? **assumption.high : unknown);
}

/// What the model declares, where the scenario says nothing.
void put_description(const std::string& name, const Assumption& assumption, const Plan& plan,
                     TableSink& sink) {
  const Variable* declared = plan.find(name);
  sink.text(assumption.meaning.empty() && declared ? declared->meaning : assumption.meaning);
  sink.text(assumption.unit ? **assumption.unit : declared ? declared->unit : "");
}

void put(const char* kind, const Named<Assumption>& assumptions, const Plan& plan, TableSink& sink) {
  for (const auto& [name, assumption] : assumptions) {
    sink.text(kind);
    sink.text(*name);
    put_description(*name, assumption, plan, sink);
    put_numbers(assumption, sink);
    sink.text(assumption.confidence);
    sink.text(assumption.source);
    sink.text(assumption.value.where.text());
    sink.end_row();
  }
}

}  // namespace

void put_assumptions(const Scenario& scenario, const Plan& plan, TableSink& sink) {
  std::vector<TableColumn> columns;
  for (const auto* name : {"kind", "name", "meaning", "unit"}) columns.push_back({Type::text, name});
  columns.push_back({Type::number, "value"});
  columns.push_back({Type::text, "prior"});
  for (const auto* name : {"prior_p5", "prior_p95", "low", "high"}) columns.push_back({Type::number, name});
  for (const auto* name : {"confidence", "source", "set_in"}) columns.push_back({Type::text, name});
  sink.begin(columns);
  put("parameter", scenario.parameters, plan, sink);
  put("first value", scenario.initial, plan, sink);
  sink.end();
}

}  // namespace vidik
