#include "engine/run/waves.hpp"

#include <algorithm>

#include "engine/run/parallel.hpp"

namespace vidik {

void for_each_wave(const Plan& plan, const SimulateOptions& options,
                   const std::function<void(const Record& wave)>& each) {
  const std::int64_t paths = plan.settings().paths, size = std::min(paths, Record::wave(plan));
  Record record(plan, size);
  Runner runner(plan, options);
  for (std::int64_t first = 0; first < paths; first += size) {
    record.hold(first, std::min(size, paths - first));
    runner.fill(record);
    each(record);
  }
}

void for_each_cell(int cells, int threads,
                   const std::function<void(int cell, std::vector<double>& sample)>& work) {
  std::vector<std::vector<double>> samples(static_cast<std::size_t>(thread_count(threads)));
  parallel_for(cells, threads, [&](std::int64_t cell, int worker) {
    work(static_cast<int>(cell), samples[static_cast<std::size_t>(worker)]);
  });
}

}  // namespace vidik
