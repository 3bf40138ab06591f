// What a run keeps: reported variables, milestones, and what is shown first.
#include <fmt/format.h>

#include <algorithm>

#include "engine/core/suggestion.hpp"
#include "engine/plan/compilation.hpp"

namespace vidik {

namespace {

bool wildcard(const std::string& name) {
  return name.size() > 2 && name.ends_with(".*");
}

bool contains_whole_year(const TimeGrid& grid) {
  const int first = grid.start.of_year() == 1 ? grid.start.year() : grid.start.year() + 1;
  return Month(first, 12) <= grid.end;
}

bool reportable(const Variable& variable) {
  return !variable.model.empty() &&
         (variable.role == Role::state || variable.role == Role::output || variable.role == Role::parameter);
}

}  // namespace

Recorded Compilation::recorded(const Variable& variable) const {
  Recorded result;
  result.name = variable.name;
  result.unit = variable.unit;
  result.aggregation = variable.aggregation;
  result.column = variable.column;
  result.indicator = variable.unit == "0/1";
  if (variable.aggregation != Aggregation::ratio) return result;
  const Declaration& declaration = *declaration_of_.at(variable.column);
  const Variable *above = find(declaration.numerator), *below = find(declaration.denominator);
  if (!above || !below)
    throw std::logic_error(variable.name + " is a ratio of variables that no model declares");
  result.numerator = above->column;
  result.numerator_aggregation = above->aggregation;
  result.denominator = below->column;
  result.denominator_aggregation = below->aggregation;
  return result;
}

void Compilation::plan_record() {
  auto& record = structure_->record;
  const auto already = [&](const std::string& name) {
    return std::any_of(record.outputs.begin(), record.outputs.end(),
                       [&](const auto& o) { return o.name == name; });
  };
  const auto add = [&](const Variable& variable) {
    if (!already(variable.name)) record.outputs.push_back(recorded(variable));
  };
  for (const auto& name : scenario.report.outputs) {
    if (!wildcard(*name)) {
      if (const Variable* variable = resolve(name)) add(*variable);
      continue;
    }
    const std::string stem = name->substr(0, name->size() - 1);
    std::size_t found = 0;
    for (const auto& variable : structure_->variables)
      if (reportable(variable) && variable.role != Role::parameter && variable.name.starts_with(stem)) {
        add(variable);
        ++found;
      }
    if (found == 0) diagnostics.error(name.where, fmt::format("no variable's name begins with '{}'", stem));
  }
  for (const auto& name : scenario.report.headline)
    if (const Variable* variable = resolve(name)) {
      add(*variable);
      record.headline.push_back(variable->name);
    }
  if (record.outputs.empty() && !misread)
    diagnostics.error(whole_file(), "the report names no outputs",
                      "list variables under `report: {outputs: [...]}`");
  for (const auto& [name, event] : scenario.report.events)
    if (const Variable* variable = resolve(event.variable))
      record.milestones.push_back({*name, variable->column, event.reaches,
                                   event.by ? step_of(**event.by) : structure_->grid.steps()});
  const auto* horizon = scenario.tree.find("horizon");
  if (!contains_whole_year(structure_->grid) && !scenario.report.monthly)
    diagnostics.warning(
        horizon ? horizon->where : whole_file(),
        "the horizon holds no whole year, so there are no annual values to report",
        "start it in a January and end it in a December, or ask for months: `report: {monthly: true}`");
  for (const auto& year : scenario.report.years) record.years.push_back(*year);
  record.quantiles = scenario.report.quantiles;
  record.monthly = scenario.report.monthly;
}

}  // namespace vidik
