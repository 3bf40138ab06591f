#include "engine/app/discovery.hpp"

#include <fmt/format.h>

#include <cmath>

#include "engine/app/scenario_files.hpp"
#include "engine/app/stores.hpp"
#include "engine/core/calendar.hpp"
#include "engine/discovery/prim.hpp"
#include "engine/discovery/samples.hpp"
#include "engine/store/stored_points.hpp"

namespace vidik::app {

namespace {
constexpr int half_samples = 20;

/// Points that have been run and of which the number is one.
Cases cases_of(const StoredPoints& points, const Discovery& what) {
  std::vector<Eigen::Index> whole;
  for (Eigen::Index i = 0; i < points.values.rows(); ++i)
    if (std::isfinite(points.values(i, 0))) whole.push_back(i);
  Cases cases{points.levels(whole, Eigen::all), {}, {}};
  cases.hit = points.values(whole, 0).unaryExpr([&](double value) { return what.condition.holds(value); });
  for (const auto& factor : what.sweep.factors) cases.choice.push_back(factor.kind == "choice");
  return cases;
}

void name_choices(StoreReader& store, Discovery& what) {
  what.choices.resize(what.sweep.factors.size());
  store.for_each_point(what.sweep, [&](const StoredPoint& point) {
    for (std::size_t i = 0; i < point.levels.size(); ++i)
      if (what.sweep.factors[i].kind == "choice")
        what.choices[i][point.levels[i].value] = point.levels[i].text;
  });
}

Cases outside(const Cases& cases, const Box& box) {
  std::vector<Eigen::Index> left;
  for (Eigen::Index i = 0; i < cases.points(); ++i)
    if (!box.contains(cases, i)) left.push_back(i);
  return taken(cases, left);
}

void find_boxes(Discovery& what, const DiscoverOptions& options) {
  Cases left = what.cases;
  what.peeling = peel(left);
  for (auto boxes = what.peeling; static_cast<std::int64_t>(what.found.size()) < options.boxes;) {
    const Box box = paste(left, choose(left, boxes, options.density));
    if (box.restricted() == 0) return;
    const double before = Fit(left, Box(left.factors())).density();
    const double density = Fit(left, box).density();
    if (density <= before || (density < options.density && !what.found.empty())) return;
    what.found.push_back(
        {box, Fit(left, box), quasi_p_values(left, box), stability(left, options.density, half_samples)});
    left = outside(left, box);
    if (left.hits() == 0) return;
    boxes = peel(left);
  }
}

FoundTree found_tree(const Cases& cases, const DiscoverOptions& options) {
  TreeOptions settings;
  settings.depth = options.depth;
  Tree tree = find_tree(cases, settings);
  auto parts = importances(tree, cases.factors());
  return {std::move(tree), std::move(parts), tree_stability(cases, half_samples, settings)};
}
}  // namespace

std::string level_text(const StoredFactor& factor, double level) {
  return factor.kind == "month" ? Month::from_index(static_cast<int>(level)).text()
                                : fmt::format("{:.4g}", level);
}

std::string Discovery::condition_text() const {
  return fmt::format("{} {} {:g}", series.text(), condition.relation, condition.limit);
}

std::string Discovery::limits_text(std::size_t factor, const Limits& limits) const {
  const StoredFactor& here = sweep.factors[factor];
  if (here.kind == "choice") {
    std::vector<std::string> names;
    for (const auto& [level, name] : choices[factor])
      if (!limits.without.contains(level)) names.push_back(name);
    return fmt::format("{}", fmt::join(names, " or "));
  }
  if (std::isinf(limits.low)) return "≤ " + level_text(here, limits.high);
  if (std::isinf(limits.high)) return "≥ " + level_text(here, limits.low);
  return level_text(here, limits.low) + " – " + level_text(here, limits.high);
}

std::string Discovery::node_text(const TreeNode& node) const {
  if (node.parent < 0) return "all";
  const auto factor = static_cast<std::size_t>(tree->tree[node.parent].factor);
  return sweep.factors[factor].name + ' ' + limits_text(factor, node.box.limits[factor]);
}

Discovery find_boxes_and_tree(StoreReader& store, const DiscoverOptions& options) {
  Discovery what;
  what.condition = parse_condition(options.where);
  what.density = options.density;
  what.sweep = chosen_sweep(store.sweeps(), options.sweep);
  what.series = number_named(what.condition.name, store, what.sweep);
  what.cases = cases_of(StoredPoints(store, what.sweep, {what.series}), what);
  if (what.cases.points() == 0)
    throw UsageError(what.series.text() + " is a number at none of the points that have been run");
  name_choices(store, what);
  find_boxes(what, options);
  if (options.tree) what.tree = found_tree(what.cases, options);
  return what;
}

}  // namespace vidik::app
