// Work spread over cores. The only door to oneTBB is parallel.cpp.
#pragma once

#include <cstdint>
#include <functional>

namespace vidik {

/// The number of threads that `threads` asks for: itself, or all cores if 0.
int thread_count(int threads);

/// Calls work(task, worker) for task = 0 … tasks − 1, each once, on so many threads; worker is 0 … threads −
/// 1 and never used by two threads at a time, so it may select a thread's own scratch. Returns when all have
/// ended; an exception ends the others early and is thrown on.
void parallel_for(std::int64_t tasks, int threads,
                  const std::function<void(std::int64_t task, int worker)>& work);

}  // namespace vidik
