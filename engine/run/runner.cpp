#include "engine/run/runner.hpp"

#include <algorithm>
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

// What one thread needs.
struct Runner::Worker {
  explicit Worker(const Plan& plan) : batch(plan.make_batch()), recorder(plan) {}
  Batch batch;
  Recorder recorder;
};

Runner::Runner(const Plan& plan, SimulateOptions options)
    : plan_(plan),
      options_(std::move(options)),
      workers_(static_cast<std::size_t>(thread_count(options_.threads))) {}

Runner::~Runner() = default;

void Runner::fill(Record& record) {
  const std::int64_t paths = record.paths(), tasks = (paths + lanes - 1) / lanes;
  const std::vector<std::int64_t> order = task_order(tasks, options_.order_seed);
  parallel_for(tasks, options_.threads, [&](std::int64_t task, int number) {
    std::unique_ptr<Worker>& worker = workers_[static_cast<std::size_t>(number)];
    if (!worker) worker = std::make_unique<Worker>(plan_);
    const std::int64_t first = order[static_cast<std::size_t>(task)] * lanes;
    run_batch(*worker, record.first_path() + first, record);
    tell(std::min<std::int64_t>(lanes, paths - first));
  });
}

void Runner::run_batch(Worker& worker, std::int64_t first, Record& record) {
  plan_.begin(worker.batch, static_cast<std::uint64_t>(first));
  worker.recorder.begin();
  for (int i = 1; i <= plan_.grid().steps(); ++i) {
    check_stop();
    const Step step = plan_.grid().step(i);
    plan_.step(worker.batch, step);
    worker.recorder.step(worker.batch, step, record);
  }
  worker.recorder.end(worker.batch, record);
}

void Runner::tell(std::int64_t paths) {
  if (!options_.progress) return;
  const std::lock_guard lock(telling_);
  options_.progress(done_ += paths, plan_.settings().paths);
}

void Runner::check_stop() const {
  if (options_.stop && options_.stop->load(std::memory_order_relaxed)) throw Interrupted();
}

}  // namespace vidik
