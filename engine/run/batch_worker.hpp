// What one thread needs to run batches of paths: a batch and a recorder, kept from one to the next.
#pragma once

#include "engine/record/recorder.hpp"
#include "engine/run/options.hpp"

namespace vidik {

class BatchWorker {
 public:
  explicit BatchWorker(const Plan& plan) : plan_(plan), batch_(plan.make_batch()), recorder_(plan) {}

  /// Bytes that one works in.
  static std::uint64_t bytes(const Plan& plan);

  /// Takes other values of the same structure (Plan::with) from now on.
  void take(const Plan& plan);
  /// Whether take() may be called with this plan.
  bool fits(const Plan& plan) const { return &plan.structure() == &plan_.structure(); }

  /// Runs the batch that begins with this path, and writes its part of the record. Throws Interrupted within
  /// a month once `stop` is true.
  void run(std::int64_t first_path, Record& record, const std::atomic<bool>* stop);

 private:
  Plan plan_;
  Batch batch_;
  Recorder recorder_;
};

}  // namespace vidik
