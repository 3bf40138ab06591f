#include "engine/summary/variance_split.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vidik {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

// Σ(q − s·v) is 0 by the choice of s, so the sum of squares is that of distances from the mean.
Estimate ratio(const RatioSums& term, const SplitSums& sums) {
  if (!(sums.variance > 0)) return {unknown, unknown};
  const double share = term.first / sums.variance, n = static_cast<double>(sums.n);
  const double squares = term.second - 2 * share * term.product + share * share * sums.squared_variance;
  const double spread = sums.n > 1 ? std::sqrt(std::max(0.0, squares) / (n - 1)) : unknown;
  return {share, spread * std::sqrt(n) / sums.variance};
}

}  // namespace

VarianceShares variance_shares(const SplitSums& sums) {
  VarianceShares shares;
  for (std::size_t part = 0; part < random_parts.size(); ++part) {
    shares.first_order[part] = ratio(sums.first_order[part], sums);
    shares.total[part] = ratio(sums.total[part], sums);
  }
  shares.interactions = ratio(sums.interactions, sums);
  return shares;
}

VarianceSplit summarise(const Replicated& runs) {
  VarianceSplit split;
  split.scenario = runs.plan.scenario();
  for (const int output : runs.outputs)
    split.outputs.push_back(runs.plan.record().outputs[static_cast<std::size_t>(output)]);
  split.periods = runs.periods;
  for (const SplitSums& sums : runs.cells) split.cells.push_back(variance_shares(sums));
  split.random = runs.random;
  split.paths = runs.plan.settings().paths - runs.failed_paths;
  split.failed_paths = runs.failed_paths;
  split.seconds = runs.seconds;
  return split;
}

}  // namespace vidik
