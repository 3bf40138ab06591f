#include "engine/run/simulate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <numeric>
#include <random>

#include "engine/run/block.hpp"
#include "engine/run/parallel.hpp"
#include "engine/run/replay.hpp"

namespace vidik {
namespace {

constexpr std::size_t explained_failures = 4;

// The numbers of the blocks in the order in which they are taken.
std::vector<std::int64_t> block_order(std::int64_t blocks, std::uint64_t seed) {
  std::vector<std::int64_t> order(static_cast<std::size_t>(blocks));
  std::iota(order.begin(), order.end(), 0);
  if (seed != 0) std::shuffle(order.begin(), order.end(), std::mt19937_64(seed));
  return order;
}

// Adds up what the threads have done and passes it on, one at a time.
class Progress {
 public:
  Progress(const SimulateOptions& options, std::int64_t all) : report_(options.progress), all_(all) {}

  void add(std::int64_t paths) {
    if (!report_) return;
    const std::lock_guard lock(mutex_);
    report_(done_ += paths, all_);
  }

 private:
  const std::function<void(std::int64_t, std::int64_t)>& report_;
  std::int64_t all_, done_ = 0;
  std::mutex mutex_;
};

void run_blocks(const Plan& plan, const SimulateOptions& options, Record& record) {
  const std::int64_t paths = record.paths(), blocks = (paths + block_size - 1) / block_size;
  const std::vector<std::int64_t> order = block_order(blocks, options.order_seed);
  std::vector<std::unique_ptr<BlockRunner>> runners(static_cast<std::size_t>(thread_count(options.threads)));
  Progress progress(options, paths);
  const auto check_stop = [&options] {
    if (options.stop && options.stop->load(std::memory_order_relaxed)) throw Interrupted();
  };
  parallel_for(blocks, options.threads, [&](std::int64_t task, int worker) {
    std::unique_ptr<BlockRunner>& runner = runners[static_cast<std::size_t>(worker)];
    if (!runner) runner = std::make_unique<BlockRunner>(plan);
    const std::int64_t first = order[static_cast<std::size_t>(task)] * block_size;
    runner->run(first, std::min(first + block_size, paths), record, check_stop,
                [&](std::int64_t done) { progress.add(done); });
  });
}

std::string in_units(std::uint64_t bytes) {
  const double mebibytes = static_cast<double>(bytes) / (1 << 20);
  return mebibytes < 1024 ? fmt::format("{:.1f} MiB", mebibytes)
                          : fmt::format("{:.1f} GiB", mebibytes / 1024);
}

}  // namespace

MemoryExceeded::MemoryExceeded(std::int64_t paths, std::uint64_t needed_, std::uint64_t allowed_)
    : std::runtime_error(fmt::format("{} paths need {} of memory ({} bytes), but only {} ({} bytes) are "
                                     "allowed: run fewer paths, report "
                                     "fewer outputs, leave out monthly values, or allow more with --memory",
                                     paths, in_units(needed_), needed_, in_units(allowed_), allowed_)),
      needed(needed_),
      allowed(allowed_) {}

std::uint64_t memory_needed(const Plan& plan, int threads) {
  const std::int64_t paths = plan.settings().paths;
  const std::uint64_t batch = plan.make_batch().columns.size() * sizeof(Column) + Recorder(plan).bytes();
  const std::uint64_t sorting =
      static_cast<std::uint64_t>(paths) * (2 * sizeof(double) + sizeof(std::uint16_t));
  return Record::bytes(plan, paths) + static_cast<std::uint64_t>(thread_count(threads)) * (batch + sorting);
}

Ensemble simulate(const Plan& plan, const SimulateOptions& options) {
  const auto begin = std::chrono::steady_clock::now();
  const std::int64_t paths = plan.settings().paths;
  const int threads = thread_count(options.threads);
  const std::uint64_t needed = memory_needed(plan, threads);
  if (options.memory != 0 && needed > options.memory) throw MemoryExceeded(paths, needed, options.memory);

  const auto record = std::make_shared<Record>(plan, paths);
  run_blocks(plan, options, *record);
  Ensemble ensemble{plan, record, explain_failures(plan, *record, explained_failures), 0, 0, threads};
  ensemble.failed_paths = std::accumulate(record->failed().begin(), record->failed().end(), std::int64_t{0});
  ensemble.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return ensemble;
}

}  // namespace vidik
