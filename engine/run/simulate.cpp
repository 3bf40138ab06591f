#include "engine/run/simulate.hpp"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <numeric>

#include "engine/record/digest.hpp"
#include "engine/run/parallel.hpp"
#include "engine/run/waves.hpp"
#include "engine/run/whole_paths.hpp"

namespace vidik {
namespace {

constexpr std::size_t explained_failures = 4;

void note_failures(const Record& record, Ensemble& ensemble) {
  const auto failed = record.failed();
  ensemble.failed_paths += std::accumulate(failed.begin(), failed.end(), std::int64_t{0});
  const std::size_t wanted = explained_failures - ensemble.failures.size();
  for (Failure& failure : explain_failures(ensemble.plan, record, wanted))
    ensemble.failures.push_back(std::move(failure));
}

void keep_all(const SimulateOptions& options, Ensemble& ensemble) {
  const auto record = std::make_shared<Record>(ensemble.plan, ensemble.paths());
  Runner(ensemble.plan, options).fill(*record);
  note_failures(*record, ensemble);
  ensemble.record = record;
}

// Takes up one wave after the other in a sketch, and whatever else is kept.
class Taker {
 public:
  Taker(const SimulateOptions& options, Ensemble& ensemble)
      : options_(options), ensemble_(ensemble), sketch_(std::make_shared<Sketch>(ensemble.plan)) {
    ensemble.sketch = sketch_;
    if (options.whole_outputs.empty()) return;
    whole_ = std::make_shared<Record>(only(ensemble.plan.record(), options.whole_outputs),
                                      ensemble.plan.grid(), ensemble.paths());
    ensemble.whole = whole_;
    ensemble.whole_outputs = options.whole_outputs;
  }

  void take(const Record& wave) {
    // The digest is one task beside those of the cells, and the longest, so it comes first.
    for_each_cell(sketch_->cells() + 1, options_.threads, [&](int task, std::vector<double>& sample) {
      if (task == 0) return digest(wave);
      if (wave.first_path() == 0) sketch_->look(task - 1, wave, sample);
      sketch_->add(task - 1, wave, sample);
    });
    sketch_->add_events(wave);
    if (whole_) keep_whole(wave, options_.whole_outputs, *whole_);
    note_failures(wave, ensemble_);
  }

  void end() { ensemble_.digested = digest_of_waves(digests_); }

 private:
  void digest(const Record& wave) {
    const std::int64_t paths = std::min(wave.paths(), ensemble_.digest_paths - wave.first_path());
    if (paths > 0) digests_.push_back(wave.digest(paths));
  }

  const SimulateOptions& options_;
  Ensemble& ensemble_;
  std::shared_ptr<Sketch> sketch_;
  std::shared_ptr<Record> whole_;
  std::vector<std::uint64_t> digests_;
};

void keep_sketch(const SimulateOptions& options, Ensemble& ensemble) {
  Taker taker(options, ensemble);
  for_each_wave(ensemble.plan, options, [&](const Record& wave) { taker.take(wave); });
  taker.end();
}

}  // namespace

std::span<const double> Ensemble::values(int output, int period) const {
  if (record) return record->values(output, period);
  const auto found = std::ranges::find(whole_outputs, output);
  assert(found != whole_outputs.end());
  return std::as_const(*whole).values(static_cast<int>(found - whole_outputs.begin()), period);
}

Ensemble simulate(const Plan& plan, const SimulateOptions& options) {
  const auto begin = std::chrono::steady_clock::now();
  const std::int64_t paths = plan.settings().paths;
  const std::uint64_t needed = memory_needed(plan, options);
  if (options.memory != 0 && needed > options.memory) throw MemoryExceeded(paths, needed, options.memory);

  Ensemble ensemble{.plan = plan};
  ensemble.threads = thread_count(options.threads);
  ensemble.digest_paths = options.digest_paths == 0 ? paths : options.digest_paths;
  keeps_all(plan, options.most_kept) ? keep_all(options, ensemble) : keep_sketch(options, ensemble);
  ensemble.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return ensemble;
}

}  // namespace vidik
