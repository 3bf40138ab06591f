#include "engine/summary/differences.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/core/confidence.hpp"
#include "engine/summary/groups.hpp"

namespace vidik {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double errors_to_exceed = 4;

Difference difference_of(const PairedCell& cell, std::int64_t paths) {
  const Moments a = moments(cell.reference.total(), cell.reference_centre),
                b = moments(cell.scenario.total(), cell.scenario_centre),
                d = moments(cell.difference.total(), cell.difference_centre);
  const auto variance = [](const Moments& of) { return of.sd.value * of.sd.value; };
  Difference result{d.mean, d.sd.value, a.mean.value, a.sd.value, b.mean.value, b.sd.value};
  result.greater = share(cell.greater, paths);
  result.variance_factor = d.sd.value > 0 ? (variance(a) + variance(b)) / variance(d) : unknown;
  result.effect = a.sd.value > 0 ? d.mean.value / a.sd.value : unknown;
  return result;
}

std::optional<int> first_exceeding(const Differences& all, int output) {
  for (int period = 0; period < static_cast<int>(all.quantiles.periods.size()); ++period) {
    const Period& when = all.quantiles.periods[static_cast<std::size_t>(period)];
    const Estimate& mean = all.at(output, period).mean;
    if (when.month == 0 && std::abs(mean.value) > errors_to_exceed * mean.standard_error) return when.year;
  }
  return std::nullopt;
}

// The errors of paths that are drawn in groups, of what had happened by a step. The logarithm of the ratio of
// the shares a and b has the linear part B/b − A/a, where A and B are 1 on paths on which it had happened.
void take_errors(const PathGroups& groups, const PairedEvent& event, int step, EventDifference& row) {
  const auto by_then = [step](const std::vector<std::int16_t>& first) {
    return [&first, step](std::size_t path) { return first[path] != 0 && first[path] <= step; };
  };
  const auto a = by_then(event.reference_by_path), b = by_then(event.scenario_by_path);
  row.reference = groups.share(a);
  row.scenario = groups.share(b);
  row.risk_difference.standard_error = groups.error_of_mean(
      [&](std::size_t path) { return static_cast<double>(b(path)) - static_cast<double>(a(path)); },
      row.risk_difference.value);
  if (!(row.reference.value > 0 && row.scenario.value > 0)) return;
  const double width =
      normal_quantile_975 *
      groups.error_of_mean(
          [&](std::size_t path) { return b(path) / row.scenario.value - a(path) / row.reference.value; }, 0);
  row.ratio_low = row.risk_ratio * std::exp(-width);
  row.ratio_high = row.risk_ratio * std::exp(width);
}

// One row per year of the horizon.
void add_rows(const std::string& kind, const std::string& name, const PairedEvent& event, std::int64_t paths,
              const TimeGrid& grid, const std::optional<PathGroups>& groups,
              std::vector<EventDifference>& rows) {
  std::int64_t a = 0, b = 0, both = 0;
  int counted = 0;
  for (const Step& end : ends_of_years(grid)) {
    while (counted < end.index) {
      const auto step = static_cast<std::size_t>(++counted);
      a += event.reference[step];
      b += event.scenario[step];
      both += event.both[step];
    }
    EventDifference row = event_difference(a, b, both, paths);
    if (groups) take_errors(*groups, event, end.index, row);
    row.kind = kind;
    row.name = name;
    row.year = end.month.year();
    rows.push_back(row);
  }
}

// None where every path is drawn on its own.
std::optional<PathGroups> groups_of(const Comparison& comparison) {
  const Sampling sampling = comparison.difference.plan.settings().sampling;
  if (sampling == Sampling::random) return std::nullopt;
  return PathGroups(sampling, std::as_const(*comparison.difference.record).failed());
}

// What power sums know nothing of: the mean's error comes with the quantiles, that of the share from paths.
void take_errors(const Comparison& comparison, const PathGroups& groups, Differences& all) {
  const int periods = static_cast<int>(all.quantiles.periods.size());
  for (int cell = 0; cell < static_cast<int>(all.cells.size()); ++cell) {
    const int output = cell / periods, period = cell % periods;
    const auto values = std::as_const(*comparison.difference.record).values(output, period);
    Difference& difference = all.cells[static_cast<std::size_t>(cell)];
    difference.mean.standard_error = all.quantiles.at(output, period, 0).standard_error;
    difference.greater = groups.share([&](std::size_t path) { return values[path] > 0; });
  }
}

std::vector<EventDifference> events_of(const Comparison& comparison, std::int64_t paths,
                                       const std::optional<PathGroups>& groups) {
  const RecordPlan& plan = comparison.reference.record();
  const TimeGrid& grid = comparison.reference.grid();
  std::vector<EventDifference> rows;
  for (std::size_t i = 0; i < comparison.milestones.size(); ++i) {
    const auto& milestone = plan.milestones[static_cast<std::size_t>(comparison.common.milestones[i].first)];
    add_rows("event", milestone.name, comparison.milestones[i], paths, grid, groups, rows);
  }
  for (std::size_t i = 0; i < comparison.counters.size(); ++i) {
    const auto& counter = plan.counters[static_cast<std::size_t>(comparison.common.counters[i].first)];
    add_rows(counter.kind == Counter::Kind::shock ? "shock" : "rule", counter.name, comparison.counters[i],
             paths, grid, groups, rows);
  }
  return rows;
}

}  // namespace

