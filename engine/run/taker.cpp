#include "engine/run/taker.hpp"

#include <algorithm>
#include <numeric>

#include "engine/run/waves.hpp"
#include "engine/run/whole_paths.hpp"

namespace vidik {

Taker::Taker(const SimulateOptions& options, Ensemble& ensemble, std::uint64_t first_wave)
    : options_(options), ensemble_(ensemble), sketch_(std::make_shared<Sketch>(ensemble.plan, first_wave)) {
  ensemble.sketch = sketch_;
  make_room();
}

void Taker::make_room() {
  if (options_.whole_outputs.empty() || (whole_ && whole_->paths() == ensemble_.paths())) return;
  const auto former = whole_;
  whole_ = std::make_shared<Record>(only(ensemble_.plan.record(), options_.whole_outputs),
                                    ensemble_.plan.grid(), ensemble_.paths());
  if (former) whole_->copy(*former);
  ensemble_.whole = whole_;
  ensemble_.whole_outputs = options_.whole_outputs;
}

void Taker::look(const Record& pilot) {
  for_each_cell(sketch_->cells(), options_.threads,
                [&](int cell, std::vector<double>& sample) { sketch_->look(cell, pilot, sample); });
}

void Taker::take(const Record& wave) {
  // The digest is one task beside those of the cells, and the longest, so it comes first.
  for_each_cell(sketch_->cells() + 1, options_.threads, [&](int task, std::vector<double>& sample) {
    task == 0 ? digest(wave) : sketch_->add(task - 1, wave, sample);
  });
  sketch_->add_events(wave);
  if (whole_) keep_whole(wave, options_.whole_outputs, *whole_);
  note_failures(wave, ensemble_);
}

void Taker::digest(const Record& wave) {
  const std::int64_t paths = std::min(wave.paths(), ensemble_.digest_paths - wave.first_path());
  if (paths > 0) digests_.push_back(wave.digest(paths));
}

void note_failures(const Record& record, Ensemble& ensemble) {
  const auto failed = record.failed();
  ensemble.failed_paths += std::accumulate(failed.begin(), failed.end(), std::int64_t{0});
  const std::size_t wanted = Ensemble::explained_failures - ensemble.failures.size();
  for (Failure& failure : explain_failures(ensemble.plan, record, wanted))
    ensemble.failures.push_back(std::move(failure));
}

}  // namespace vidik
