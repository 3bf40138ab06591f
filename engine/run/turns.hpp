// The order of the tasks of one parallel_for, said in a way that the thread sanitizer understands.
//
// The tasks of a worker follow each other, and all of them come after the call and before its return. oneTBB
// sees to that, but Debian's is not compiled for the sanitizer, which would therefore report every use of a
// worker's scratch. For the same reason parallel.cpp, into which oneTBB's headers are compiled, is left out
// of its sight.
#pragma once

#include <atomic>
#include <vector>

namespace vidik {

class Turns {
 public:
  explicit Turns(int workers);
  ~Turns();
  Turns(const Turns&) = delete;
  Turns& operator=(const Turns&) = delete;

  /// A worker begins a task, and has ended it.
  void begin(int worker);
  void end(int worker);

 private:
  std::vector<std::atomic<int>> ended_;
};

}  // namespace vidik
