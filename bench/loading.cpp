// How long until the first path?
//
// Motive: a what-if is written in small steps, each of them checked with `vidik validate`; that should feel
// immediate. Milliseconds per call; the last one is the whole program, from start to end.
//
//   build/bench/bench/bench_loading
#include <cstdlib>

#include "bench/baseline.hpp"
#include "bench/counters.hpp"

namespace vidik::bench {

namespace {
void make_catalogue(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(models::catalogue().models().data());
  count_each(state, 1);
}

void load(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(load_scenario(baseline_file()).name.data());
  count_each(state, 1);
}

void compile_baseline(benchmark::State& state) {
  const Scenario scenario = load_scenario(baseline_file());
  const Catalogue catalogue = models::catalogue();
  for (auto _ : state) benchmark::DoNotOptimize(compile(scenario, catalogue).variables().data());
  count_each(state, 1);
}

void validate(benchmark::State& state) {
  const std::string command = VIDIK_PROGRAM " validate --quiet " + baseline_file().string() + " >/dev/null";
  for (auto _ : state)
    if (std::system(command.c_str()) != 0) state.SkipWithError("the program failed");
  count_each(state, 1);
}
}  // namespace

BENCHMARK(make_catalogue)->UseRealTime()->Name("make the catalogue of models");
BENCHMARK(load)->UseRealTime()->Name("load_scenario");
BENCHMARK(compile_baseline)->UseRealTime()->Name("compile");
BENCHMARK(validate)->UseRealTime()->Name("vidik validate baseline, the process");

}  // namespace vidik::bench
