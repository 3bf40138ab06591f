#include "engine/sweep/axes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "engine/core/suggestion.hpp"
#include "engine/sweep/members.hpp"

namespace vidik {

namespace {

const Draw* find_draw(const Plan& plan, const std::string& name) {
  const auto found = std::ranges::find(plan.draws(), name, &Draw::name);
  return found == plan.draws().end() ? nullptr : &*found;
}

/// The names by which a factor's number may be drawn, the likeliest first.
std::vector<std::string> candidates(const Factor& factor) {
  static const std::string qualities[] = {"value", "at", "hazard", "probability"};
  const std::string& name = *factor.target;
  switch (factor.of) {
    case Factor::Of::parameter:
      return {name};
    case Factor::Of::initial:
      return {"initial." + name};
    case Factor::Of::lever:
      return {"levers." + name + ".to", "levers." + name + ".by"};
    default:
      return {"shocks." + name + "." + qualities[static_cast<int>(factor.quality)]};
  }
}

const char* kind_of(const Factor& factor) {
  static const char* const kinds[] = {"parameter", "first value of a state", "lever", "shock"};
  return kinds[static_cast<int>(factor.of)];
}

/// Names of that kind in a plan, as a user writes them.
std::vector<std::string> known_names(const Factor& factor, const Plan& plan) {
  static const std::string stems[] = {"", "initial.", "levers.", "shocks."};
  const std::string& stem = stems[static_cast<int>(factor.of)];
  std::vector<std::string> names;
  for (const Draw& draw : plan.draws()) {
    if (!draw.name.starts_with(stem)) continue;
    std::string name = draw.name.substr(stem.size());
    if (factor.of == Factor::Of::lever || factor.of == Factor::Of::shock)
      name = name.substr(0, name.rfind('.'));
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  return names;
}

void report_unknown(const Factor& factor, const Plan& plan, Diagnostics& diagnostics) {
  const auto names = known_names(factor, plan);
  const bool there = std::ranges::find(names, *factor.target) != names.end();
  if (there && factor.quality == Factor::Quality::probability)
    return diagnostics.error(factor.target.where,
                             fmt::format("the shock '{}' of {} is certain", *factor.target, plan.scenario()),
                             "give it a `probability` below 1 in the scenario");
  if (there)
    return diagnostics.error(
        factor.target.where,
        fmt::format("the shock '{}' of {} has no such number", *factor.target, plan.scenario()),
        "it strikes either at a date or by a hazard");
  std::string help = did_you_mean(*factor.target, names);
  if (help.empty() && names.empty()) help = fmt::format("this scenario has no {}s", kind_of(factor));
  diagnostics.error(factor.target.where,
                    fmt::format("{} has no {} '{}'", plan.scenario(), kind_of(factor), *factor.target), help);
}

class Tying {
 public:
  /// listed: whether the design is a list, which holds the levels.
  Tying(const Located<std::string>& name, const Factor& factor, const std::vector<Variant>& variants,
        bool listed, Diagnostics& diagnostics)
      : name_(name), factor_(factor), variants_(variants), listed_(listed), diagnostics_(diagnostics) {}

  std::optional<TiedFactor> tie() {
    TiedFactor tied{{name_, {}, {}, false, -infinity_, infinity_, *name_, *factor_.target, ""}, ""};
    if (factor_.chooses()) {
      for (const auto& choice : factor_.choices) tied.axis.choices.push_back(*choice.name);
      tied.axis.levels = Levels::choices(factor_.choices.size());
      return tied;
    }
    const Draw* draw = nullptr;
    for (const Variant& variant : variants_) {
      const Draw* here = find(variant.plan, tied.draw);
      if (!here) return std::nullopt;
      tied.axis.low = std::max(tied.axis.low, here->low);
      tied.axis.high = std::min(tied.axis.high, here->high);
      if (!draw) draw = here;
    }
    if (!draw) return std::nullopt;
    tied.axis.months = months(variants_.front().plan);
    if (factor_.of == Factor::Of::initial)
      tied.axis.unit = variants_.front().plan.find(*factor_.target)->unit;
    if (!give_levels(*draw, tied.axis)) return std::nullopt;
    return tied;
  }

 private:
  const Draw* find(const Plan& plan, std::string& name) {
    for (const std::string& candidate : candidates(factor_)) {
      if (factor_.of == Factor::Of::parameter && !plan.find(candidate)) continue;
      if (const Draw* draw = find_draw(plan, candidate)) return name = candidate, draw;
    }
    report_unknown(factor_, plan, diagnostics_);
    return nullptr;
  }

  bool months(const Plan& plan) const {
    if (factor_.of == Factor::Of::shock) return factor_.quality == Factor::Quality::date;
    const Variable* variable = plan.find(*factor_.target);
    return variable && variable->unit == "month";
  }

  bool give_levels(const Draw& draw, Axis& axis) {
    const int steps = factor_.steps ? **factor_.steps : 0;
    if (!factor_.values.empty()) {
      std::vector<double> values;
      for (const auto& value : factor_.values) {
        check(*value, value.where, axis);
        values.push_back(*value);
      }
      axis.levels = Levels::listed(values);
    } else if (factor_.low) {
      check(**factor_.low, factor_.low->where, axis);
      check(**factor_.high, factor_.high->where, axis);
      axis.levels = Levels::range(**factor_.low, **factor_.high, axis.months, steps);
    } else if (factor_.distribution) {
      axis.levels = Levels::quantiles(**factor_.distribution, axis.low, axis.high, axis.months, steps);
    } else if (listed_) {
      return true;
    } else if (!draw.distribution.constant()) {
      axis.levels = Levels::quantiles(draw.distribution, axis.low, axis.high, axis.months, steps);
    } else {
      diagnostics_.error(name_.where,
                         fmt::format("'{}' is certain in the base scenario: which levels?", *factor_.target),
                         "add `values: […]`, `range: [low, high]` or `distribution: !uniform {…}`");
      return false;
    }
    return true;
  }

  void check(double value, const Location& where, const Axis& axis) {
    if (const auto flaw = flaw_of(axis, value)) diagnostics_.error(where, flaw->message, flaw->help);
  }

  static constexpr double infinity_ = std::numeric_limits<double>::infinity();
  const Located<std::string>& name_;
  const Factor& factor_;
  const std::vector<Variant>& variants_;
  bool listed_;
  Diagnostics& diagnostics_;
};

/// Each parameter of a group as a factor without levels of its own.
std::vector<TiedFactor> tie_group(const Located<std::string>& group,
                                  const std::vector<Located<std::string>>& members,
                                  const std::vector<Variant>& variants, Diagnostics& diagnostics) {
  std::vector<TiedFactor> all;
  for (const auto& member : members) {
    Factor factor;
    factor.target = member;
    auto tied = Tying(member, factor, variants, false, diagnostics).tie();
    if (!tied) continue;
    tied->axis.group = *group;
    all.push_back(std::move(*tied));
  }
  return all;
}

/// Refuses groups that are called like a parameter that is varied, as nothing could tell these apart.
void check_names_of_groups(const Sweep& sweep, const std::vector<TiedFactor>& all, Diagnostics& diagnostics) {
  for (const auto& [name, factor] : sweep.factors)
    if (factor.groups() &&
        std::ranges::any_of(all, [&](const TiedFactor& one) { return *one.axis.name == *name; }))
      diagnostics.error(name.where,
                        fmt::format("a group cannot be called like a parameter that is varied, '{}'", *name),
                        fmt::format("call it '{}', for instance", name->substr(0, name->find('.'))));
}

/// Refuses two factors that vary the same, or whose columns would have one name.
void check_distinct(const std::vector<TiedFactor>& all, Diagnostics& diagnostics) {
  std::map<std::string, Location> taken;
  const auto take = [&](const std::string& what, const Location& where, const std::string& message) {
    const auto [former, fresh] = taken.emplace(what, where);
    if (!fresh) diagnostics.add({Severity::error, where, message, "", former->second, "the other is this"});
    return fresh;
  };
  for (const auto& [axis, draw] : all)
    if (draw.empty() || take("draw " + draw, axis.name.where, fmt::format("two factors vary {}", draw)))
      take("name " + *axis.name, axis.name.where, fmt::format("two factors are called '{}'", *axis.name));
}

}  // namespace

std::vector<TiedFactor> tie_factors(const Sweep& sweep, const std::vector<Variant>& variants,
                                    Diagnostics& diagnostics) {
  const auto members = members_of_groups(sweep, variants.front().plan, diagnostics);
  // Of a design that could not be read, nobody knows whether it would have held the levels.
  const bool listed = sweep.design.misread || *sweep.design.kind == Design::Kind::list;
  std::vector<TiedFactor> all;
  for (std::size_t i = 0; i < sweep.factors.entries.size(); ++i) {
    const auto& [name, factor] = sweep.factors.entries[i];
    if (factor.misread) continue;
    if (factor.groups()) {
      for (auto& tied : tie_group(name, members[i], variants, diagnostics)) all.push_back(std::move(tied));
    } else if (auto tied = Tying(name, factor, variants, listed, diagnostics).tie()) {
      all.push_back(std::move(*tied));
    }
  }
  check_names_of_groups(sweep, all, diagnostics);
  check_distinct(all, diagnostics);
  return all;
}

}  // namespace vidik
