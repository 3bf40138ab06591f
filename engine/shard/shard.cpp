#include "engine/shard/shard.hpp"

#include <algorithm>

#include "engine/record/digest.hpp"
#include "engine/run/taker.hpp"

namespace vidik {
namespace {

/// Progress is told of the shard's own paths.
SimulateOptions of_part(SimulateOptions options, std::int64_t paths) {
  if (const auto tell = options.progress)
    options.progress = [tell, paths](std::int64_t done, std::int64_t) { tell(std::min(done, paths), paths); };
  return options;
}

void keep_all(const SimulateOptions& options, std::int64_t first, std::int64_t paths, Ensemble& part) {
  const auto record = std::make_shared<Record>(part.plan, paths);
  record->hold(first, paths);
  Runner(part.plan, options).fill(*record);
  note_failures(*record, part);
  part.record = record;
}

/// The first wave of the run is simulated too, since its values choose the bins.
void keep_sketch(const SimulateOptions& options, const Units& units, UnitRange range, Shard& shard) {
  const Plan& plan = shard.part.plan;
  Record wave(plan, units.size());
  Runner runner(plan, options);
  Taker taker(options, shard.part, static_cast<std::uint64_t>(range.first));
  const auto fill = [&](std::int64_t unit) {
    wave.hold(unit * units.size(), units.paths({unit, unit + 1}));
    runner.fill(wave);
  };
  fill(0);
  taker.look(wave);
  for (std::int64_t unit = range.first; unit < range.end; ++unit) {
    if (unit != 0) fill(unit);
    taker.take(wave);
  }
  shard.digests = taker.digests();
}

}  // namespace

Shard compute_shard(const ShardTask& task, const Plan& plan, UnitRange range, SimulateOptions options) {
  Shard shard{task, range, {.plan = plan}, {}};
  shard.part.digest_paths = plan.settings().paths;
  if (range.empty()) return shard;
  const Units units(plan);
  const std::int64_t paths = units.paths(range);
  options = of_part(std::move(options), paths);
  if (keeps_all(plan))
    keep_all(options, units.first_path(range), paths, shard.part);
  else
    keep_sketch(options, units, range, shard);
  return shard;
}

Merging::Merging(const Plan& plan) : ensemble_{.plan = plan} {
  ensemble_.digest_paths = plan.settings().paths;
  if (keeps_all(plan)) ensemble_.record = record_ = std::make_shared<Record>(plan, plan.settings().paths);
}

void Merging::add(const Shard& shard) {
  if (shard.range.empty()) return;
  if (record_) {
    record_->copy(*shard.part.record);
  } else if (!sketch_) {
    ensemble_.sketch = sketch_ = std::make_shared<Sketch>(*shard.part.sketch);
  } else {
    sketch_->merge(*shard.part.sketch);
  }
  digests_.insert(digests_.end(), shard.digests.begin(), shard.digests.end());
  ensemble_.failed_paths += shard.part.failed_paths;
  for (const Failure& failure : shard.part.failures)
    if (ensemble_.failures.size() < Ensemble::explained_failures) ensemble_.failures.push_back(failure);
}

Ensemble Merging::end() && {
  if (!record_) ensemble_.digested = digest_of_waves(digests_);
  return std::move(ensemble_);
}

}  // namespace vidik
