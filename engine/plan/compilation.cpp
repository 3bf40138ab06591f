#include "engine/plan/compilation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/core/suggestion.hpp"
#include "engine/plan/states_of_unit.hpp"

namespace vidik {

namespace {

/// "a parameter", of those that a scenario can name.
std::string with_article(Role role) {
  return role == Role::parameter ? "a parameter" : role == Role::state ? "a state" : "an output";
}

}  // namespace

Compilation::Compilation(const Scenario& given, const Diagnostics& found)
    : scenario(given), diagnostics(found), misread(found.has_errors()) {
  structure_->scenario = given.name;
  structure_->grid = given.horizon;
  values_->settings = given.ensemble;
}

int Compilation::add_column(Variable variable) {
  const int column = static_cast<int>(structure_->variables.size());
  const auto [place, added] = structure_->column_of.emplace(variable.name, column);
  if (!added) throw std::logic_error("two models declare '" + variable.name + "'");
  variable.column = column;
  structure_->variables.push_back(std::move(variable));
  return column;
}

int Compilation::add_memory(const std::string& name, double before_first_month) {
  const int column =
      add_column({.name = name, .unit = "", .meaning = "memory of the scenario", .role = Role::derived});
  resets_.push_back({column, before_first_month});
  return column;
}

const Variable* Compilation::find(const std::string& name) const {
  const auto found = structure_->column_of.find(name);
  return found == structure_->column_of.end() ? nullptr : &structure_->variables[found->second];
}

std::vector<std::string> Compilation::names_of(std::initializer_list<Role> roles) const {
  std::vector<std::string> names;
  for (const auto& variable : structure_->variables)
    if (!variable.model.empty() && std::find(roles.begin(), roles.end(), variable.role) != roles.end())
      names.push_back(variable.name);
  return names;
}

const Variable* Compilation::resolve(const Located<std::string>& name) {
  const Variable* variable = find(*name);
  const bool known =
      variable && !variable->model.empty() &&
      (variable->role == Role::parameter || variable->role == Role::state || variable->role == Role::output);
  if (known) return variable;
  if (name->empty()) return nullptr;  // it was missing, which has been reported
  const auto names = names_of({Role::parameter, Role::state, Role::output});
  diagnostics.error(name.where, fmt::format("unknown variable '{}'", *name), did_you_mean(*name, names));
  return nullptr;
}

const Variable* Compilation::resolve(const Located<std::string>& name, Role wanted, const std::string& use) {
  const Variable* variable = resolve(name);
  if (!variable || variable->role == wanted) return variable;
  std::string help = "move the parameters or states that it is computed from";
  if (variable->role == Role::state) help = "prescribe a state with `pins:`, or strike it with a shock";
  if (variable->role == Role::parameter)
    help = "give a parameter its value under `parameters:`, or use a lever";
  diagnostics.error(name.where,
                    fmt::format("{} {}, and '{}' is {} of {}", use, with_article(wanted), *name,
                                with_article(variable->role), variable->model),
                    help);
  return nullptr;
}

int Compilation::add_draw(const std::string& name, const Distribution& distribution, double low, double high,
                          RandomPart part) {
  const int column =
      add_column({.name = name, .unit = "", .meaning = "a number of the scenario", .role = Role::derived});
  set_draw(column, name, distribution, low, high, part);
  return column;
}

void Compilation::set_draw(int column, const std::string& name, const Distribution& distribution, double low,
                           double high, RandomPart part) {
  const bool central = !values_->settings.draw_parameters && !distribution.constant();
  const Distribution used = central ? Distribution(distribution.median()) : distribution;
  draw_of_[column] = static_cast<int>(values_->draws.size());
  values_->draws.push_back({name, column, used, low, high, stream_number("draw " + name), part});
  try {
    values_->samplers.emplace_back(used);
  } catch (const std::exception&) {  // numbers so large that its quantiles overflow
    diagnostics.error(whole_file(), fmt::format("{} cannot be drawn from {}", name, used.text()),
                      "its numbers are too large or too small to compute with");
    values_->samplers.emplace_back(Distribution(0.0));
  }
}

int Compilation::add_noise(const std::string& name, bool uniform, RandomPart part) {
  const int column =
      add_column({.name = name, .unit = "", .meaning = "", .role = uniform ? Role::uniform : Role::noise});
  values_->noises.push_back({name, column, uniform, {.number = stream_number(name)}, false, part});
  return column;
}

Compilation::Chance Compilation::add_chance(const std::string& name, const Quantity& probability) {
  if (probability->constant() && probability->median() >= 1.0) return {};
  return {add_draw(name + ".probability", *probability, 0.0, 1.0),
          add_noise(name + ".probability_draw", true, RandomPart::interventions)};
}

void Compilation::check_value(const Variable& variable, const Quantity& value) {
  if (variable.role == Role::state && lists_states(variable.unit) && !value->constant()) {
    const auto* discrete = std::get_if<Discrete>(&value->kind());
    if (!discrete)
      diagnostics.error(value.where,
                        fmt::format("{} takes one of its states, {}", variable.name, variable.unit),
                        "give one of them, or !discrete {values: […], weights: […]}");
    else
      for (const double state : discrete->values) check_value(variable, state, value.where);
    return;
  }
  check_value(variable, value->median(), value.where);
}

void Compilation::check_value(const Variable& variable, double value, const Location& where) {
  const Variable* bounded = variable.role == Role::state ? find("initial." + variable.name) : &variable;
  const auto draw = bounded ? draw_of_.find(bounded->column) : draw_of_.end();
  if (draw != draw_of_.end()) {
    const Draw& bounds = values_->draws[draw->second];
    if (value < bounds.low || value > bounds.high)
      diagnostics.error(where, fmt::format("{} lies outside the bounds of {}, [{}, {}]", value, variable.name,
                                           bounds.low, bounds.high));
  }
  if (variable.role != Role::parameter && !may_take(variable.unit, value))
    diagnostics.error(where, fmt::format("{} has no value {}", variable.name, value),
                      fmt::format("{}: {}", variable.unit, variable.meaning));
}

void Compilation::target_parameter(const Variable& given) {
  if (!targeted_.insert(given.column).second) return;
  const Variable parameter = given;  // add_column moves the vector that it stands in
  const int assumed = add_column({.name = parameter.name + " (as assumed)",
                                  .unit = parameter.unit,
                                  .meaning = "",
                                  .role = Role::derived});
  restores_.push_back({assumed, parameter.column});
  const auto draw = draw_of_.find(parameter.column);
  if (draw == draw_of_.end()) return;  // it has no value, which is reported elsewhere
  Draw& base = values_->draws[draw->second];
  base.column = assumed;
  if (std::isfinite(base.low) || std::isfinite(base.high))
    clips_.push_back(std::make_unique<ClipParameter>(parameter.name, parameter.column, base.low, base.high));
}

}  // namespace vidik
