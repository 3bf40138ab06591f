// Runs two plans on the same paths, wave by wave, and keeps their differences.
#pragma once

#include "engine/record/paired.hpp"
#include "engine/run/simulate.hpp"

namespace vidik {

/// The plans cannot be paired: they differ in horizon, seed, sampling or number of paths.
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

/// A comparison that grows: no path is simulated twice, and after each step it is, to the bit, what compare()
/// of so many paths gives. `exact` and `whole_outputs` have no meaning here.
class GrowingComparison {
 public:
  /// The plans must pass check_pairing(); their number of paths has no meaning here.
  GrowingComparison(const Plan& reference, const Plan& scenario, const SimulateOptions& options);
  GrowingComparison(const GrowingComparison&) = delete;
  GrowingComparison& operator=(const GrowingComparison&) = delete;

  /// The least number of paths, not below this one, from which it can grow on: whole waves.
  std::int64_t whole(std::int64_t paths) const;
  /// To no fewer paths than it has, which must be whole. Throws Interrupted; it is of no use any more then.
  void grow_to(std::int64_t paths);
  const Comparison& comparison() const { return result_; }

 private:
  struct Wave;
  SimulateOptions with_progress(int run);
  void make_room(Record& wave);
  void take(Wave& wave);
  void take(int cell, Wave& wave, std::vector<double>& sample);
  void count(int cell, const Record& difference, std::vector<double>& sample);
  void take_events(const Wave& wave);

  SimulateOptions options_;
  Comparison result_;
  std::int64_t wave_;  ///< paths of one, but for the last
  Runner run_reference_, run_scenario_;
  std::int64_t done_ = 0, run_[2] = {0, 0};  ///< paths
  std::shared_ptr<Record> record_;           ///< of every difference; null if there is a sketch
  std::shared_ptr<Sketch> sketch_;
  std::vector<std::uint64_t> digests_;
};

/// Bytes that comparing the paths of these plans needs at most, growing or not.
std::uint64_t memory_to_compare(const Plan& reference, const Plan& scenario,
                                const SimulateOptions& options = {});

/// Throws NotPaired and Interrupted. Memory does not grow with the paths beyond a constant, and the bits do
/// not depend on threads. `options.exact` and `whole_outputs` have no meaning here.
Comparison compare(const Plan& reference, const Plan& scenario, const SimulateOptions& options = {});

}  // namespace vidik
