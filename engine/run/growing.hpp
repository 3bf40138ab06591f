// An ensemble that grows: no path is simulated twice, and after each step it is, to the bit, what a run of so
// many paths gives.
//
//   GrowingEnsemble growing(plan, options);
//   growing.grow_to(4096);
//   growing.grow_to(growing.whole(10'000));      // the first 4,096 are there already
//   growing.ensemble()
#pragma once

#include <memory>
#include <optional>

#include "engine/run/simulate.hpp"
#include "engine/run/taker.hpp"

namespace vidik {

class GrowingEnsemble {
 public:
  /// The number of paths that the plan says has no meaning here. Throws nothing for want of memory: see
  /// memory_to_grow().
  GrowingEnsemble(const Plan& plan, SimulateOptions options);
  GrowingEnsemble(const GrowingEnsemble&) = delete;
  GrowingEnsemble& operator=(const GrowingEnsemble&) = delete;

  /// The least number of paths, not below this one, from which it can grow on: whole batches, or whole waves
  /// where a sketch takes the place of a record.
  std::int64_t whole(std::int64_t paths) const;
  /// To no fewer paths than it has, which must be whole. Throws Interrupted; it is of no use any more then.
  void grow_to(std::int64_t paths);
  const Ensemble& ensemble() const { return ensemble_; }

 private:
  SimulateOptions with_progress();
  void grow_record();
  void grow_sketch();

  SimulateOptions options_;
  Ensemble ensemble_;
  Runner runner_;
  std::optional<Taker> taker_;  ///< once there is a sketch
  std::int64_t done_ = 0;       ///< paths
};

/// Bytes that growing to the paths of the plan needs at most.
std::uint64_t memory_to_grow(const Plan& plan, const SimulateOptions& options = {});

}  // namespace vidik
