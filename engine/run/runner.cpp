#include "engine/run/runner.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <random>

#include "engine/run/parallel.hpp"

namespace vidik {
namespace {

// The numbers of the batches in the order in which they are taken.
std::vector<std::int64_t> task_order(std::int64_t tasks, std::uint64_t seed) {
  std::vector<std::int64_t> order(static_cast<std::size_t>(tasks));
  std::iota(order.begin(), order.end(), 0);
  if (seed != 0) std::shuffle(order.begin(), order.end(), std::mt19937_64(seed));
  return order;
}

}  // namespace

Runner::Runner(const Plan& plan, SimulateOptions options)
    : plan_(plan),
      options_(std::move(options)),
      workers_(static_cast<std::size_t>(thread_count(options_.threads))) {}

void Runner::fill(Record& record, std::int64_t from) {
  const std::int64_t start = std::max(record.first_path(), from),
                     paths = std::max<std::int64_t>(0, record.first_path() + record.paths() - start),
                     tasks = (paths + lanes - 1) / lanes;
  assert(start % lanes == 0);
  const std::vector<std::int64_t> order = task_order(tasks, options_.order_seed);
  parallel_for(tasks, options_.threads, [&](std::int64_t task, int number) {
    std::unique_ptr<BatchWorker>& worker = workers_[static_cast<std::size_t>(number)];
    if (!worker) worker = std::make_unique<BatchWorker>(plan_);
    const std::int64_t first = order[static_cast<std::size_t>(task)] * lanes;
    worker->run(start + first, record, options_.stop);
    tell(std::min<std::int64_t>(lanes, paths - first));
  });
}

void Runner::tell(std::int64_t paths) {
  if (!options_.progress) return;
  const std::lock_guard lock(telling_);
  options_.progress(done_ += paths, plan_.settings().paths);
}

}  // namespace vidik
