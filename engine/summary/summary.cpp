#include "engine/summary/summary.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/run/parallel.hpp"
#include "engine/summary/cells.hpp"
#include "engine/summary/groups.hpp"

namespace vidik {
namespace {

std::vector<Statistic> statistics_of(const RecordPlan& plan) {
  std::vector<Statistic> statistics{{Statistic::Kind::mean, 0}, {Statistic::Kind::sd, 0}};
  for (const double p : plan.quantiles) statistics.push_back({Statistic::Kind::quantile, p});
  return statistics;
}

// A mean of zeros and ones is a share, unless it is a mean over months first.
bool is_share(const Recorded& output, const Period& period) {
  return output.indicator && (output.aggregation == Aggregation::stock || period.month != 0);
}

// None where every path is drawn on its own.
std::optional<PathGroups> groups_of(const Ensemble& ensemble) {
  const Sampling sampling = ensemble.plan.settings().sampling;
  if (sampling == Sampling::random) return std::nullopt;
  return PathGroups(sampling, std::as_const(*ensemble.record).failed());
}

// Facts of all cells, and what is made of them.
class Summarising {
 public:
  Summarising(const Ensemble& ensemble, const SimulateOptions& options, Summary& summary)
      : ensemble_(ensemble),
        summary_(summary),
        quantiles_(ensemble.plan.record().quantiles, static_cast<std::size_t>(summary.paths)),
        scratches_(static_cast<std::size_t>(thread_count(ensemble.threads))),
        poor_(cells()),
        groups_(groups_of(ensemble)) {
    if (ensemble.sketch && options.exact) exact_ = exact_values(ensemble, quantiles_.ranks(), options);
    summary.estimates.resize(cells() * summary.statistics.size());
  }

  void estimate_all() {
    parallel_for(static_cast<std::int64_t>(cells()), ensemble_.threads, [&](std::int64_t cell, int worker) {
      estimate(static_cast<int>(cell), scratches_[static_cast<std::size_t>(worker)]);
    });
    warn("lies outside of the range that was seen on the first paths",
         [](Poor poor) { return poor.outside; });
    warn("lies where more than 5 % of the paths could not be told apart",
         [](Poor poor) { return poor.coarse; });
  }

 private:
  struct Poor {
    bool outside = false, coarse = false;
  };

  std::size_t cells() const { return summary_.outputs.size() * summary_.periods.size(); }

  CellFacts facts(int cell, CellScratch& scratch) const {
    const auto ranks = quantiles_.ranks();
    if (!ensemble_.sketch) return facts_of(*ensemble_.record, cell, ranks, scratch);
    CellFacts facts = facts_of(ensemble_.sketch->cell(cell), ranks);
    if (exact_.empty()) return facts;
    facts.at_ranks = exact_[static_cast<std::size_t>(cell)];
    facts.outside = facts.coarse = false;
    return facts;
  }

  // mean, sd and quantiles, in the order of statistics_of().
  void estimate(int cell, CellScratch& scratch) {
    const std::size_t at = static_cast<std::size_t>(cell), periods = summary_.periods.size(),
                      per_cell = summary_.statistics.size();
    const std::span results = std::span(summary_.estimates).subspan(at * per_cell, per_cell);
    const bool share_of_paths = is_share(summary_.outputs[at / periods], summary_.periods[at % periods]);
    if (groups_) return estimate_grouped(cell, share_of_paths, results, scratch);
    const CellFacts found = facts(cell, scratch);
    results[0] = share_of_paths ? share(found.ones, summary_.paths) : found.moments.mean;
    results[1] = found.moments.sd;
    quantiles_.estimate(found.at_ranks, results.subspan(2));
    poor_[at] = {found.outside, found.coarse};
  }

  void estimate_grouped(int cell, bool share_of_paths, std::span<Estimate> results, CellScratch& scratch) {
    const int periods = static_cast<int>(summary_.periods.size());
    const auto values = std::as_const(*ensemble_.record).values(cell / periods, cell % periods);
    const auto sample = sound_values(*ensemble_.record, cell, scratch.sample);
    const GroupedCell found =
        grouped(*groups_, values, sample, ensemble_.plan.record().quantiles, scratch.ranks);
    results[0] =
        share_of_paths ? groups_->share([&](std::size_t path) { return values[path] == 1; }) : found.mean;
    results[1] = found.sd;
    std::ranges::copy(found.quantiles, results.begin() + 2);
  }

  void warn(const std::string& what, const std::function<bool(Poor)>& applies) {
    const auto count = std::ranges::count_if(poor_, applies);
    if (count == 0) return;
    const auto first = static_cast<std::size_t>(std::ranges::find_if(poor_, applies) - poor_.begin());
    const std::size_t periods = summary_.periods.size();
    summary_.warnings.push_back(
        {Severity::warning,
         {},
         fmt::format("a quantile or its error {}: in {} of {} cells, the first of them {} in {}", what, count,
                     cells(), summary_.outputs[first / periods].name,
                     summary_.periods[first % periods].text()),
         "--exact gives exact quantiles, by simulating again"});
  }

  const Ensemble& ensemble_;
  Summary& summary_;
  Quantiles quantiles_;
  std::vector<CellScratch> scratches_;
  std::vector<Poor> poor_;
  std::vector<std::vector<double>> exact_;
  std::optional<PathGroups> groups_;
};

EventCounts events_of(const Ensemble& ensemble) {
  if (ensemble.sketch) return ensemble.sketch->events();
  EventCounts counts(ensemble.plan.record(), ensemble.plan.grid());
  counts.add(*ensemble.record);
  return counts;
}

}  // namespace

Summary summarise(const Ensemble& ensemble, const SimulateOptions& options) {
  const RecordPlan& plan = ensemble.plan.record();
  Summary summary;
  summary.scenario = ensemble.plan.scenario();
  summary.outputs = plan.outputs;
  summary.periods = ensemble.sketch ? ensemble.sketch->periods() : ensemble.record->periods();
  summary.statistics = statistics_of(plan);
  summary.failed_paths = ensemble.failed_paths;
  summary.paths = ensemble.paths() - ensemble.failed_paths;
  summary.sketched = ensemble.sketch && !options.exact;
  Summarising(ensemble, options, summary).estimate_all();
  summary.sampling = ensemble.plan.settings().sampling;
  summary.events = summarise_events(plan, ensemble.plan.grid(), events_of(ensemble));
  if (const auto groups = groups_of(ensemble))
    take_errors(*groups, *ensemble.record, plan, ensemble.plan.grid(), summary.events);
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
