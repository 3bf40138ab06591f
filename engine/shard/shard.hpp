// A part of a run that was computed on its own, and the whole put together from parts.
//
//   Shard part = compute_shard(task, plan, Units(plan).part(3, 10));
//   Merging merging(plan);
//   merging.add(part_0); …                          // in order
//   Ensemble whole = std::move(merging).end();      // the bits of simulate(plan)
#pragma once

#include <string>
#include <vector>

#include "engine/run/simulate.hpp"
#include "engine/shard/units.hpp"

namespace vidik {

/// Which run a shard is a part of. Shards with equal tasks belong together.
struct ShardTask {
  int numerics = 0;           ///< numerics_version of the program
  std::string name, file;     ///< of the scenario
  std::string resolved_text;  ///< the whole scenario, with paths and seed

  bool operator==(const ShardTask&) const = default;
};

struct Shard {
  ShardTask task;
  UnitRange range;
  Ensemble part;                       ///< of its paths alone: a record or a sketch, and failures
  std::vector<std::uint64_t> digests;  ///< with a sketch: of its waves
};

/// Simulates the paths of the range; of an empty range, nothing. Throws as simulate() does.
Shard compute_shard(const ShardTask& task, const Plan& plan, UnitRange range, SimulateOptions options);

/// Puts shards together, in ascending order and without gaps (see in_order_and_complete).
class Merging {
 public:
  explicit Merging(const Plan& plan);
  void add(const Shard& shard);
  Ensemble end() &&;

 private:
  Ensemble ensemble_;
  std::shared_ptr<Record> record_;
  std::shared_ptr<Sketch> sketch_;
  std::vector<std::uint64_t> digests_;
};

}  // namespace vidik
