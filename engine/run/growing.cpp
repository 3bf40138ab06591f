#include "engine/run/growing.hpp"

#include <algorithm>
#include <cassert>
#include <chrono>

#include "engine/record/digest.hpp"
#include "engine/run/parallel.hpp"

namespace vidik {

GrowingEnsemble::GrowingEnsemble(const Plan& plan, SimulateOptions options)
    : options_(std::move(options)), ensemble_{.plan = plan}, runner_(plan, with_progress()) {
  ensemble_.threads = thread_count(options_.threads);
}

// The plan of the runner does not know how far the ensemble is to grow.
SimulateOptions GrowingEnsemble::with_progress() {
  SimulateOptions options = options_;
  if (options_.progress)
    options.progress = [this](std::int64_t done, std::int64_t) {
      options_.progress(done, ensemble_.paths());
    };
  return options;
}

std::int64_t GrowingEnsemble::whole(std::int64_t paths) const {
  const std::int64_t unit = keeps_all(ensemble_.plan.with_paths(paths), options_.most_kept)
                                ? std::int64_t{lanes}
                                : Record::wave(ensemble_.plan);
  return (paths + unit - 1) / unit * unit;
}

void GrowingEnsemble::grow_to(std::int64_t paths) {
  assert(paths >= done_ && (done_ == 0 || whole(done_) == done_));
  const auto begin = std::chrono::steady_clock::now();
  ensemble_.plan = ensemble_.plan.with_paths(paths);
  ensemble_.digest_paths = options_.digest_paths == 0 ? paths : options_.digest_paths;
  keeps_all(ensemble_.plan, options_.most_kept) ? grow_record() : grow_sketch();
  done_ = paths;
  ensemble_.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void GrowingEnsemble::grow_record() {
  const auto record = std::make_shared<Record>(ensemble_.plan, ensemble_.paths());
  if (ensemble_.record) record->copy(*ensemble_.record);
  runner_.fill(*record, done_);
  ensemble_.failed_paths = 0;
  ensemble_.failures.clear();
  note_failures(*record, ensemble_);
  ensemble_.record = record;
}

// What has been kept of every path before goes into the first waves.
void GrowingEnsemble::grow_sketch() {
  const std::int64_t paths = ensemble_.paths(), size = std::min(paths, Record::wave(ensemble_.plan));
  const auto kept = std::exchange(ensemble_.record, nullptr);
  std::int64_t first = done_;
  if (!taker_) {
    ensemble_.failed_paths = first = 0;
    ensemble_.failures.clear();
    taker_.emplace(options_, ensemble_);
  }
  taker_->make_room();
  Record wave(ensemble_.plan, size);
  for (; first < paths; first += size) {
    wave.hold(first, std::min(size, paths - first));
    if (kept) wave.copy(*kept);
    runner_.fill(wave, done_);
    if (first == 0) taker_->look(wave);
    taker_->take(wave);
  }
  ensemble_.digested = digest_of_waves(taker_->digests());
}

std::uint64_t memory_to_grow(const Plan& plan, const SimulateOptions& options) {
  const std::uint64_t whole = Record::bytes(plan, plan.settings().paths);
  return memory_needed(plan, options) +
         (keeps_all(plan, options.most_kept) ? whole : std::min(whole, options.most_kept));
}

}  // namespace vidik
