#include "engine/robustness/prior_weights.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace vidik {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

const Distribution& prior_of(const Study& study, std::size_t factor) {
  const std::string& name = *study.axes()[factor].name;
  if (!study.axes()[factor].choices.empty())
    throw UnpairedError(fmt::format(
        "the factor '{}' is a choice and has no prior: give weights of futures in a CSV file", name));
  const auto& draws = study.variants().front().plan.draws();
  const auto draw = std::ranges::find(draws, study.varies(factor), &Draw::name);
  if (draw == draws.end() || draw->distribution.constant())
    throw UnpairedError(
        fmt::format("'{}', which the factor '{}' varies, is certain in the base scenario and "
                    "has no prior: give weights of futures in a CSV file",
                    study.varies(factor), name));
  return draw->distribution;
}

/// Of a factor of futures: how the design gives it its levels.
class Placing {
 public:
  Placing(const Study& study, std::size_t factor)
      : axis_(study.axes()[factor]),
        design_(study.sweep().design),
        factor_(*study.sweep().factors.find(axis_.group)),
        prior_(prior_of(study, factor)) {}

  const Distribution& prior() const { return prior_; }
  const Axis& axis() const { return axis_; }

  /// Whether each of the levels stands for as much of the prior as any other.
  bool by_prior() const {
    const bool of_prior = axis_.levels.quantiles() &&
                          (!factor_.distribution || (*factor_.distribution)->text() == prior_.text());
    return of_prior && kind() != Design::Kind::list && kind() != Design::Kind::morris;
  }

  /// What the levels are spread by, if they may lie anywhere; nothing if there are some levels only.
  std::optional<Distribution> spread() const {
    if (axis_.levels.discrete() || axis_.months || crossed() || !placed()) return std::nullopt;
    if (factor_.low) return Distribution(UniformRange{**factor_.low, **factor_.high});
    if (!factor_.distribution || std::holds_alternative<Discrete>((*factor_.distribution)->kind()))
      return std::nullopt;
    return **factor_.distribution;
  }

 private:
  Design::Kind kind() const { return *design_.kind; }
  bool placed() const {
    return kind() != Design::Kind::grid && kind() != Design::Kind::list && kind() != Design::Kind::morris;
  }
  bool crossed() const {
    return std::ranges::any_of(design_.crossed, [&](const auto& name) { return *name == *axis_.name; });
  }

  const Axis& axis_;
  const Design& design_;
  const Factor& factor_;
  const Distribution& prior_;
};

double probability(const Distribution& of, double low, double high) {
  const long double below = low == -infinity ? 0 : of.cumulative(low),
                    until = high == infinity ? 1 : of.cumulative(high);
  return static_cast<double>(until - below);
}

/// What the prior has of a small stretch around each level, against what the design has of it. A level at a
/// bound has all that is beyond.
Eigen::ArrayXd ratios(const Eigen::ArrayXd& levels, const Placing& placing, const Distribution& spread) {
  constexpr double stretch = 1e-3;  // of the range
  const Axis& axis = placing.axis();
  const double lowest = axis.levels.lowest(), highest = axis.levels.highest(),
               half = stretch / 2 * (highest - lowest);
  return levels.unaryExpr([&](double level) {
    const double low = level > axis.low ? std::max(lowest, level - half) : -infinity,
                 high = level < axis.high ? std::min(highest, level + half) : infinity;
    const double designed = probability(spread, low, high);
    return designed > 0 ? probability(placing.prior(), low, high) / designed : 0;
  });
}

/// What stands between a level and its neighbours, of which the first and the last have all beyond them.
std::pair<double, double> cell(const std::map<double, double>& levels, double level, bool months) {
  const auto at = levels.find(level);
  const auto edge = [&](double low, double high) { return months ? high : (low + high) / 2; };
  return {at == levels.begin() ? -infinity : edge(std::prev(at)->first, level),
          std::next(at) == levels.end() ? infinity : edge(level, std::next(at)->first)};
}

/// The prior probability of what is nearest to each level, shared by the places that have this level.
Eigen::ArrayXd shares_of_cells(const Eigen::ArrayXd& levels, const Placing& placing,
                               const Eigen::ArrayXd& places) {
  std::map<double, double> counts;
  for (Eigen::Index i = 0; i < levels.size(); ++i) counts[levels(i)] += places(i);
  return levels.unaryExpr([&](double level) {
    const auto [low, high] = cell(counts, level, placing.axis().months);
    return probability(placing.prior(), low, high) / counts[level];
  });
}

/// A row of a list stands for nothing but itself, unless the list is a grid.
void refuse_lists_that_are_no_grids(const PolicyOutcomes& outcomes) {
  double combinations = 1;
  for (Eigen::Index i = 0; i < outcomes.levels.cols(); ++i)
    combinations *= static_cast<double>(
        std::set<double>(outcomes.levels.col(i).begin(), outcomes.levels.col(i).end()).size());
  if (static_cast<double>(outcomes.futures()) < combinations)
    throw UnpairedError(
        fmt::format("the {} futures of this list are not all {} combinations of its levels, so that none is "
                    "known to stand "
                    "for a part of the prior: give weights of futures in a CSV file",
                    outcomes.futures(), combinations));
}

}  // namespace

Eigen::ArrayXd prior_weights(const Study& study, const PolicyOutcomes& outcomes) {
  const bool list = *study.sweep().design.kind == Design::Kind::list;
  if (list) refuse_lists_that_are_no_grids(outcomes);
  const Eigen::ArrayXd places = list ? Eigen::ArrayXd::Ones(outcomes.futures()) : outcomes.places;
  Eigen::ArrayXd weights = places;
  for (std::size_t i = 0; i < outcomes.factors.size(); ++i) {
    const Placing placing(study, outcomes.factors[i]);
    if (placing.by_prior()) continue;
    const Eigen::ArrayXd levels = outcomes.levels.col(static_cast<Eigen::Index>(i));
    const auto spread = placing.spread();
    weights *= spread ? ratios(levels, placing, *spread) : shares_of_cells(levels, placing, places);
  }
  if (!(weights.sum() > 0))
    throw UnpairedError("by the priors of the base scenario none of these futures can come about");
  return weights / weights.sum();
}

}  // namespace vidik