// With n₁₀ and n₀₁ paths on which it happened in one run only: the differences are −1, 0 and 1, so their sum
// of squares is n₁₀ + n₀₁; and the logarithm of the ratio of paired shares has the variance
// (n₁₀ + n₀₁)/(n_A n_B).
EventDifference event_difference(std::int64_t reference, std::int64_t scenario, std::int64_t both,
                                 std::int64_t paths) {
  const double n = static_cast<double>(paths), a = static_cast<double>(reference),
               b = static_cast<double>(scenario), in_one = a + b - 2 * static_cast<double>(both);
  EventDifference row;
  row.reference = share(reference, paths);
  row.scenario = share(scenario, paths);
  const double d = (b - a) / n;
  row.risk_difference = {d, paths > 1 ? std::sqrt(std::max(0.0, in_one - n * d * d) / (n - 1) / n) : unknown};
  row.risk_ratio = a > 0 ? b / a : unknown;
  const double width = a > 0 && b > 0 ? normal_quantile_975 * std::sqrt(in_one / (a * b)) : unknown;
  row.ratio_low = row.risk_ratio * std::exp(-width);
  row.ratio_high = row.risk_ratio * std::exp(width);
  return row;
}

Differences summarise(const Comparison& comparison) {
  Differences all;
  all.reference = comparison.reference.scenario();
  all.quantiles = summarise(comparison.difference);
  for (Diagnostic& warning : all.quantiles.warnings) warning.help = "with fewer --paths all are kept";
  for (const PairedCell& cell : comparison.cells)
    all.cells.push_back(difference_of(cell, all.quantiles.paths));
  const auto groups = groups_of(comparison);
  if (groups) take_errors(comparison, *groups, all);
  for (int output = 0; output < static_cast<int>(all.quantiles.outputs.size()); ++output)
    all.exceeds.push_back(first_exceeding(all, output));
  all.events = events_of(comparison, all.quantiles.paths, groups);
  all.not_compared = comparison.common.not_compared;
  all.failed_in_reference = comparison.failed_in_reference;
  all.failed_in_scenario = comparison.failed_in_scenario;
  return all;
}

const Difference& Differences::at(int output, int period) const {
  return cells[static_cast<std::size_t>(output) * quantiles.periods.size() +
               static_cast<std::size_t>(period)];
}

const Estimate& Differences::median(int output, int period) const {
  const auto found = std::ranges::find_if(quantiles.statistics, [](const Statistic& statistic) {
    return statistic.kind == Statistic::Kind::quantile && statistic.probability == 0.5;
  });
  return quantiles.at(output, period, static_cast<int>(found - quantiles.statistics.begin()));
}

}  // namespace vidik
