#include "engine/app/throughput.hpp"

#include <sys/resource.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include "engine/app/scalar_loop.hpp"
#include "engine/run/parallel.hpp"
#include "engine/run/simulate.hpp"

namespace vidik::app {

namespace {
double processor_nanoseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return 1e9 * static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec);
}

template <typename Work>
Timing timing(std::int64_t path_months, const Work& work) {
  const auto begin = std::chrono::steady_clock::now();
  const double processor = processor_nanoseconds();
  work();
  const std::chrono::duration<double, std::nano> passed = std::chrono::steady_clock::now() - begin;
  const auto count = static_cast<double>(path_months);
  return {passed.count() / count, (processor_nanoseconds() - processor) / count};
}

constexpr std::int64_t paths_per_thread = 2048;

Timing time_plan(const Plan& plan, int threads) {
  EnsembleSettings settings = plan.settings();
  settings.paths = paths_per_thread * threads;
  const Plan sized = plan.with_ensemble(settings);
  SimulateOptions options;
  options.threads = threads;
  return timing(settings.paths * plan.grid().steps(), [&] { simulate(sized, options); });
}

Timing time_scalar_loop() {
  constexpr int paths = 500, months = 156;
  return timing(paths * months, [] {
    if (!(scalar_loop(paths, months) > 0)) throw std::logic_error("the scalar loop has lost its flows");
  });
}

Timing medians(const std::vector<Timing>& rounds) {
  std::vector<double> clock, processor;
  for (const auto& round : rounds) {
    clock.push_back(round.clock);
    processor.push_back(round.processor);
  }
  return {median(clock), median(processor)};
}

double peak_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return 1024.0 * static_cast<double>(usage.ru_maxrss);
}
}  // namespace

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 ? values[half] : 0.5 * (values[half - 1] + values[half]);
}

std::vector<int> thread_counts(int all) {
  std::vector<int> counts;
  for (int threads = 1; threads < all; threads *= 2) counts.push_back(threads);
  counts.push_back(all);
  return counts;
}

Throughput measure(const Plan& plan, int rounds) {
  const std::vector<int> counts = thread_counts(thread_count(0));
  std::vector<std::vector<Timing>> plans(counts.size());
  std::vector<Timing> loops;
  for (int round = 0; round <= rounds; ++round) {
    loops.push_back(time_scalar_loop());
    for (std::size_t i = 0; i < counts.size(); ++i) plans[i].push_back(time_plan(plan, counts[i]));
    if (round == 0) {  // which only warmed up
      loops.clear();
      for (auto& times : plans) times.clear();
    }
  }
  Throughput result{{}, medians(loops), peak_memory()};
  for (std::size_t i = 0; i < counts.size(); ++i) result.plan.push_back({counts[i], medians(plans[i])});
  return result;
}

}  // namespace vidik::app
