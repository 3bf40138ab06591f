#include "engine/random/distribution.hpp"

#include <algorithm>

#include "engine/random/laws.hpp"

namespace vidik {

namespace {

using Real = long double;

Probability whole_cumulative(const Distribution::Kind& kind, Real x, Edge edge) {
  return std::visit([&](const auto& law) { return laws::cumulative(law, x, edge); }, kind);
}
Real whole_quantile(const Distribution::Kind& kind, const Probability& p) {
  return std::visit([&](const auto& law) { return laws::quantile(law, p); }, kind);
}

/// The probability between two points, by the tails in which it is not the difference of numbers near one.
Real between(const Probability& low, const Probability& high) {
  return low.below > 0.5L ? low.above - high.above : high.below - low.below;
}

}  // namespace

Kept::Kept(const Distribution::Kind& kind, const Distribution::Truncation& limits)
    : low_(whole_cumulative(kind, limits.low, Edge::excluded)),
      high_(whole_cumulative(kind, limits.high, Edge::included)),
      mass_(between(low_, high_)) {}

Probability Kept::of_whole(const Probability& p) const {
  return {low_.below + p.below * mass_, high_.above + p.above * mass_};
}
Probability Kept::of_truncated(const Probability& p) const {
  return {std::clamp<Real>(between(low_, p) / mass_, 0, 1),
          std::clamp<Real>(between(p, high_) / mass_, 0, 1)};
}

Probability cumulative(const Distribution& distribution, Real x, Edge edge) {
  const auto p = whole_cumulative(distribution.kind(), x, edge);
  if (const auto& limits = distribution.truncation())
    return Kept(distribution.kind(), *limits).of_truncated(p);
  return p;
}

Real quantile(const Distribution& distribution, const Probability& p) {
  const auto& limits = distribution.truncation();
  if (!limits) return whole_quantile(distribution.kind(), p);
  const auto x = whole_quantile(distribution.kind(), Kept(distribution.kind(), *limits).of_whole(p));
  return std::clamp<Real>(x, limits->low, limits->high);
}

Real Distribution::cumulative(Real x) const {
  return vidik::cumulative(*this, x).below;
}
Real Distribution::quantile(Real p) const {
  return vidik::quantile(*this, {p, 1 - p});
}

}  // namespace vidik
