// What do statistics cost beside the simulation?
//
// Motive: quantiles of every reported variable in every period can easily take longer than making the paths.
// Both are in nanoseconds per path and month, on all cores, so that they can be compared.
//
//   build/bench/bench/bench_summaries
#include "bench/baseline.hpp"
#include "bench/counters.hpp"
#include "engine/summary/summary.hpp"

namespace vidik::bench {

namespace {
void simulation(benchmark::State& state, std::int64_t paths) {
  const Plan plan = baseline(paths);
  for (auto _ : state) benchmark::DoNotOptimize(simulate(plan).record.get());
  count_path_months(state, paths, plan);
}

void summary(benchmark::State& state, std::int64_t paths) {
  const Ensemble ensemble = simulate(baseline(paths));
  for (auto _ : state) benchmark::DoNotOptimize(summarise(ensemble).estimates.data());
  count_path_months(state, paths, ensemble.plan);
}

const bool registered = [] {
  const auto add = [](const std::string& name, auto function, std::int64_t paths) {
    benchmark::RegisterBenchmark(name.c_str(), [=](auto& state) { function(state, paths); })
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
  };
  for (const std::int64_t paths : {1024, 10240, 30720}) {
    add(std::to_string(paths) + " paths|simulation", simulation, paths);
    add(std::to_string(paths) + " paths|summary", summary, paths);
  }
  return true;
}();
}  // namespace

}  // namespace vidik::bench
