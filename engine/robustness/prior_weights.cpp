#include "engine/robustness/prior_weights.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
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

/// What stands between a level and its neighbours, of which the first and the last have all beyond them.
std::pair<double, double> cell(const std::set<double>& levels, double level, bool months) {
  const auto at = levels.find(level);
  const auto edge = [&](double low, double high) { return months ? high : (low + high) / 2; };
  return {at == levels.begin() ? -infinity : edge(*std::prev(at), level),
          std::next(at) == levels.end() ? infinity : edge(level, *std::next(at))};
}

Eigen::ArrayXd weights_of_levels(const Eigen::ArrayXd& levels, const Axis& axis, const Distribution& prior,
                                 bool spread_evenly) {
  constexpr double stretch = 1e-3;  // of the range
  const std::set<double> distinct(levels.begin(), levels.end());
  const double half = stretch / 2 * (axis.levels.highest() - axis.levels.lowest());
  return levels.unaryExpr([&](double level) {
    const auto [low, high] =
        spread_evenly ? std::pair{level - half, level + half} : cell(distinct, level, axis.months);
    const long double below = low == -infinity ? 0 : prior.cumulative(low),
                      until = high == infinity ? 1 : prior.cumulative(high);
    return static_cast<double>(until - below);
  });
}

}  // namespace

Eigen::ArrayXd prior_weights(const Study& study, const PolicyOutcomes& outcomes) {
  Eigen::ArrayXd weights = Eigen::ArrayXd::Ones(outcomes.futures());
  const auto design = *study.sweep().design.kind;
  for (std::size_t i = 0; i < outcomes.factors.size(); ++i) {
    const Axis& axis = study.axes()[outcomes.factors[i]];
    if (axis.levels.quantiles()) continue;
    const Distribution& prior = prior_of(study, outcomes.factors[i]);
    const bool spread_evenly = !axis.levels.discrete() && !axis.months && design != Design::Kind::grid &&
                               design != Design::Kind::list;
    weights *=
        weights_of_levels(outcomes.levels.col(static_cast<Eigen::Index>(i)), axis, prior, spread_evenly);
  }
  if (!(weights.sum() > 0))
    throw UnpairedError("by the priors of the base scenario none of these futures can come about");
  return weights / weights.sum();
}

}  // namespace vidik
