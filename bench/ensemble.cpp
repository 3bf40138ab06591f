// What do threads, tasks and records add to the bare steps?
//
// Motive: a whole run should cost what its steps cost, divided by the number of cores. Serial (`simulate` on
// one thread) stands beside parallel, for few and many paths. The width of a batch is fixed when Vidik is
// built: measure a build with -D VIDIK_LANES=128 to see it.
//
//   build/bench/bench/bench_ensemble
#include "bench/baseline.hpp"
#include "bench/counters.hpp"
#include "engine/run/parallel.hpp"
#include "engine/run/simulate.hpp"

namespace vidik::bench {

namespace {
void bare_steps(benchmark::State& state, std::int64_t paths) {
  const Plan plan = baseline(paths);
  Batch batch = plan.make_batch();
  for (auto _ : state)
    for (std::int64_t path = 0; path < paths; path += lanes) {
      plan.begin(batch, static_cast<std::uint64_t>(path));
      for (int i = 1; i <= plan.grid().steps(); ++i) plan.step(batch, plan.grid().step(i));
      benchmark::DoNotOptimize(batch.columns.data());
    }
  count_path_months(state, paths, plan);
}

void whole_run(benchmark::State& state, std::int64_t paths, int threads) {
  const Plan plan = baseline(paths);
  SimulateOptions options;
  options.threads = threads;
  for (auto _ : state) benchmark::DoNotOptimize(simulate(plan, options).record.get());
  count_path_months(state, paths, plan);
}

template <typename Function, typename... Arguments>
void add(const std::string& name, Function function, Arguments... arguments) {
  benchmark::RegisterBenchmark(name.c_str(), [=](auto& state) { function(state, arguments...); })
      ->UseRealTime()
      ->Unit(benchmark::kMillisecond);
}

const bool registered = [] {
  for (const std::int64_t paths : {1024, 4096, 16384}) {
    const std::string row = std::to_string(paths) + " paths";
    add(row + "|bare steps", bare_steps, paths);
    for (int threads = 1; threads < thread_count(0); threads *= 2)
      add(row + "|" + std::to_string(threads) + (threads == 1 ? " thread" : " threads"), whole_run, paths,
          threads);
    add(row + "|all cores", whole_run, paths, 0);
  }
  return true;
}();
}  // namespace

}  // namespace vidik::bench
