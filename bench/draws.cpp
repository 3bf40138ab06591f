// What does a normal draw cost?
//
// Motive: noise is the largest part of a step after the models' own arithmetic. Each figure includes the
// words. Exact normals and samplers are drawn once per path, the others in every month.
//
//   build/bench/bench/bench_draws
#include "engine/random/draws.hpp"

#include <algorithm>
#include <random>

#include "bench/counters.hpp"

namespace vidik::bench {

namespace {
constexpr std::uint32_t columns = 16;

template <typename Fill>
void fill(benchmark::State& state, Fill fill_column) {
  const Stream stream{20221231, stream_number("bench.draws")};
  Column column;
  std::uint32_t step = 0;
  for (auto _ : state)
    for (std::uint32_t i = 0; i < columns; ++i) {
      fill_column(column, stream, 0, ++step % 1'000'000);
      benchmark::DoNotOptimize(column.data());
      benchmark::ClobberMemory();
    }
  count_each(state, columns * lanes);
}

template <typename Distribution>
void consumed(benchmark::State& state) {
  std::mt19937_64 generator(20221231);
  Distribution distribution;
  Column column;
  for (auto _ : state)
    for (std::uint32_t i = 0; i < columns; ++i) {
      for (int lane = 0; lane < lanes; ++lane) column[lane] = distribution(generator);
      benchmark::DoNotOptimize(column.data());
      benchmark::ClobberMemory();
    }
  count_each(state, columns * lanes);
}
}  // namespace

BENCHMARK_CAPTURE(fill, uniform, fill_uniform)->Name("fill_uniform");
BENCHMARK_CAPTURE(fill, normal, fill_normal)->Name("fill_normal");
BENCHMARK_CAPTURE(fill, exact, fill_normal_exact)->Name("fill_normal_exact");
BENCHMARK(consumed<std::uniform_real_distribution<>>)->Name("std::uniform_real_distribution, mt19937_64");
BENCHMARK(consumed<std::normal_distribution<>>)->Name("std::normal_distribution, mt19937_64");

}  // namespace vidik::bench
