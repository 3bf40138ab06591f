#include "engine/run/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <numeric>

#include "engine/plan/structure.hpp"
#include "engine/record/digest.hpp"
#include "engine/run/parallel.hpp"
#include "engine/run/waves.hpp"
#include "engine/run/whole_paths.hpp"

namespace vidik {
namespace {

// Only what is recorded, and of how many paths: there is nothing to step.
Plan plan_of_differences(const Plan& reference, const Plan& scenario, const InCommon& common) {
  auto structure = std::make_shared<Plan::Structure>();
  structure->scenario = scenario.scenario();
  structure->grid = reference.grid();
  structure->record = common.differences;
  auto values = std::make_shared<Plan::Values>();
  values->settings = reference.settings();
  return {structure, values};
}

Comparison prepared(const Plan& reference, const Plan& scenario, const SimulateOptions& options) {
  const InCommon common(reference, scenario);
  Comparison result{reference, scenario, common, {plan_of_differences(reference, scenario, common)}};
  result.difference.threads = thread_count(options.threads);
  result.difference.digest_paths = result.difference.paths();
  result.cells.resize(common.outputs.size() * common.periods.size());
  result.milestones.assign(common.milestones.size(), PairedEvent(reference.grid()));
  result.counters.assign(common.counters.size(), PairedEvent(reference.grid()));
  return result;
}

std::int64_t count_failed(const Record& record) {
  const auto failed = record.failed();
  return std::accumulate(failed.begin(), failed.end(), std::int64_t{0});
}

std::vector<double> sound(std::span<const double> values, std::span<const std::uint8_t> failed) {
  std::vector<double> some;
  for (std::size_t path = 0; path < values.size(); ++path)
    if (!failed[path]) some.push_back(values[path]);
  return some;
}

// Takes one wave of both runs after the other.
class Pairing {
 public:
  Pairing(const SimulateOptions& options, Comparison& result)
      : options_(options),
        result_(result),
        size_(wave()),
        a_(result.reference, size_),
        b_(result.scenario, size_),
        difference_(result.difference.plan, size_) {
    Ensemble& kept = result.difference;
    if (keeps_all(kept.plan, options.most_kept))
      kept.record = whole_ = std::make_shared<Record>(kept.plan, kept.paths());
    else
      kept.sketch = sketch_ = std::make_shared<Sketch>(kept.plan);
    every_output_.resize(result.common.outputs.size());
    std::iota(every_output_.begin(), every_output_.end(), 0);
  }

  void run() {
    const std::int64_t paths = result_.difference.paths();
    Runner reference(result_.reference, with_progress(0)), scenario(result_.scenario, with_progress(1));
    for (std::int64_t first = 0; first < paths; first += size_) {
      for (Record* record : {&a_, &b_, &difference_}) record->hold(first, std::min(size_, paths - first));
      reference.fill(a_);
      scenario.fill(b_);
      take();
    }
    result_.difference.digested = digest_of_waves(digests_);
  }

 private:
  std::int64_t wave() const {
    return std::min(
        {result_.difference.paths(), Record::wave(result_.reference), Record::wave(result_.scenario)});
  }

  // Two runs, told of as one of as many paths.
  SimulateOptions with_progress(int run) {
    SimulateOptions options = options_;
    if (options_.progress)
      options.progress = [this, run](std::int64_t done, std::int64_t all) {
        done_[run] = done;
        const std::int64_t both = done_[0] + done_[1];
        if (both % 2 == 0 || both == 2 * all) options_.progress(both / 2, all);
      };
    return options;
  }

  void take() {
    join_failures(a_, b_, difference_);
    result_.failed_in_reference += count_failed(a_);
    result_.failed_in_scenario += count_failed(b_);
    result_.difference.failed_paths += count_failed(difference_);
    for_each_cell(static_cast<int>(result_.cells.size()), options_.threads,
                  [&](int cell, std::vector<double>& sample) { take(cell, sample); });
    take_events();
    if (whole_) keep_whole(difference_, every_output_, *whole_);
    digests_.push_back(difference_.digest(difference_.paths()));
  }

  void take(int cell, std::vector<double>& sample) {
    subtract(a_, b_, result_.common, cell, difference_);
    const int periods = static_cast<int>(result_.common.periods.size());
    const auto [in_a, in_b] = result_.common.outputs[static_cast<std::size_t>(cell / periods)];
    const auto [at_a, at_b] = result_.common.periods[static_cast<std::size_t>(cell % periods)];
    const auto failed = std::as_const(difference_).failed();
    result_.cells[static_cast<std::size_t>(cell)].add(sound(std::as_const(a_).values(in_a, at_a), failed),
                                                      sound(std::as_const(b_).values(in_b, at_b), failed),
                                                      sound_values(difference_, cell, sample));
    if (!sketch_) return;
    if (difference_.first_path() == 0) sketch_->look(cell, difference_, sample);
    sketch_->add(cell, difference_, sample);
  }

  void take_events() {
    const Record &a = a_, &b = b_, &either = difference_;
    for (std::size_t i = 0; i < result_.milestones.size(); ++i) {
      const auto [in_a, in_b] = result_.common.milestones[i];
      result_.milestones[i].add(a.first_passage(in_a), b.first_passage(in_b), either.failed());
    }
    for (std::size_t i = 0; i < result_.counters.size(); ++i) {
      const auto [in_a, in_b] = result_.common.counters[i];
      result_.counters[i].add(a.first_fired(in_a), b.first_fired(in_b), either.failed());
    }
  }

  const SimulateOptions& options_;
  Comparison& result_;
  std::int64_t size_;
  Record a_, b_, difference_;
  std::shared_ptr<Record> whole_;
  std::shared_ptr<Sketch> sketch_;
  std::vector<int> every_output_;
  std::vector<std::uint64_t> digests_;
  std::int64_t done_[2] = {0, 0};
};

}  // namespace

void check_pairing(const Plan& a, const Plan& b) {
  const auto refuse = [&](const std::string& what, const auto& first, const auto& second,
                          const std::string& advice) {
    throw NotPaired(fmt::format("{} and {} cannot be compared path by path: their {} differ ({} and {}); {}",
                                a.scenario(), b.scenario(), what, first, second, advice));
  };
  const auto text = [](const TimeGrid& grid) { return grid.start.text() + " to " + grid.end.text(); };
  if (a.grid() != b.grid())
    refuse("horizons", text(a.grid()), text(b.grid()), "give them the same `horizon:`");
  if (a.settings().seed != b.settings().seed)
    refuse("seeds", a.settings().seed, b.settings().seed, "give one for both with --seed");
  if (a.settings().paths != b.settings().paths)
    refuse("numbers of paths", a.settings().paths, b.settings().paths, "give one for both with --paths");
}

Comparison compare(const Plan& reference, const Plan& scenario, const SimulateOptions& options) {
  const auto begin = std::chrono::steady_clock::now();
  check_pairing(reference, scenario);
  Comparison result = prepared(reference, scenario, options);
  Pairing(options, result).run();
  result.difference.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return result;
}

}  // namespace vidik
