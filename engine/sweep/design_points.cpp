#include "engine/sweep/design_points.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/sweep/unit_points.hpp"

namespace vidik {

namespace {
constexpr std::int64_t most_points = 100'000'000;

/// The outermost levels of a distribution that a trajectory steps to, where it has no ends.
constexpr double outermost_quantile = 0.01;

Eigen::ArrayXXd unit_points_of(const Design& design, int factors) {
  const std::int64_t points = **design.points;
  switch (*design.kind) {
    case Design::Kind::random:
      return random_points(factors, points, design.seed);
    case Design::Kind::latin_hypercube:
      return latin_hypercube_points(factors, points, design.seed);
    case Design::Kind::sobol:
      return sobol_points(factors, points, design.seed);
    case Design::Kind::morris:
      return morris_points(factors, points, design.seed);
    case Design::Kind::saltelli:
      return saltelli_points(factors, points, design.seed);
    default:
      return {};
  }
}

}  // namespace

DesignPoints::DesignPoints(const Sweep& sweep, const std::vector<Axis>& axes, Diagnostics& diagnostics) {
  for (const Axis& axis : axes) axes_.push_back(axis.levels);
  const Design& design = sweep.design;
  switch (*design.kind) {
    case Design::Kind::grid:
      plan_grid(sweep, diagnostics);
      return;
    case Design::Kind::list:
      levels_ = read_list(sweep, axes, diagnostics);
      break;
    default:
      place_in_unit_cube(design, diagnostics);
  }
  count_ = levels_.rows();
}

void DesignPoints::plan_grid(const Sweep& sweep, Diagnostics& diagnostics) {
  grid_ = true;
  count_ = 1;
  for (std::size_t i = 0; i < axes_.size(); ++i) {
    const auto& name = sweep.factors.entries[i].name;
    if (axes_[i].steps() == 0) {
      diagnostics.error(name.where, fmt::format("how many levels has '{}' in this grid?", *name),
                        "add `steps: 5`, or list its `values`");
      count_ = 0;
    } else if (count_ > most_points / axes_[i].steps()) {
      diagnostics.error(sweep.design.kind.where,
                        fmt::format("this grid has more than {} points", most_points),
                        "a design of another kind, such as sobol, covers many factors with few points");
      count_ = 0;
    }
    count_ *= axes_[i].steps();
  }
}

void DesignPoints::place_in_unit_cube(const Design& design, Diagnostics& diagnostics) {
  constexpr std::int64_t most_levels = 100'000'000, most_factors = 1000;
  const auto factors = static_cast<std::int64_t>(axes_.size());
  const std::int64_t rows = *design.kind == Design::Kind::saltelli ? factors + 2
                            : *design.kind == Design::Kind::morris ? factors + 1
                                                                   : 1;
  if (factors > most_factors || **design.points > most_levels / factors / rows)
    return diagnostics.error(design.points->where, "this design is too large",
                             fmt::format("it may have {} factors, and {} levels of all points together",
                                         most_factors, most_levels));
  const Eigen::ArrayXXd u = unit_points_of(design, static_cast<int>(axes_.size()));
  const double edge = *design.kind == Design::Kind::morris ? outermost_quantile : 0;
  levels_.resize(u.rows(), u.cols());
  for (Eigen::Index j = 0; j < u.cols(); ++j) {
    const Levels& axis = axes_[static_cast<std::size_t>(j)];
    const double least = axis.quantiles() ? edge : 0;
    for (Eigen::Index i = 0; i < u.rows(); ++i)
      levels_(i, j) = axis.at(std::clamp(u(i, j), least, 1 - least));
  }
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
