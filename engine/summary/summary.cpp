#include "engine/summary/summary.hpp"

#include <algorithm>

#include "engine/run/parallel.hpp"

namespace vidik {
namespace {

// What a thread works in.
struct Scratch {
  std::vector<double> sample;
  RankScratch ranks;
};

std::vector<Statistic> statistics_of(const RecordPlan& plan) {
  std::vector<Statistic> statistics{{Statistic::Kind::mean, 0}, {Statistic::Kind::sd, 0}};
  for (const double p : plan.quantiles) statistics.push_back({Statistic::Kind::quantile, p});
  return statistics;
}

// The values of the paths that have not failed.
void gather(std::span<const double> values, std::span<const std::uint8_t> failed,
            std::vector<double>& sample) {
  sample.clear();
  for (std::size_t path = 0; path < values.size(); ++path)
    if (!failed[path]) sample.push_back(values[path]);
}

// A mean of zeros and ones is a share, unless it is a mean over months first.
bool is_share(const Recorded& output, const Period& period) {
  return output.indicator && (output.aggregation == Aggregation::stock || period.month != 0);
}

// mean, sd and quantiles, in the order of statistics_of().
void estimate(Scratch& scratch, bool share_of_paths, const Quantiles& quantiles,
              std::span<Estimate> results) {
  std::vector<double>& sample = scratch.sample;
  const Moments found = moments(sample);
  results[0] = found.mean;
  if (share_of_paths)
    results[0] =
        share(std::count(sample.begin(), sample.end(), 1.0), static_cast<std::int64_t>(sample.size()));
  results[1] = found.sd;
  quantiles.estimate(sample, results.subspan(2), scratch.ranks);
}

void estimate_cells(const Record& record, std::span<const double> probabilities, int threads,
                    Summary& summary) {
  const auto sample_size = static_cast<std::size_t>(summary.paths);
  const Quantiles quantiles(probabilities, sample_size);
  const std::size_t per_cell = summary.statistics.size();
  const auto periods = static_cast<std::int64_t>(summary.periods.size());
  std::vector<Scratch> scratches(static_cast<std::size_t>(thread_count(threads)));
  summary.estimates.resize(summary.outputs.size() * summary.periods.size() * per_cell);
  parallel_for(record.outputs() * periods, threads, [&](std::int64_t cell, int worker) {
    const int output = static_cast<int>(cell / periods), period = static_cast<int>(cell % periods);
    Scratch& scratch = scratches[static_cast<std::size_t>(worker)];
    gather(record.values(output, period), record.failed(), scratch.sample);
    const bool share_of_paths = is_share(summary.outputs[static_cast<std::size_t>(output)],
                                         summary.periods[static_cast<std::size_t>(period)]);
    estimate(scratch, share_of_paths, quantiles,
             std::span(summary.estimates).subspan(static_cast<std::size_t>(cell) * per_cell, per_cell));
  });
}

}  // namespace

Summary summarise(const Ensemble& ensemble) {
  const RecordPlan& plan = ensemble.plan.record();
  const Record& record = *ensemble.record;
  Summary summary;
  summary.scenario = ensemble.plan.scenario();
  summary.outputs = plan.outputs;
  summary.periods = record.periods();
  summary.statistics = statistics_of(plan);
  summary.failed_paths = ensemble.failed_paths;
  summary.paths = record.paths() - ensemble.failed_paths;
  estimate_cells(record, plan.quantiles, ensemble.threads, summary);
  summary.events = summarise_events(plan, ensemble.plan.grid(), record);
  return summary;
}

const Estimate& Summary::at(int output, int period, int statistic) const {
  const std::size_t cell =
      static_cast<std::size_t>(output) * periods.size() + static_cast<std::size_t>(period);
  return estimates[cell * statistics.size() + static_cast<std::size_t>(statistic)];
}

const Estimate* Summary::find(const std::string& output, const std::string& period,
                              const std::string& statistic) const {
  const auto o =
      std::find_if(outputs.begin(), outputs.end(), [&](const auto& x) { return x.name == output; });
  const auto p =
      std::find_if(periods.begin(), periods.end(), [&](const auto& x) { return x.text() == period; });
  const auto s = std::find_if(statistics.begin(), statistics.end(),
                              [&](const auto& x) { return x.name() == statistic; });
  if (o == outputs.end() || p == periods.end() || s == statistics.end()) return nullptr;
  return &at(static_cast<int>(o - outputs.begin()), static_cast<int>(p - periods.begin()),
             static_cast<int>(s - statistics.begin()));
}

}  // namespace vidik
