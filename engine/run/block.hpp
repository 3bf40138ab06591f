// What one thread needs to run blocks of paths: a batch and a recorder of its own.
#pragma once

#include <functional>

#include "engine/record/recorder.hpp"

namespace vidik {

class BlockRunner {
 public:
  explicit BlockRunner(const Plan& plan) : plan_(plan), batch_(plan.make_batch()), recorder_(plan) {}

  /// Runs the paths first … last − 1 into the record, batch by batch; first is a multiple of the batch width.
  /// Calls `each_month` before every step, and `each_batch` with the number of paths that were done.
  void run(std::int64_t first, std::int64_t last, Record& record, const std::function<void()>& each_month,
           const std::function<void(std::int64_t)>& each_batch);

 private:
  void run_batch(std::int64_t first, Record& record, const std::function<void()>& each_month);

  const Plan& plan_;
  Batch batch_;
  Recorder recorder_;
};

}  // namespace vidik
