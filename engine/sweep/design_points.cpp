#include "engine/sweep/design_points.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <ranges>

#include "engine/core/suggestion.hpp"
#include "engine/plan/states_of_unit.hpp"

namespace vidik {

namespace {
constexpr std::int64_t most_points = 100'000'000;

/// The outermost levels of a distribution that a trajectory steps to, where it has no ends.
constexpr double outermost_quantile = 0.01;

Eigen::ArrayXXd unit_points_of(const Design& design, const Groups& groups) {
  const std::int64_t points = **design.points;
  const int factors = groups.coordinates();
  switch (*design.kind) {
    case Design::Kind::random:
      return random_points(factors, points, design.seed);
    case Design::Kind::latin_hypercube:
      return latin_hypercube_points(factors, points, design.seed);
    case Design::Kind::sobol:
      return sobol_points(factors, points, design.seed);
    case Design::Kind::morris:
      return morris_points(groups, points, design.seed);
    case Design::Kind::saltelli:
      return saltelli_points(groups, points, design.seed);
    default:
      return {};
  }
}

/// Which axes get places in the unit cube, and which all their levels at each place.
struct Crossing {
  std::vector<std::size_t> placed, crossed;
  std::int64_t combinations = 1;
};

void check_crossed(const Design& design, const std::vector<Axis>& axes, Diagnostics& diagnostics) {
  std::vector<std::string> names;
  for (const Axis& axis : axes) names.push_back(*axis.name);
  for (const auto& name : design.crossed) {
    const auto axis = std::ranges::find(names, *name) - names.begin();
    const bool group =
        std::ranges::any_of(axes, [&](const Axis& one) { return one.group == *name && *one.name != *name; });
    if (group)
      diagnostics.error(name.where, fmt::format("'{}' is a group, which has no levels to be crossed", *name));
    else if (static_cast<std::size_t>(axis) == names.size())
      diagnostics.error(name.where, fmt::format("no factor is called '{}'", *name),
                        did_you_mean(*name, names));
    else if (axes[static_cast<std::size_t>(axis)].levels.steps() == 0)
      diagnostics.error(name.where, fmt::format("how many levels has '{}'?", *name),
                        "add `steps: 3` to this factor, or list its `values`");
  }
}

/// Nothing if it cannot be, which is reported.
std::optional<Crossing> cross(const Design& design, const std::vector<Axis>& axes, Diagnostics& diagnostics) {
  const auto before = diagnostics.all().size();
  check_crossed(design, axes, diagnostics);
  if (diagnostics.all().size() > before) return std::nullopt;
  Crossing crossing;
  for (std::size_t i = 0; i < axes.size(); ++i) {
    const bool crossed = std::ranges::any_of(
        design.crossed, [&](const Located<std::string>& name) { return *name == *axes[i].name; });
    (crossed ? crossing.crossed : crossing.placed).push_back(i);
    if (crossed)
      crossing.combinations = std::min(most_points, crossing.combinations * axes[i].levels.steps());
  }
  if (!crossing.placed.empty()) return crossing;
  diagnostics.error(design.crossed.front().where, "all factors are crossed: nothing is left to be placed",
                    "take `kind: grid`");
  return std::nullopt;
}

}  // namespace

std::optional<Flaw> flaw_of(const Axis& axis, double level) {
  constexpr double least_month = 12'000;  // of the year 1000
  if (axis.months && (level < least_month || level != std::floor(level)))
    return Flaw{fmt::format("expected a month, found {:g}", level), "write it as 2025-01"};
  if (!may_take(axis.unit, level))
    return Flaw{fmt::format("{} has no value {:g}", axis.subject, level), "its unit is " + axis.unit};
  if (level < axis.low || level > axis.high)
    return Flaw{fmt::format("{:g} lies outside the bounds of {}, [{:g}, {:g}]", level, axis.subject, axis.low,
                            axis.high),
                ""};
  return std::nullopt;
}

Groups groups_of(const std::vector<Axis>& axes) {
  std::vector<std::string> names;
  for (const Axis& axis : axes) names.push_back(axis.group);
  return Groups(names);
}

DesignPoints::DesignPoints(const Sweep& sweep, const std::vector<Axis>& axes, Diagnostics& diagnostics) {
  for (const Axis& axis : axes) axes_.push_back(axis.levels);
  const Design& design = sweep.design;
  switch (*design.kind) {
    case Design::Kind::grid:
      plan_grid(design, axes, diagnostics);
      return;
    case Design::Kind::list:
      levels_ = read_list(sweep, axes, diagnostics);
      break;
    default:
      place_in_unit_cube(design, axes, diagnostics);
  }
  count_ = levels_.rows();
}

void DesignPoints::plan_grid(const Design& design, const std::vector<Axis>& axes, Diagnostics& diagnostics) {
  grid_ = true;
  count_ = 1;
  for (const Axis& axis : axes) {
    const auto& name = axis.name;
    if (axis.group != *name) {
      diagnostics.error(name.where,
                        "a grid has no groups: it combines the levels of each factor with all others",
                        "name single parameters, or take another design, such as sobol or saltelli");
      count_ = 0;
    } else if (axis.levels.steps() == 0) {
      diagnostics.error(name.where, fmt::format("how many levels has '{}' in this grid?", *name),
                        "add `steps: 5`, or list its `values`");
      count_ = 0;
    } else if (count_ > most_points / axis.levels.steps()) {
      diagnostics.error(design.kind.where, fmt::format("this grid has more than {} points", most_points),
                        "a design of another kind, such as sobol, covers many factors with few points");
      count_ = 0;
    }
    if (count_ == 0) return;
    count_ *= axis.levels.steps();
  }
}

void DesignPoints::place_in_unit_cube(const Design& design, const std::vector<Axis>& axes,
                                      Diagnostics& diagnostics) {
  const auto crossing = cross(design, axes, diagnostics);
  if (!crossing) return;
  std::vector<Axis> placed;
  for (const std::size_t i : crossing->placed) placed.push_back(axes[i]);
  const Groups groups = groups_of(placed);
  constexpr std::int64_t most_levels = 100'000'000, most_factors = 1000;
  const auto factors = static_cast<std::int64_t>(axes_.size());
  const std::int64_t rows = *design.kind == Design::Kind::saltelli ? groups.count() + 2
                            : *design.kind == Design::Kind::morris ? groups.count() + 1
                                                                   : crossing->combinations;
  if (factors > most_factors || **design.points > most_levels / factors / rows)
    return diagnostics.error(design.points->where, "this design is too large",
                             fmt::format("it may have {} factors, and {} levels of all points together",
                                         most_factors, most_levels));
  const Eigen::ArrayXXd u = unit_points_of(design, groups);
  const double edge = *design.kind == Design::Kind::morris ? outermost_quantile : 0;
  levels_.resize(u.rows() * crossing->combinations, static_cast<Eigen::Index>(axes_.size()));
  for (Eigen::Index i = 0; i < levels_.rows(); ++i) {
    for (std::size_t j = 0; j < crossing->placed.size(); ++j) {
      const Levels& axis = axes_[crossing->placed[j]];
      const double least = axis.quantiles() ? edge : 0,
                   place = u(i / crossing->combinations, static_cast<Eigen::Index>(j));
      levels_(i, static_cast<Eigen::Index>(crossing->placed[j])) =
          axis.at(std::clamp(place, least, 1 - least));
    }
    std::int64_t rest = i % crossing->combinations;
    for (const std::size_t j : crossing->crossed | std::views::reverse) {
      levels_(i, static_cast<Eigen::Index>(j)) = axes_[j].step(rest % axes_[j].steps());
      rest /= axes_[j].steps();
    }
  }
}

std::pair<double, double> DesignPoints::listed_range(std::size_t axis) const {
  const auto levels = levels_.col(static_cast<Eigen::Index>(axis));
  return {levels.minCoeff(), levels.maxCoeff()};
}

std::vector<double> DesignPoints::operator[](std::int64_t number) const {
  std::vector<double> levels(axes_.size());
  if (!grid_) {
    for (std::size_t i = 0; i < levels.size(); ++i) levels[i] = levels_(number, static_cast<Eigen::Index>(i));
    return levels;
  }
  for (std::size_t i = axes_.size(); i-- > 0; number /= axes_[i].steps())
    levels[i] = axes_[i].step(number % axes_[i].steps());
  return levels;
}

}  // namespace vidik
