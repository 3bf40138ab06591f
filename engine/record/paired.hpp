// Two runs of the same paths, side by side: what they have in common, and what is kept of their differences.
//
// A difference is scenario − reference on one path. Differences are recorded like any other variable, in a
// Record of their own; a path that failed in either run is left out of everything.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/record/power_sums.hpp"
#include "engine/record/record.hpp"

namespace vidik {

/// The number of the same thing in the reference and in the scenario.
using NumberInBoth = std::pair<int, int>;

/// What of two plans can be compared: the same name with the same definition.
struct InCommon {
  InCommon(const Plan& reference, const Plan& scenario);

  RecordPlan differences;  ///< what is recorded of the differences; its quantiles hold the median
  std::vector<NumberInBoth> outputs, periods, milestones, counters;
  std::vector<std::string> not_compared;  ///< in words: what it is, and why
};

/// One variable in one period in both runs; every sum is of distances from a value of the first path.
struct PairedCell {
  PairwiseSums reference, scenario, difference;
  double reference_centre = 0, scenario_centre = 0, difference_centre = 0;
  std::int64_t greater = 0;  ///< paths on which the scenario's value is greater than the reference's

  /// The sound values of the next wave.
  void add(std::span<const double> reference_wave, std::span<const double> scenario_wave,
           std::span<const double> difference_wave);
};

/// Paths on which something first happened, by step ([0]: never): in each run, and in both of them by then.
struct PairedEvent {
  explicit PairedEvent(const TimeGrid& grid);
  void add(std::span<const std::int16_t> reference_steps, std::span<const std::int16_t> scenario_steps,
           std::span<const std::uint8_t> failed);
  /// Keeps the steps by path too, for paths that are drawn in groups.
  void keep(std::span<const std::int16_t> reference_steps, std::span<const std::int16_t> scenario_steps);

  std::vector<std::int64_t> reference, scenario, both;
  std::vector<std::int16_t> reference_by_path, scenario_by_path;  ///< empty unless kept
};

/// Marks the paths of a wave that failed in either run.
void join_failures(const Record& reference, const Record& scenario, Record& difference);
/// Takes the differences of one cell of a wave.
void subtract(const Record& reference, const Record& scenario, const InCommon& common, int cell,
              Record& difference);

}  // namespace vidik
