// The laws that are made of others: values with weights, and distributions with weights.
#include <algorithm>
#include <boost/math/tools/toms748_solve.hpp>
#include <cmath>
#include <numeric>

#include "engine/random/laws.hpp"

namespace vidik::laws {

namespace {

using Real = long double;

Real sum(const std::vector<double>& weights) {
  return std::accumulate(weights.begin(), weights.end(), Real(0));
}

/// How far x has come beyond the quantile, in probability, measured in the smaller tail.
Real excess(const Mixture& law, Real x, const Probability& p) {
  const auto at = cumulative(law, x, Edge::included);
  return p.below < p.above ? at.below - p.below : p.above - at.above;
}

/// The root of a rising function, from the right: where it jumps, the place of the jump.
template <typename Function>
Real root(Function function, Real low, Real high) {
  const Real small = std::numeric_limits<Real>::epsilon() * (high - low) * Real(1e-3);
  const auto close = [=](Real a, Real b) {
    return b - a <=
           std::max(small, std::numeric_limits<Real>::epsilon() * std::max(std::abs(a), std::abs(b)));
  };
  std::uintmax_t iterations = 400;
  return boost::math::tools::toms748_solve(function, low, high, function(low), function(high), close,
                                           iterations)
      .second;
}

}  // namespace

Probability cumulative(const Discrete& law, Real x, Edge edge) {
  Probability p{0, 0};
  for (std::size_t i = 0; i < law.values.size(); ++i) {
    const bool below = law.values[i] < x || (law.values[i] == x && edge == Edge::included);
    (below ? p.below : p.above) += law.weights[i];
  }
  const Real whole = sum(law.weights);
  return {p.below / whole, p.above / whole};
}

Real quantile(const Discrete& law, const Probability& p) {
  std::vector<double> values;
  for (std::size_t i = 0; i < law.values.size(); ++i)
    if (law.weights[i] > 0) values.push_back(law.values[i]);
  std::ranges::sort(values);
  for (const double value : values) {
    const auto at = cumulative(law, value, Edge::included);
    if (p.below < p.above ? at.below >= p.below : at.above <= p.above) return value;
  }
  return values.back();
}

Probability cumulative(const Mixture& law, Real x, Edge edge) {
  const Real whole = sum(law.weights);
  Probability p{0, 0};
  for (std::size_t i = 0; i < law.components.size(); ++i) {
    const auto part = vidik::cumulative(law.components[i], x, edge);
    p.below += law.weights[i] / whole * part.below;
    p.above += law.weights[i] / whole * part.above;
  }
  return p;
}

/// It lies between the quantiles of the components, which are tried first, so that a constant is met exactly.
Real quantile(const Mixture& law, const Probability& p) {
  std::vector<Real> tried;
  for (std::size_t i = 0; i < law.components.size(); ++i)
    if (law.weights[i] > 0) tried.push_back(vidik::quantile(law.components[i], p));
  std::ranges::sort(tried);
  if (p.below <= 0) return tried.front();
  if (p.above <= 0) return tried.back();
  const auto reached = std::ranges::partition_point(tried, [&](Real x) { return excess(law, x, p) < 0; });
  if (reached == tried.begin()) return tried.front();
  if (reached == tried.end()) return tried.back();
  if (excess(law, *reached, p) == 0) return *reached;
  return root([&](Real x) { return excess(law, x, p); }, *std::prev(reached), *reached);
}

}  // namespace vidik::laws
