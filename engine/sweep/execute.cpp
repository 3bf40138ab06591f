#include "engine/sweep/execute.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <mutex>

#include "engine/run/batch_worker.hpp"
#include "engine/run/parallel.hpp"

namespace vidik {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::int64_t block_paths = 1024;
static_assert(block_paths % lanes == 0);

std::vector<std::string> warnings_of(const Ensemble& ensemble, const Summary& summary) {
  std::vector<std::string> warnings;
  if (ensemble.failed_paths > 0 && !ensemble.failures.empty()) {
    const Failure& first = ensemble.failures.front();
    warnings.push_back(fmt::format("{} paths failed; path {}: {} is not finite in {}", ensemble.failed_paths,
                                   first.path, first.variable, first.month.text()));
  }
  for (const Diagnostic& warning : summary.warnings) warnings.push_back(warning.message);
  return warnings;
}

/// A point of which some blocks have been taken. Whoever takes the first one makes its plan and record, in
/// which the paths before `first` are known.
struct Open {
  Open(Point which, std::int64_t first_path, std::int64_t blocks)
      : point(std::move(which)), first(first_path), left(blocks) {}

  void begin(const Study& study, KnownPaths* known) {
    std::call_once(begun, [&] {
      plan.emplace(study.plan_of(point));
      record = std::make_shared<Record>(*plan, plan->settings().paths);
      if (first > 0) known->read(point, first, *record);
    });
  }

  PointResult end(double seconds_at_last) {
    Ensemble ensemble{.plan = *plan};
    ensemble.record = record;
    ensemble.digest_paths = plan->settings().paths;
    const auto failed = std::as_const(*record).failed();
    ensemble.failed_paths = std::ranges::count(failed, 1);
    if (ensemble.failed_paths > 0) ensemble.failures = explain_failures(*plan, *record, 1);
    return result_of(point, ensemble, seconds_at_last);
  }

  Point point;
  std::int64_t first;
  std::once_flag begun;
  std::optional<Plan> plan;
  std::shared_ptr<Record> record;
  std::atomic<std::int64_t> left;
  std::atomic<double> seconds = 0;
};

struct Block {
  std::shared_ptr<Open> point;
  std::int64_t first = 0, paths = 0;
};

/// Hands out the blocks of all points, in order.
class Queue {
 public:
  Queue(const Study& study, std::span<const std::int64_t> points, KnownPaths* known)
      : study_(study), points_(points), known_(known), paths_(study.sweep().paths) {}

  std::optional<Block> next() {
    const std::lock_guard lock(mutex_);
    if (!open_) {
      if (taken_ == points_.size()) return std::nullopt;
      open(study_.point(points_[taken_++]));
    }
    Block block{open_, first_, std::min(block_paths, paths_ - first_)};
    first_ += block_paths;
    if (first_ >= paths_) open_.reset();
    return block;
  }

 private:
  /// A point that is known whole has one block without paths.
  void open(Point point) {
    const std::int64_t known = known_ ? known_->count(point) : 0;
    first_ = known >= paths_ ? paths_ : known / lanes * lanes;
    const std::int64_t blocks = (paths_ - first_ + block_paths - 1) / block_paths;
    open_ = std::make_shared<Open>(std::move(point), first_, std::max<std::int64_t>(1, blocks));
  }

  const Study& study_;
  std::span<const std::int64_t> points_;
  KnownPaths* known_;
  const std::int64_t paths_;
  std::mutex mutex_;
  std::shared_ptr<Open> open_;
  std::size_t taken_ = 0;
  std::int64_t first_ = 0;
};

class Execution {
 public:
  Execution(const Study& study, std::span<const std::int64_t> points, const ExecuteOptions& options,
            const std::function<void(const PointResult&)>& finished)
      : study_(study),
        options_(options),
        finished_(finished),
        queue_(study, points, options.known),
        keeps_(keeps_paths(study)),
        all_(static_cast<std::int64_t>(points.size()) * study.sweep().paths) {}

  void run() {
    const int threads = thread_count(options_.threads);
    parallel_for(threads, threads, [&](std::int64_t, int) { work(); });
  }

  void tell(std::int64_t paths) {
    if (!options_.progress || paths == 0) return;
    const std::lock_guard lock(telling_);
    options_.progress(done_ += paths, all_);
  }

 private:
  /// What each thread does until no block is left, or another has failed.
  void work() try {
    std::optional<BatchWorker> worker;
    std::shared_ptr<Open> current;
    while (!ended_) {
      auto block = queue_.next();
      if (!block) return;
      const auto begin = Clock::now();
      block->point->begin(study_, options_.known);
      if (block->first == block->point->first) tell(block->first);
      if (block->point != current) take(*block->point->plan, worker);
      current = block->point;
      run(*block, *worker);
      const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
      current->seconds.fetch_add(seconds);
      if (current->left.fetch_sub(1) == 1) finish(*current);
    }
  } catch (...) {
    ended_ = true;
    throw;
  }

