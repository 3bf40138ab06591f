#include "engine/run/batch_worker.hpp"

#include <cassert>

#include "engine/run/runner.hpp"

namespace vidik {

std::uint64_t BatchWorker::bytes(const Plan& plan) {
  return plan.make_batch().columns.size() * sizeof(Column) + Recorder(plan).bytes();
}

void BatchWorker::take(const Plan& plan) {
  assert(fits(plan));
  plan_ = plan;
  plan_.fill_shared(batch_);
}

void BatchWorker::run(std::int64_t first_path, Record& record, const std::atomic<bool>* stop) {
  plan_.begin(batch_, static_cast<std::uint64_t>(first_path));
  recorder_.begin();
  for (int i = 1; i <= plan_.grid().steps(); ++i) {
    if (stop && stop->load(std::memory_order_relaxed)) throw Interrupted();
    const Step step = plan_.grid().step(i);
    plan_.step(batch_, step);
    recorder_.step(batch_, step, record);
  }
  recorder_.end(batch_, record);
}

}  // namespace vidik
