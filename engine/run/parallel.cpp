#include "engine/run/parallel.hpp"

#include <tbb/blocked_range.h>
#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>

#include "engine/run/turns.hpp"

namespace vidik {
namespace {

class Turn {
 public:
  Turn(Turns& turns, int worker) : turns_(turns), worker_(worker) { turns_.begin(worker_); }
  ~Turn() { turns_.end(worker_); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

  int worker() const { return worker_; }

 private:
  Turns& turns_;
  int worker_;
};

}  // namespace

int thread_count(int threads) {
  return threads > 0 ? threads : std::max(1, tbb::info::default_concurrency());
}

void parallel_for(std::int64_t tasks, int threads,
                  const std::function<void(std::int64_t task, int worker)>& work) {
  const int count = static_cast<int>(std::clamp<std::int64_t>(tasks, 1, thread_count(threads)));
  if (count == 1) {
    for (std::int64_t task = 0; task < tasks; ++task) work(task, 0);
    return;
  }
  // oneTBB starts no more threads than there are cores unless it is told to; a test may want more.
  const tbb::global_control allow(tbb::global_control::max_allowed_parallelism,
                                  static_cast<std::size_t>(count));
  Turns turns(count);
  const auto body = [&](const tbb::blocked_range<std::int64_t>& range) {
    const Turn turn(turns, tbb::this_task_arena::current_thread_index());
    for (std::int64_t task = range.begin(); task < range.end(); ++task) work(task, turn.worker());
  };
  tbb::task_arena(count).execute([&] {
    tbb::parallel_for(tbb::blocked_range<std::int64_t>(0, tasks, 1), body, tbb::simple_partitioner{});
  });
}

}  // namespace vidik
