// What the benchmarks report: the time of each value, or of each month of a path.
#pragma once

#include <benchmark/benchmark.h>

#include <cstdint>

#include "engine/plan/plan.hpp"

namespace vidik::bench {

/// The counter that bench/measure puts into the tables: `count` things were done in each iteration.
inline void count_each(benchmark::State& state, std::int64_t count) {
  using benchmark::Counter;
  const double all = static_cast<double>(count) * static_cast<double>(state.iterations());
  state.counters["each"] = Counter(all, Counter::kIsRate | Counter::kInvert);
}

inline void count_path_months(benchmark::State& state, std::int64_t paths, const Plan& plan) {
  count_each(state, paths * plan.grid().steps());
}

}  // namespace vidik::bench
