// Field lists of levers, shocks and rules.
#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

#include "engine/scenario/formats.hpp"
#include "engine/scenario/layouts.hpp"

namespace vidik {

namespace {

/// Stores the target, and what is done to it.
template <typename Struct>
auto target_of(typename Struct::Kind kind) {
  return [kind](Struct& target, Located<std::string> name, const Node&) {
    target.kind = kind;
    target.target = std::move(name);
  };
}

/// Stores the quantity, and what is done with it.
auto struck_by(Shock::Kind kind) {
  return [kind](Shock& shock, Quantity value, const Node&) {
    shock.kind = kind;
    shock.value = std::move(value);
  };
}

void compare(Condition& condition, Condition::Kind kind, double threshold) {
  condition.kind = kind;
  condition.threshold = threshold;
}
auto compared(Condition::Kind kind) {
  return [kind](Condition& condition, double threshold, const Node&) { compare(condition, kind, threshold); };
}
auto grouped(Condition::Kind kind) {
  return [kind](Condition& condition, std::vector<Condition> parts, const Node&) {
    condition.kind = kind;
    condition.parts = std::move(parts);
  };
}

/// "set x to 3", "add to x by 3". What is missing or twice has been reported before.
void check_grammar(const Node& node, Diagnostics& diagnostics) {
  const auto count = [&](std::initializer_list<const char*> keys) {
    return std::ranges::count_if(keys, [&](const char* key) { return node.find(key) != nullptr; });
  };
  if (count({"set", "add", "force"}) != 1 || count({"to", "by"}) != 1) return;
  const std::string action = node.find("add") ? "add" : node.find("set") ? "set" : "force";
  const std::string right = action == "add" ? "by" : "to", wrong = action == "add" ? "to" : "by";
  if (const auto* value = node.find(wrong))
    diagnostics.error(value->where, fmt::format("'{}' goes with '{}', not with '{}'", action, right, wrong));
}

void check_condition(Condition& condition, const Node& node, Diagnostics& diagnostics) {
  condition.where = node.where;
  const bool group = node.find("all") || node.find("any");
  if (group && node.find("variable"))
    diagnostics.error(condition.variable.where, "a group of conditions has no variable of its own");
  if (!group && !node.find("variable"))
    diagnostics.error(node.where, "'variable' is missing in condition",
                      "it says: the variable that is watched");
  if (group && condition.parts.empty()) diagnostics.error(node.where, "a group needs at least one condition");
}

Format<Condition> condition_format() {
  return checked(map_of<Condition>(condition_fields, "condition", "a comparison, or a group of conditions"),
                 check_condition);
}

Format<std::vector<Rule::Consequence>> consequences_format() {
  auto one = checked(map_of<Rule::Consequence>(consequence_fields, "consequence", "what a rule does"),
                     [](const Rule::Consequence&, const Node& node, Diagnostics& diagnostics) {
                       check_grammar(node, diagnostics);
                     });
  auto type = one.type;
  type.many = Type::Many::one_or_list;
  return {type, [one, many = list_of(one)](const Node& node, Diagnostics& diagnostics) {
            if (node.kind == Node::Kind::list && node.items.empty())
              diagnostics.error(node.where, "nothing follows from this rule",
                                "state at least one consequence");
            if (node.kind == Node::Kind::list) return many.read(node, diagnostics);
            auto single = one.read(node, diagnostics);
            return single ? std::optional(std::vector{std::move(*single)}) : std::nullopt;
          }};
}

const char* const source_meaning = "where this comes from";

}  // namespace

const Fields<Lever>& lever_fields() {
  using Kind = Lever::Kind;
  static const Fields<Lever> fields{
      "lever",
      "What a decision-maker sets: a parameter, over a time. Levers apply in the order of the file.",
      {{"set", formats::variable(), "", "the parameter that is set", target_of<Lever>(Kind::set)},
       {"add", formats::variable(), "", "the parameter that is added to", target_of<Lever>(Kind::add)},
       {"to", formats::quantity(), "", "the value it is set to", into(&Lever::value)},
       {"by", formats::quantity(), "", "what is added", into(&Lever::value)},
       {"from", formats::month(), "start of the horizon", "first month", into(&Lever::from)},
       {"until", formats::month(), "end of the horizon", "last month", into(&Lever::until)},
       {"ramp", formats::duration(0), "0 months", "time over which it grows to full size, in a straight line",
        into(&Lever::ramp)},
       {"source", formats::text(), "", source_meaning, ignored}},
      {one_of({"set", "add"}), one_of({"to", "by"})}};
  return fields;
}

const Fields<Shock>& shock_fields() {
  using Kind = Shock::Kind;
  static const Fields<Shock> fields{
      "shock",
      "What happens to a parameter or a state, at a date or by chance.",
      {{"on", formats::variable(), required, "the parameter or state that is struck", into(&Shock::target)},
       {"add", formats::quantity(), "", "what is added", struck_by(Kind::add)},
       {"multiply", formats::quantity(), "", "the factor", struck_by(Kind::multiply)},
       {"set", formats::quantity(), "", "the new value", struck_by(Kind::set)},
       {"at", formats::date(), "", "when it strikes; a drawn date is floored to its month", into(&Shock::at)},
       {"hazard", formats::hazard(), "",
        "chance per year: fires in a month with probability 1 − e^(−hazard/12)", into(&Shock::hazard)},
       {"for", formats::duration(1), "parameters: to the end; states: 1 month",
        "how long it acts. Afterwards a parameter is what it was; a state is left to its model, which may "
        "keep it there longer. A hazard does not fire again before that. On a state only with `set`",
        into(&Shock::duration)},
       {"half_life", formats::duration(1), "none", "time in which it fades to half", into(&Shock::half_life)},
       {"ramp", formats::duration(1), "none", "time over which it grows to full size", into(&Shock::ramp)},
       {"probability", formats::probability(), "1", "chance that it strikes when its time has come",
        into(&Shock::probability)},
       {"source", formats::text(), "", source_meaning, ignored}},
      {one_of({"at", "hazard"}), one_of({"add", "multiply", "set"}), at_most_one_of({"half_life", "ramp"})}};
  return fields;
}

const Fields<Condition>& condition_fields() {
  using Kind = Condition::Kind;
  static const Fields<Condition> fields{
      "condition",
      "Compares a variable's value of the month before with a number, or groups conditions.",
      {{"variable", formats::variable(), "", "the variable that is watched", into(&Condition::variable)},
       {"above", formats::number(), "", "holds where the variable is above this", compared(Kind::above)},
       {"below", formats::number(), "", "holds where the variable is below this", compared(Kind::below)},
       {"equals", formats::number(), "", "holds where the variable has this value", compared(Kind::equals)},
       {"all", list_of(condition_format()), "", "holds where all of these hold", grouped(Kind::all)},
       {"any", list_of(condition_format()), "", "holds where any of these holds", grouped(Kind::any)},
       {"for", formats::duration(1), "1 month", "how many months in a row it must hold",
        into(&Condition::duration)}},
      {one_of({"above", "below", "equals", "all", "any"})}};
  return fields;
}

const Fields<Rule::Consequence>& consequence_fields() {
  using Consequence = Rule::Consequence;
  using Kind = Consequence::Kind;
  static const Fields<Consequence> fields{
      "consequence",
      "What a rule does: sets or adds to a parameter, or forces a state.",
      {{"set", formats::variable(), "", "the parameter that is set", target_of<Consequence>(Kind::set)},
       {"add", formats::variable(), "", "the parameter that is added to", target_of<Consequence>(Kind::add)},
       {"force", formats::variable(), "", "the state that is held", target_of<Consequence>(Kind::force)},
       {"to", formats::quantity(), "", "the value it is set or forced to", into(&Consequence::value)},
       {"by", formats::quantity(), "", "what is added", into(&Consequence::value)},
       {"for", formats::duration(1), "to the end; force: 1 month", "how long", into(&Consequence::duration)}},
      {one_of({"set", "add", "force"}), one_of({"to", "by"})}};
  return fields;
}

const Fields<Rule>& rule_fields() {
  static const Fields<Rule> fields{
      "rule",
      "How the world reacts, path by path: when a condition holds, something follows.",
      {{"when", condition_format(), required, "the condition, on the values of the month before",
        into(&Rule::when)},
       {"then", consequences_format(), required, "what follows", into(&Rule::then)},
       {"delay", formats::duration(0), "0 months", "time from firing to acting", into(&Rule::delay)},
       {"cooldown", formats::duration(0), "0 months", "time from firing until it may fire again",
        into(&Rule::cooldown)},
       {"once", formats::boolean(), "false", "fires at most once on each path", into(&Rule::once)},
       {"probability", formats::probability(), "1", "chance of firing, in each month in which it could",
        into(&Rule::probability)},
       {"source", formats::text(), "", source_meaning, ignored}}};
  return fields;
}

Format<Lever> lever_format() {
  return checked(
      map_of<Lever>(lever_fields, "lever", "what a decision-maker sets"),
      [](const Lever&, const Node& node, Diagnostics& diagnostics) { check_grammar(node, diagnostics); });
}
Format<Shock> shock_format() {
  return map_of<Shock>(shock_fields, "shock", "what happens");
}
Format<Rule> rule_format() {
  return map_of<Rule>(rule_fields, "rule", "how the world reacts");
}

}  // namespace vidik
