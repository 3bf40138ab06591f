// What does each model cost in a step, and the whole step?
//
// Motive: to see which model is worth a second look, and what a new one adds. Each Action of the baseline's
// Plan is timed where it stands, in real runs of whole batches, so with the caches and the branches that it
// has there. The cost of looking at the clock is subtracted.
//
//   build/bench/bench/bench_models
#include <algorithm>
#include <chrono>
#include <numeric>
#include <vector>

#include "bench/baseline.hpp"
#include "bench/counters.hpp"
#include "engine/plan/structure.hpp"

namespace vidik::bench {

namespace {
using Clock = std::chrono::steady_clock;
constexpr int runs = 8;

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// Seconds between two looks at the clock with nothing between them.
double clock_cost() {
  constexpr int looks = 100'000;
  const auto begin = Clock::now();
  for (int i = 0; i < looks; ++i) benchmark::DoNotOptimize(Clock::now());
  return seconds_since(begin) / looks;
}

/// Runs a batch several times; `timed_month(batch, step)` steps it and returns the seconds that count.
template <typename Month>
void run_batches(benchmark::State& state, Month timed_month) {
  const Plan& plan = baseline();
  Batch batch = plan.make_batch();
  for (auto _ : state) {
    std::vector<double> quickest(static_cast<std::size_t>(plan.grid().steps()), 1.0);
    for (int run = 0; run < runs; ++run) {
      plan.begin(batch, 0);
      for (int i = 1; double& seconds : quickest)
        seconds = std::min(seconds, timed_month(batch, plan.grid().step(i++)));
    }
    state.SetIterationTime(std::max(1e-9, std::accumulate(quickest.begin(), quickest.end(), 0.0)));
  }
  count_path_months(state, lanes, plan);
}

void whole_step(benchmark::State& state) {
  run_batches(state, [](Batch& batch, Step step) {
    const auto begin = Clock::now();
    baseline().step(batch, step);
    return seconds_since(begin);
  });
}

/// Stage 0: the noises; stage n: the n-th Action.
void stage(benchmark::State& state, std::size_t wanted) {
  const double nothing = clock_cost();
  run_batches(state, [wanted, nothing](Batch& batch, Step step) {
    double seconds = 0;
    const auto timed = [&](std::size_t stage, const auto& work) {
      if (stage != wanted) return work();
      const auto begin = Clock::now();
      work();
      seconds = seconds_since(begin) - nothing;
    };
    timed(0, [&] { baseline().values().fill_noises(batch, step); });
    const auto& actions = baseline().structure().step;
    for (std::size_t i = 0; i < actions.size(); ++i) timed(i + 1, [&] { actions[i]->apply(batch, step); });
    return seconds;
  });
}

void add(const std::string& name, const auto& function) {
  benchmark::RegisterBenchmark(name.c_str(), function)->UseManualTime()->Iterations(1);
}

const bool registered = [] {
  add("whole step", whole_step);
  add("draw noises", [](benchmark::State& state) { stage(state, 0); });
  const auto& actions = baseline().structure().step;
  for (std::size_t i = 0; i < actions.size(); ++i)
    add(actions[i]->describe(), [i](benchmark::State& state) { stage(state, i + 1); });
  return true;
}();
}  // namespace

}  // namespace vidik::bench
