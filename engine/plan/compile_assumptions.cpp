// Values and priors of parameters, and the first values of states.
#include <fmt/format.h>

#include "engine/core/suggestion.hpp"
#include "engine/plan/compilation.hpp"

namespace vidik {

namespace {

double bound(const std::optional<Located<double>>& given, double otherwise) {
  return given ? **given : otherwise;
}

/// Complains about names that have no value: the first few in full, then how many more.
/// what: "parameter", or "state" for a first value; key: the section in which it is given.
void report_missing(const std::vector<std::string>& missing, const std::string& what, const std::string& key,
                    const Location& file, Diagnostics& diagnostics) {
  constexpr std::size_t shown = 5;
  for (std::size_t i = 0; i < std::min(shown, missing.size()); ++i)
    diagnostics.error(file, fmt::format("{} {} has no value", what, missing[i]),
                      fmt::format("give it under `{}:`", key));
  if (missing.size() > shown)
    diagnostics.error(file, fmt::format("{} more {}s have no value", missing.size() - shown, what),
                      "a scenario usually starts from one that has them: `extends: baseline.yaml`");
}

std::string computed_help(const Variable& output) {
  return fmt::format("it is an output, computed by {0}: set what that reads (`vidik describe {0}`)",
                     output.model);
}

void check_unit(const Assumption& assumption, const Variable& variable, Diagnostics& diagnostics) {
  if (assumption.unit && **assumption.unit != variable.unit)
    diagnostics.error(assumption.unit->where, fmt::format("{} is measured in '{}', not in '{}'",
                                                          variable.name, variable.unit, **assumption.unit));
}

}  // namespace

void Compilation::assume_parameters() {
  for (const auto& [name, assumption] : scenario.parameters) {
    const Variable* variable = find(*name);
    if (!variable || variable->role != Role::parameter) {
      const bool state = variable && variable->role == Role::state;
      const bool output = variable && variable->role == Role::output;
      diagnostics.error(
          name.where, fmt::format("unknown parameter '{}'", *name),
          state    ? "it is a state: set its first value under `initial:`, or its course under `pins:`"
          : output ? computed_help(*variable)
                   : did_you_mean(*name, names_of({Role::parameter})));
      continue;
    }
    check_unit(assumption, *variable, diagnostics);
    set_draw(variable->column, *name, *assumption.value, bound(assumption.low, -infinity),
             bound(assumption.high, infinity), RandomPart::parameters);
  }
  std::vector<std::string> missing;
  for (const auto& variable : structure_->variables)
    if (variable.role == Role::parameter && !draw_of_.contains(variable.column))
      missing.push_back(fmt::format("{} ({}: {})", variable.name, variable.unit, variable.meaning));
  if (!misread) report_missing(missing, "parameter", "parameters", whole_file(), diagnostics);
}

void Compilation::assume_initial_states() {
  std::set<int> given;
  for (const auto& [name, assumption] : scenario.initial) {
    const Variable* found = find(*name);
    if (!found || found->role != Role::state) {
      const bool parameter = found && found->role == Role::parameter;
      const bool output = found && found->role == Role::output;
      diagnostics.error(name.where, fmt::format("unknown state '{}'", *name),
                        parameter ? "it is a parameter: set it under `parameters:`"
                        : output  ? computed_help(*found)
                                  : did_you_mean(*name, names_of({Role::state})));
      continue;
    }
    const Variable variable = *found;
    if (declaration_of_.at(variable.column)->start == Start::computed)
      diagnostics.error(name.where, fmt::format("the first value of {} is computed by its model", *name),
                        "set the parameters that it is computed from, or prescribe its course under `pins:`");
    check_unit(assumption, variable, diagnostics);
    check_value(variable, assumption.value);
    const int column =
        add_draw("initial." + variable.name, *assumption.value, bound(assumption.low, -infinity),
                 bound(assumption.high, infinity), RandomPart::parameters);
    initial_copies_.push_back({column, variable.column});
    given.insert(variable.column);
  }
  std::vector<std::string> missing;
  for (const auto& variable : structure_->variables)
    if (variable.role == Role::state && !given.contains(variable.column) &&
        declaration_of_.at(variable.column)->start == Start::given)
      missing.push_back(fmt::format("{} ({}: {})", variable.name, variable.unit, variable.meaning));
  if (!misread) report_missing(missing, "state", "initial", whole_file(), diagnostics);
  assumed_ = values_->draws.size();
}

}  // namespace vidik
