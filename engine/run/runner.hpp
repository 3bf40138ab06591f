// Runs paths of a Plan on all cores into a Record.
//
// A batch of paths is a task, and writes its own part of the record; so the bits do not depend on threads or
// on the order of tasks.
#pragma once

#include <memory>
#include <mutex>
#include <stdexcept>
#include <vector>

#include "engine/run/batch_worker.hpp"

namespace vidik {

struct Interrupted : std::runtime_error {
  Interrupted() : std::runtime_error("interrupted") {}
};

class Runner {
 public:
  Runner(const Plan& plan, SimulateOptions options);

  /// Runs the paths of a record, but for those before the path `from`, a multiple of the batch width. Every
  /// thread keeps its batch and recorder for the next one.
  void fill(Record& record, std::int64_t from = 0);

 private:
  void tell(std::int64_t paths);

  Plan plan_;
  SimulateOptions options_;
  std::vector<std::unique_ptr<BatchWorker>> workers_;
  std::mutex telling_;
  std::int64_t done_ = 0;
};

}  // namespace vidik