  static void take(const Plan& plan, std::optional<BatchWorker>& worker) {
    if (worker && worker->fits(plan))
      worker->take(plan);
    else
      worker.emplace(plan);
  }

  void run(const Block& block, BatchWorker& worker) {
    for (std::int64_t first = block.first; first < block.first + block.paths; first += lanes) {
      worker.run(first, *block.point->record, options_.stop);
      tell(std::min<std::int64_t>(lanes, block.first + block.paths - first));
    }
  }

  void finish(Open& point) {
    const auto begin = Clock::now();
    PointResult result = point.end(point.seconds);
    result.seconds += std::chrono::duration<double>(Clock::now() - begin).count();
    point.record.reset();
    if (!keeps_) result.record.reset();
    const std::lock_guard lock(finishing_);
    if (!ended_) finished_(result);
  }

  const Study& study_;
  const ExecuteOptions options_;
  const std::function<void(const PointResult&)>& finished_;
  Queue queue_;
  const bool keeps_;
  std::atomic<bool> ended_ = false;
  std::mutex finishing_, telling_;
  const std::int64_t all_;
  std::int64_t done_ = 0;
};

/// Points that are too large to keep all values of, one after the other.
void execute_waves(const Study& study, std::span<const std::int64_t> points, const ExecuteOptions& options,
                   const std::function<void(const PointResult&)>& finished) {
  const std::int64_t paths = study.sweep().paths, all = static_cast<std::int64_t>(points.size()) * paths;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Point point = study.point(points[i]);
    SimulateOptions settings;
    settings.threads = options.threads;
    settings.stop = options.stop;
    settings.progress = [&](std::int64_t done, std::int64_t) {
      if (options.progress) options.progress(static_cast<std::int64_t>(i) * paths + done, all);
    };
    const Ensemble ensemble = simulate(study.plan_of(point), settings);
    finished(result_of(point, ensemble, ensemble.seconds * ensemble.threads));
  }
}

}  // namespace

PointResult result_of(const Point& point, const Ensemble& ensemble, double seconds) {
  PointResult result{point, summarise(ensemble), ensemble.digest(), {}, seconds, ensemble.record};
  result.warnings = warnings_of(ensemble, result.summary);
  return result;
}

bool keeps_paths(const Study& study) {
  return study.sweep().keeps_paths &&
         std::ranges::all_of(study.variants(), [](const Variant& one) { return keeps_all(one.plan); });
}

namespace {
/// The options of a piece of the work, before which so many paths were done.
ExecuteOptions after(std::int64_t before, std::int64_t all, const ExecuteOptions& options) {
  ExecuteOptions later = options;
  if (options.progress)
    later.progress = [=, &options](std::int64_t done, std::int64_t) { options.progress(before + done, all); };
  return later;
}
}  // namespace

void execute(const Study& study, std::span<const std::int64_t> points, const ExecuteOptions& options,
             const std::function<void(const PointResult&)>& finished) {
  // Points of one variant together, as a thread's batch is made anew for each variant.
  std::vector<std::int64_t> order(points.begin(), points.end());
  if (study.variants().size() > 1)
    std::ranges::stable_sort(order, {}, [&](std::int64_t number) { return study.point(number).variant; });
  const auto large = std::ranges::stable_partition(order, [&](std::int64_t number) {
    return keeps_all(study.variants()[study.point(number).variant].plan);
  });
  const std::span<const std::int64_t> small{order.begin(), large.begin()};
  const std::int64_t paths = study.sweep().paths, all = std::ssize(order) * paths;
  if (!small.empty()) Execution(study, small, after(0, all, options), finished).run();
  if (!large.empty())
    execute_waves(study, {large.begin(), large.end()}, after(std::ssize(small) * paths, all, options),
                  finished);
}

double estimate_seconds(const Study& study, std::int64_t point, std::int64_t points,
                        const ExecuteOptions& options) {
  const int threads = thread_count(options.threads);
  const Plan plan = study.plan_of(study.point(point));
  auto settings = plan.settings();
  const std::int64_t paths = std::min(settings.paths, block_paths), wanted = settings.paths;
  settings.paths = paths;
  const Plan trial = plan.with_ensemble(settings);
  double seconds = 0;
  for (int round = 0; round < 2; ++round) {  // the first one also warms up
    const auto begin = Clock::now();
    parallel_for(threads, threads, [&](std::int64_t, int) {
      SimulateOptions alone;
      alone.threads = 1;
      alone.stop = options.stop;
      summarise(simulate(trial, alone));
    });
    seconds = std::chrono::duration<double>(Clock::now() - begin).count();
  }
  const double blocks =
      static_cast<double>(points) * static_cast<double>(wanted) / static_cast<double>(paths);
  return seconds * std::max(1.0, blocks / threads);
}

}  // namespace vidik
