#include "engine/discovery/division.hpp"

#include <algorithm>
#include <map>

namespace vidik {

namespace {

/// Points of one level.
struct Group {
  double level = 0, points = 0, hits = 0;
};

/// In the order in which they may be cut: by level, or choices by density.
std::vector<Group> groups_of(const Cases& cases, const std::vector<Eigen::Index>& points,
                             Eigen::Index factor) {
  std::map<double, Group> by_level;
  for (const Eigen::Index point : points) {
    const double level = cases.levels(point, factor);
    Group& group = by_level[level];
    group.level = level;
    ++group.points;
    group.hits += cases.hit(point) ? 1 : 0;
  }
  std::vector<Group> groups;
  for (const auto& [level, group] : by_level) groups.push_back(group);
  if (cases.choice[static_cast<std::size_t>(factor)])
    std::ranges::stable_sort(groups, {}, [](const Group& group) { return group.hits / group.points; });
  return groups;
}

/// The limits of both parts if the first `count` groups are one.
void set_limits(Division& division, const std::vector<Group>& groups, std::size_t count, const Limits& limits,
                bool choice) {
  division.low = division.high = limits;
  if (!choice) {
    division.low.high = groups[count - 1].level;
    division.high.low = groups[count].level;
    return;
  }
  for (std::size_t i = 0; i < groups.size(); ++i)
    (i < count ? division.high : division.low).without.insert(groups[i].level);
}

}  // namespace

std::optional<Division> best_division(const Cases& cases, const std::vector<Eigen::Index>& points,
                                      const Box& box, double least_points) {
  constexpr double rounding = 1e-9;
  Division best;
  for (Eigen::Index factor = 0; factor < cases.factors(); ++factor) {
    const auto groups = groups_of(cases, points, factor);
    double all = 0, all_hits = 0, low = 0, low_hits = 0;
    for (const Group& group : groups) {
      all += group.points;
      all_hits += group.hits;
    }
    for (std::size_t i = 0; i + 1 < groups.size(); ++i) {
      low += groups[i].points;
      low_hits += groups[i].hits;
      if (low < least_points || all - low < least_points) continue;
      const double gain = impurity_of(all, all_hits) - impurity_of(low, low_hits) -
                          impurity_of(all - low, all_hits - low_hits);
      if (gain <= best.gain + rounding) continue;
      const auto number = static_cast<std::size_t>(factor);
      best.factor = factor;
      best.gain = gain;
      set_limits(best, groups, i + 1, box.limits[number], cases.choice[number]);
    }
  }
  return best.gain > 0 ? std::optional(best) : std::nullopt;
}

}  // namespace vidik
