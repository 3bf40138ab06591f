// Runs two plans on the same paths, wave by wave, and keeps their differences.
#pragma once

#include "engine/record/paired.hpp"
#include "engine/run/simulate.hpp"

namespace vidik {

/// The plans cannot be paired: they differ in horizon, seed or number of paths.
struct NotPaired : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Two runs, path by path; a difference is scenario − reference.
struct Comparison {
  Plan reference, scenario;
  InCommon common;
  Ensemble difference;                            ///< a path is failed if it failed in either run
  std::vector<PairedCell> cells;                  ///< of the difference's record: [output][period]
  std::vector<PairedEvent> milestones, counters;  ///< in the order of `common`
  std::int64_t failed_in_reference = 0, failed_in_scenario = 0;
};

/// Throws NotPaired if compare() would.
void check_pairing(const Plan& reference, const Plan& scenario);

/// Throws NotPaired and Interrupted. Memory does not grow with the paths beyond a constant, and the bits do
/// not depend on threads. `options.exact` and `whole_outputs` have no meaning here.
Comparison compare(const Plan& reference, const Plan& scenario, const SimulateOptions& options = {});

}  // namespace vidik
