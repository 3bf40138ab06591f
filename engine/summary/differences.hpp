// The differences between two scenarios in numbers, each with its Monte Carlo standard error.
//
// A difference is scenario − reference on one path; paths that failed in either are left out. Both draw the
// same numbers for what they have in common, so the error of a difference is far less than that of either.
#pragma once

#include "engine/run/compare.hpp"
#include "engine/summary/summary.hpp"

namespace vidik {

/// One variable in one period. What is not known (or has no bound) is not a number.
struct Difference {
  Estimate mean;  ///< with the standard error of the paired difference, sd/√n
  double sd = 0;  ///< of the difference over paths
  double reference_mean = 0, reference_sd = 0, scenario_mean = 0, scenario_sd = 0;
  Estimate greater;            ///< share of paths on which the scenario's value is greater
  double variance_factor = 0;  ///< (Var A + Var B) / Var(A − B); not a number if the difference has no spread
  double effect = 0;  ///< Glass's Δ, mean / reference_sd; not a number if the reference has no spread
};

/// How something fared by the end of one year in both.
struct EventDifference {
  std::string kind, name;
  int year = 0;
  Estimate reference, scenario;  ///< shares of paths
  Estimate risk_difference;      ///< scenario − reference, with its paired standard error
  double risk_ratio = 0;         ///< scenario / reference; not a number if it never happened in the reference
  double ratio_low = 0, ratio_high = 0;  ///< 95 % interval; not a number if it never happened in either
};

struct Differences {
  std::string reference;          ///< its name; that of the scenario is in `quantiles`
  Summary quantiles;              ///< of the differences, as for any variable; names, units and periods
  std::vector<Difference> cells;  ///< [output][period]
  std::vector<std::optional<int>> exceeds;  ///< by output: the first year whose |mean| > 4 standard errors
  std::vector<EventDifference> events;
  std::vector<std::string> not_compared;
  std::int64_t failed_in_reference = 0, failed_in_scenario = 0;

  const Difference& at(int output, int period) const;
  const Estimate& median(int output, int period) const;
};

Differences summarise(const Comparison& comparison);

/// Risk difference and risk ratio from counts of n paired paths.
EventDifference event_difference(std::int64_t reference, std::int64_t scenario, std::int64_t both,
                                 std::int64_t n);

}  // namespace vidik
