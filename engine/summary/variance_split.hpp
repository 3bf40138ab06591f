// Which share of a variable's variance comes from which part of what is random, with Monte Carlo errors.
//
// A share is a ratio of two means over paths, q̄/v̄; its error is that of the delta method,
// √(Var(q − s·v)/n)/v̄ with s the share. Estimates are unbiased but for O(1/n), so a share near 0 may come out
// a little below it. What no run changes has shares of exactly 0, and what does not vary has none.
#pragma once

#include "engine/run/replicated.hpp"
#include "engine/summary/statistics.hpp"

namespace vidik {

/// One variable in one period; by RandomPart. The first-order shares and that of interactions sum to 1.
struct VarianceShares {
  std::array<Estimate, random_parts.size()> first_order, total;
  Estimate interactions;
};

struct VarianceSplit {
  std::string scenario;
  std::vector<Recorded> outputs;
  std::vector<Period> periods;
  std::vector<VarianceShares> cells;               ///< [output][period]
  std::array<bool, random_parts.size()> random{};  ///< whether anything of the part is drawn
  std::int64_t paths = 0;                          ///< that entered the shares
  std::int64_t failed_paths = 0;                   ///< that failed in one of their runs
  double seconds = 0;

  const VarianceShares& at(std::size_t output, std::size_t period) const {
    return cells[output * periods.size() + period];
  }
};

VarianceShares variance_shares(const SplitSums& sums);
VarianceSplit summarise(const Replicated& runs);

}  // namespace vidik
