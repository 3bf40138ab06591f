#include "engine/app/simulating.hpp"

#include <unistd.h>

#include "engine/app/interruption.hpp"
#include "engine/app/precision.hpp"
#include "engine/app/progress.hpp"
#include "engine/run/growing.hpp"

namespace vidik::app {

std::uint64_t physical_memory() {
  return static_cast<std::uint64_t>(sysconf(_SC_PHYS_PAGES)) *
         static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

Ensemble simulate_in_view(const Plan& plan, SimulateOptions options, const Console& console) {
  const DeferInterruption deferred;
  Progress progress(console);
  options.stop = &interruption();
  options.progress = [&progress](std::int64_t done, std::int64_t all) { progress(done, all); };
  return simulate(plan, options);
}

namespace {
void check_memory(const Plan& plan, std::int64_t most_paths, const SimulateOptions& options) {
  const std::uint64_t needed = memory_to_grow(plan.with_paths(most_paths), options);
  if (options.memory != 0 && needed > options.memory)
    throw MemoryExceeded(most_paths, needed, options.memory);
}

bool would_meet(Precision precision, const std::vector<Estimate>& estimates) {
  for (std::size_t i = 0; i < estimates.size(); ++i) precision.targets[i].reached = estimates[i];
  return precision.met();
}

/// Exact quantiles, for which all is simulated again, are left to a stage that may be the last.
Outcome grow_in_view(const Plan& plan, const SimulateOptions& options, InStages& stages) {
  const std::int64_t most = stages.precision.most_paths;
  check_memory(plan, most, options);
  GrowingEnsemble growing(plan, options);
  SimulateOptions rough = options;
  rough.exact = false;
  Summary summary;
  reach(stages.precision, [&](std::int64_t paths) -> PrecisionStage {
    const std::int64_t suited = suited_paths(paths, plan.settings().sampling);
    growing.grow_to(std::min(most, growing.whole(suited)));
    const Ensemble& ensemble = growing.ensemble();
    const auto estimates = [&] { return estimates_of(stages.precision.targets, stages.series, summary); };
    summary = summarise(ensemble, rough);
    if (options.exact && ensemble.sketch &&
        (ensemble.paths() == most || would_meet(stages.precision, estimates())))
      summary = summarise(ensemble, options);
    return {ensemble.paths(), estimates()};
  });
  return {growing.ensemble(), std::move(summary)};
}
}  // namespace

Outcome outcome_in_view(const Plan& plan, SimulateOptions options, InStages* stages, const Console& console) {
  const DeferInterruption deferred;
  Progress progress(console);
  options.stop = &interruption();
  options.progress = [&progress](std::int64_t done, std::int64_t all) { progress(done, all); };
  if (stages) return grow_in_view(plan, options, *stages);
  Ensemble ensemble = simulate(plan, options);
  Summary summary = summarise(ensemble, options);
  return {std::move(ensemble), std::move(summary)};
}

}  // namespace vidik::app
