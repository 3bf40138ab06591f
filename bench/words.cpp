// What does a random word cost?
//
// Motive: every draw begins with one 32-bit word of Philox4x32-10. Addressed words must not cost more than
// the consumed ones of the usual generators, or nobody would pay for reproducible paths.
//
//   build/bench/bench/bench_words
#include <algorithm>
#include <random>

#include "bench/counters.hpp"
#include "engine/random/philox.hpp"

namespace vidik::bench {

namespace {
constexpr std::int64_t columns = 16;

void addressed(benchmark::State& state) {
  const Stream stream{20221231, stream_number("bench.words")};
  alignas(64) Words words;
  std::uint32_t step = 0;
  for (auto _ : state)
    for (std::int64_t column = 0; column < columns; ++column) {
      stream.fill(words, 0, ++step);
      benchmark::DoNotOptimize(words.data());
      benchmark::ClobberMemory();
    }
  count_each(state, columns * lanes);
}

template <typename Generator>
void consumed(benchmark::State& state) {
  Generator generator(20221231);
  alignas(64) Words words;
  for (auto _ : state)
    for (std::int64_t column = 0; column < columns; ++column) {
      std::generate(words.begin(), words.end(), [&] { return static_cast<std::uint32_t>(generator()); });
      benchmark::DoNotOptimize(words.data());
      benchmark::ClobberMemory();
    }
  count_each(state, columns * lanes);
}
}  // namespace

BENCHMARK(addressed)->Name("Stream::fill (Philox4x32-10)");
BENCHMARK(consumed<std::mt19937>)->Name("std::mt19937");
BENCHMARK(consumed<std::mt19937_64>)->Name("std::mt19937_64, one call a word");
BENCHMARK(consumed<std::minstd_rand>)->Name("std::minstd_rand");

}  // namespace vidik::bench
