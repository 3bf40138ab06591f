// Levers, shocks and pins become Actions.
#include <fmt/format.h>

#include <utility>

#include "engine/plan/compilation.hpp"
#include "engine/plan/states_of_unit.hpp"
#include "engine/plan/wording.hpp"

namespace vidik {

namespace {

std::string span_text(const Lever& lever) {
  std::string text;
  if (lever.from) text += " from " + (**lever.from).text();
  if (lever.until) text += " until " + (**lever.until).text();
  if (lever.ramp > 0) text += fmt::format(", growing over {}", months_text(lever.ramp));
  return text;
}

int months_or(const std::optional<Located<int>>& given, int otherwise) {
  return given ? **given : otherwise;
}

}  // namespace

void Compilation::add_levers() {
  for (const auto& [name, lever] : scenario.levers) {
    const Variable* target = resolve(lever.target, Role::parameter, "a lever sets");
    if (!target) continue;
    if (lever.kind == Lever::Kind::set) check_value(*target, lever.value);
    target_parameter(*target);
    const bool set = lever.kind == Lever::Kind::set;
    PullLever::Fields fields;
    fields.target = find(*lever.target)->column;
    fields.value = add_draw(fmt::format("levers.{}.{}", *name, set ? "to" : "by"), *lever.value);
    fields.kind = set ? Shock::Kind::set : Shock::Kind::add;
    fields.description = fmt::format("lever {}: {}{}", *name,
                                     change_text(fields.kind, *lever.target, *lever.value), span_text(lever));
    fields.first = lever.from ? std::max(1, step_of(**lever.from)) : 1;
    fields.last = lever.until ? step_of(**lever.until) : forever;
    fields.ramp = lever.ramp;
    interventions_.push_back(std::make_unique<PullLever>(std::move(fields)));
  }
}

void Compilation::add_shocks() {
  for (const auto& [name, shock] : scenario.shocks) add_shock(*name, shock);
}

void Compilation::add_shock(const std::string& name, const Shock& shock) {
  const Variable* found = resolve(shock.target);
  if (!found) return;
  const Variable target = *found;
  if (target.role == Role::output) {
    diagnostics.error(shock.target.where,
                      fmt::format("a shock strikes a parameter or a state, and '{}' is an output of {}",
                                  target.name, target.model),
                      "strike the parameters or states that it is computed from");
    return;
  }
  if (!shock.at && !shock.hazard) return;  // it could not be read, which has been reported
  const std::string key = "shocks." + name;
  StrikeShock::Fields strike;
  strike.age = add_memory(key + ".age", -1.0);
  strike.fired = add_memory(key + ".fired", 0.0);
  if (shock.at) strike.at = add_draw(key + ".at", **shock.at);
  if (shock.hazard) {
    strike.hazard = add_draw(key + ".hazard", **shock.hazard, 0.0);
    strike.hazard_draw = add_noise(key + ".hazard_draw", true, RandomPart::interventions);
  }
  const Chance chance = add_chance(key, shock.probability);
  strike.probability = chance.probability;
  strike.probability_draw = chance.draw;
  // A state is struck in one month (or held for so many): a hazard may strike it again in the next.
  strike.duration = months_or(shock.duration, target.role == Role::state ? 1 : forever);
  const std::string when =
      shock.hazard ? fmt::format("by a hazard of {} a year", (*shock.hazard)->text()) : date_text(**shock.at);
  strike.description = fmt::format("shock {}: strikes {}", name, when);
  const int age = strike.age;
  structure_->record.counters.push_back({Counter::Kind::shock, name, strike.fired});
  interventions_.push_back(std::make_unique<StrikeShock>(std::move(strike)));
  if (target.role == Role::parameter)
    add_shock_on_parameter(name, shock, target, age);
  else
    add_shock_on_state(name, shock, target, age);
}

void Compilation::add_shock_on_parameter(const std::string& name, const Shock& shock, const Variable& target,
                                         int age) {
  if (shock.kind == Shock::Kind::set) check_value(target, shock.value);
  target_parameter(target);
  ApplyChange::Fields fields;
  fields.description = fmt::format("shock {}: {}", name, change_text(shock.kind, target.name, *shock.value));
  if (shock.duration) fields.description += " for " + months_text(**shock.duration);
  fields.target = target.column;
  fields.value = add_draw("shocks." + name + ".value", *shock.value);
  fields.age = age;
  fields.kind = shock.kind;
  fields.duration = months_or(shock.duration, forever);
  fields.half_life = months_or(shock.half_life, 0);
  fields.ramp = months_or(shock.ramp, 0);
  interventions_.push_back(std::make_unique<ApplyChange>(std::move(fields)));
}

void Compilation::add_shock_on_state(const std::string& name, const Shock& shock, const Variable& target,
                                     int age) {
  for (const auto& [given, key] : {std::pair{&shock.half_life, "half_life"}, std::pair{&shock.ramp, "ramp"}})
    if (*given)
      diagnostics.error((*given)->where,
                        fmt::format("`{}` works on parameters, and '{}' is a state", key, target.name),
                        "a state that is struck moves on by its own dynamics");
  const bool hold = shock.kind == Shock::Kind::set;
  if (!hold && shock.duration)
    diagnostics.error(
        shock.duration->where,
        fmt::format("`for` does not go with `{}` on a state: it strikes once, and then the state's own "
                    "dynamics take over",
                    shock.kind == Shock::Kind::add ? "add" : "multiply"),
        "use `set … for` to hold a state, or strike a parameter");
  if (hold) check_value(target, shock.value);
  if (!hold && lists_states(target.unit))
    diagnostics.error(shock.value.where,
                      fmt::format("{} takes one of its states, {}: nothing can be added to it or multiplied",
                                  target.name, target.unit),
                      "use `set`");
  if (shock.value->constant() && always_leaves(target.unit, shock.kind, shock.value->median()))
    diagnostics.error(
        shock.value.where,
        fmt::format("this takes {} out of its range, from 0 to 1, wherever in it it stands", target.name),
        fmt::format("{}: {}", target.unit, target.meaning));
  ApplyChange::Fields fields;
  fields.kind = shock.kind;
  fields.description =
      hold ? fmt::format("shock {}: hold {} at {} for {}", name, target.name, shock.value->text(),
                         months_text(months_or(shock.duration, 1)))
           : fmt::format("shock {}: {}, once", name, change_text(fields.kind, target.name, *shock.value));
  fields.target = target.column;
  fields.value = add_draw("shocks." + name + ".value", *shock.value);
  fields.age = age;
  fields.duration = hold ? months_or(shock.duration, 1) : 1;
  auto action = std::make_unique<ApplyChange>(std::move(fields));
  if (hold)
    hold_state(target.column, std::move(action));
  else
    state_shocks_.push_back(accompanied(std::move(action), target.column, false));
}

void Compilation::add_pins() {
  for (const auto& [name, pin] : scenario.pins) {
    const Variable* target = resolve(name, Role::state, "a pin prescribes");
    if (!target || pin.course.empty()) continue;
    for (const auto& point : pin.course) check_value(*target, point.value, point.where);
    if (pin.linear && lists_states(target->unit))
      diagnostics.error(
          name.where,
          fmt::format("{} takes one of its states, {}, and none between them", *name, target->unit),
          "leave out `interpolate`");
    const int first = step_of(pin.course.front().month), last = step_of(pin.last);
    std::vector<double> values;
    std::size_t at = 0;
    for (int index = first; index <= last; ++index) {
      const Month month = scenario.horizon.start + (index - 1);
      while (at + 1 < pin.course.size() && pin.course[at + 1].month <= month) ++at;
      double value = pin.course[at].value;
      if (pin.linear && at + 1 < pin.course.size()) {
        const auto &from = pin.course[at], &to = pin.course[at + 1];
        value += (to.value - from.value) * (month - from.month) / (to.month - from.month);
      }
      values.push_back(value);
    }
    hold_state(target->column,
               std::make_unique<HoldCourse>(fmt::format("pin {}: from {} to {}", *name,
                                                        pin.course.front().month.text(), pin.last.text()),
                                            target->column, first, std::move(values)));
  }
}

}  // namespace vidik
