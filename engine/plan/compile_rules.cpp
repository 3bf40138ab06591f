// Rules become Actions: a watch at the beginning of each step, and what follows from it.
#include <fmt/format.h>

#include "engine/plan/compilation.hpp"
#include "engine/plan/rule.hpp"
#include "engine/plan/wording.hpp"

namespace vidik {

namespace {

std::string text_of(const Condition& condition) {
  std::string text;
  switch (condition.kind) {
    case Condition::Kind::above:
      text = fmt::format("{} above {}", *condition.variable, condition.threshold);
      break;
    case Condition::Kind::below:
      text = fmt::format("{} below {}", *condition.variable, condition.threshold);
      break;
    case Condition::Kind::equals:
      text = fmt::format("{} equals {}", *condition.variable, condition.threshold);
      break;
    case Condition::Kind::all:
    case Condition::Kind::any: {
      const char* joint = condition.kind == Condition::Kind::all ? " and " : " or ";
      for (const auto& part : condition.parts) text += (text.empty() ? "" : joint) + text_of(part);
      text = "(" + text + ")";
    }
  }
  return condition.duration > 1 ? text + " for " + months_text(condition.duration) : text;
}

bool compares(const Condition& condition) {
  return condition.kind != Condition::Kind::all && condition.kind != Condition::Kind::any;
}

}  // namespace

Watch Compilation::compile_condition(const Condition& condition, const std::string& name, int& count) {
  Watch watch;
  watch.kind = condition.kind;
  watch.threshold = condition.threshold;
  watch.duration = condition.duration;
  if (condition.duration > 1) watch.held = add_memory(fmt::format("{}.held.{}", name, count++), 0.0);
  for (const auto& part : condition.parts) watch.parts.push_back(compile_condition(part, name, count));
  if (!compares(condition)) return watch;
  if (const Variable* variable = resolve(condition.variable)) {
    if (condition.kind == Condition::Kind::equals)
      check_value(*variable, condition.threshold, condition.where);
    watch.column = variable->column;
  }
  return watch;
}

void Compilation::add_rules() {
  for (const auto& [name, rule] : scenario.rules) add_rule(*name, rule);
}

void Compilation::add_rule(const std::string& name, const Rule& rule) {
  const std::string key = "rules." + name;
  WatchRule::Fields fields;
  int conditions = 0;
  fields.when = compile_condition(rule.when, key, conditions);
  fields.fired = add_memory(key + ".fired", 0.0);
  fields.age = add_memory(key + ".age", -1.0);
  fields.pending = add_memory(key + ".pending", -1.0);
  fields.wait = add_memory(key + ".wait", 0.0);
  fields.ever = add_memory(key + ".ever", 0.0);
  const Chance chance = add_chance(key, rule.probability);
  fields.probability = chance.probability;
  fields.probability_draw = chance.draw;
  fields.delay = rule.delay;
  fields.cooldown = rule.cooldown;
  fields.once = rule.once;
  fields.description = fmt::format("rule {}: watch whether {}", name, text_of(rule.when));
  const int age = fields.age;
  structure_->record.counters.push_back({Counter::Kind::rule, name, fields.fired});
  watches_.push_back(std::make_unique<WatchRule>(std::move(fields)));
  int number = 0;
  for (const auto& consequence : rule.then) {
    add_consequence(name, rule.then.size() > 1 ? ++number : 0, consequence, age);
  }
}

void Compilation::add_consequence(const std::string& name, int number, const Rule::Consequence& consequence,
                                  int age) {
  using Kind = Rule::Consequence::Kind;
  const bool force = consequence.kind == Kind::force;
  const Variable* found =
      force ? resolve(consequence.target, Role::state, "`force` moves")
            : resolve(consequence.target, Role::parameter, "`set` and `add` of a rule move");
  if (!found) return;
  const Variable target = *found;
  if (consequence.kind != Kind::add) check_value(target, consequence.value);
  ApplyChange::Fields fields;
  fields.kind = consequence.kind == Kind::add ? Shock::Kind::add : Shock::Kind::set;
  fields.target = target.column;
  fields.value = add_draw(fmt::format("rules.{}.value{}", name, number > 0 ? fmt::format(".{}", number) : ""),
                          *consequence.value);
  fields.age = age;
  fields.duration = consequence.duration ? **consequence.duration : force ? 1 : forever;
  fields.description =
      fmt::format("rule {}: {}{}", name,
                  force ? fmt::format("force {} to {}", target.name, consequence.value->text())
                        : change_text(fields.kind, target.name, *consequence.value),
                  fields.duration == forever ? "" : " for " + months_text(fields.duration));
  if (!force) target_parameter(target);
  auto action = std::make_unique<ApplyChange>(std::move(fields));
  if (force)
    hold_state(target.column, std::move(action));
  else
    interventions_.push_back(std::move(action));
}

}  // namespace vidik
