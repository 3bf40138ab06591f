#include "engine/sweep/members.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "engine/core/suggestion.hpp"

namespace vidik {

namespace {

using Members = std::vector<Located<std::string>>;

std::vector<std::string> parameters_of(const Plan& plan, bool uncertain) {
  std::vector<std::string> names;
  for (const Draw& draw : plan.draws())
    if (const Variable* variable = plan.find(draw.name);
        variable && variable->role == Role::parameter && !(uncertain && draw.distribution.constant()))
      names.push_back(draw.name);
  std::ranges::sort(names);
  return names;
}

class Finding {
 public:
  Finding(const Sweep& sweep, const Plan& plan, Diagnostics& diagnostics)
      : known_(parameters_of(plan, false)), uncertain_(parameters_of(plan, true)), diagnostics_(diagnostics) {
    for (const auto& [name, factor] : sweep.factors) {
      if (factor.of == Factor::Of::parameter) taken_.insert(*factor.target);
      for (const auto& member : factor.members)
        if (!pattern(*member)) taken_.insert(*member);
    }
  }

  Members members(const Factor& factor) {
    Members all;
    for (const auto& member : factor.members)
      if (pattern(*member))
        expand(member, all);
      else if (is_uncertain(member))
        all.push_back(member);
    return all;
  }

 private:
  static bool pattern(const std::string& name) { return name == "*" || name.ends_with(".*"); }

  void expand(const Located<std::string>& member, Members& all) {
    const std::string stem = member->substr(0, member->size() - 1);
    const std::size_t before = all.size();
    for (const auto& name : uncertain_)
      if (name.starts_with(stem) && taken_.insert(name).second) all.push_back({name, member.where});
    if (all.size() > before) return;
    const auto begins = [&](const std::string& name) { return name.starts_with(stem); };
    diagnostics_.error(member.where, fmt::format("no uncertain parameter is left for '{}'", *member),
                       std::ranges::any_of(uncertain_, begins) ? "other factors have them all"
                       : std::ranges::any_of(known_, begins)
                           ? "those whose names begin so are certain in the base scenario"
                           : "`vidik list parameters` shows their names");
  }

  bool is_uncertain(const Located<std::string>& member) {
    if (std::ranges::binary_search(uncertain_, *member)) return true;
    if (std::ranges::binary_search(known_, *member))
      diagnostics_.error(member.where, fmt::format("'{}' is certain in the base scenario", *member),
                         "give it a distribution there, or make it a factor of its own, with a `range`");
    else
      diagnostics_.error(member.where, fmt::format("unknown parameter '{}'", *member),
                         did_you_mean(*member, known_));
    return false;
  }

  const std::vector<std::string> known_, uncertain_;
  Diagnostics& diagnostics_;
  std::set<std::string> taken_;
};

}  // namespace

std::vector<Members> members_of_groups(const Sweep& sweep, const Plan& plan, Diagnostics& diagnostics) {
  Finding finding(sweep, plan, diagnostics);
  std::vector<Members> all;
  for (const auto& [name, factor] : sweep.factors)
    all.push_back(factor.groups() ? finding.members(factor) : Members());
  return all;
}

}  // namespace vidik
