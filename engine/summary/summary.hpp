// An ensemble in numbers, each with its Monte Carlo standard error.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/core/diagnostics.hpp"
#include "engine/run/simulate.hpp"
#include "engine/summary/statistics.hpp"

namespace vidik {

/// A statistic of all outputs in all periods: value(output, period, statistic).
struct Summary {
  std::string scenario;
  std::vector<Recorded> outputs;
  std::vector<Period> periods;
  std::vector<Statistic> statistics;
  std::vector<Estimate> estimates;  ///< [output][period][statistic]

  /// How a milestone, shock or rule fared by the end of one year, whole or not.
  struct EventRow {
    std::string kind;  ///< "event", "shock", "rule"
    std::string name;
    int year = 0;
    Estimate share;                     ///< paths on which it had happened by the end of the year
    std::optional<Month> median_month;  ///< of the first time, among those paths
    double mean_times = 0;              ///< firings per path over the whole horizon, the same in each row
  };
  std::vector<EventRow> events;

  std::int64_t paths = 0;  ///< that entered the statistics
  std::int64_t failed_paths = 0;
  bool sketched = false;  ///< quantiles are interpolated in bins
  /// If it is not random, standard errors come from the spread of groups of paths (engine/summary/groups).
  Sampling sampling = Sampling::random;
  /// Statistics that are less certain than their standard errors say.
  std::vector<Diagnostic> warnings;

  const Estimate& at(int output, int period, int statistic) const;
  /// By name and period text; null if it is not there.
  const Estimate* find(const std::string& output, const std::string& period,
                       const std::string& statistic) const;
};

/// With options.exact and a sketch, simulates the same paths again, so that quantiles are those of all
/// values.
Summary summarise(const Ensemble& ensemble, const SimulateOptions& options = {});

/// How milestones, shocks and rules fared, by the end of each year of the horizon.
std::vector<Summary::EventRow> summarise_events(const RecordPlan& plan, const TimeGrid& grid,
                                                const EventCounts& counts);

/// Gives these rows the standard errors of paths in groups.
void take_errors(const class PathGroups& groups, const Record& record, const RecordPlan& plan,
                 const TimeGrid& grid, std::vector<Summary::EventRow>& rows);

/// The steps that end a year of the horizon, whole or not.
std::vector<Step> ends_of_years(const TimeGrid& grid);

/// A number with no more digits than its standard error supports, "1,234.5" or "0.24": the error is thought
/// of with two digits if it begins with 100 … 354, otherwise with one (the Particle Data Group's rule), and
/// the number is cut at the same place.
std::string rounded(const Estimate& estimate);

/// A number's text with a comma between thousands, "-1,234.5".
std::string with_separators(std::string text);

}  // namespace vidik
