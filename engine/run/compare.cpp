#include "engine/run/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <chrono>
#include <numeric>

#include "engine/plan/structure.hpp"
#include "engine/record/digest.hpp"
#include "engine/run/growing.hpp"
#include "engine/run/parallel.hpp"
#include "engine/run/waves.hpp"

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

}  // namespace

// One wave of both runs and their difference.
struct GrowingComparison::Wave {
  Wave(const Comparison& of, std::int64_t size)
      : a(of.reference, size), b(of.scenario, size), difference(of.difference.plan, size) {}
  Record a, b, difference;
};

GrowingComparison::GrowingComparison(const Plan& reference, const Plan& scenario,
                                     const SimulateOptions& options)
    : options_(options),
      result_(prepared(reference, scenario, options)),
      wave_(std::min(Record::wave(reference), Record::wave(scenario))),
      run_reference_(reference, with_progress(0)),
      run_scenario_(scenario, with_progress(1)) {}

std::int64_t GrowingComparison::whole(std::int64_t paths) const {
  return (paths + wave_ - 1) / wave_ * wave_;
}

// Two runs, told of as one of as many paths.
SimulateOptions GrowingComparison::with_progress(int run) {
  SimulateOptions options = options_;
  if (options_.progress)
    options.progress = [this, run](std::int64_t done, std::int64_t) {
      const std::int64_t all = result_.difference.paths();
      run_[run] = done;
      const std::int64_t both = run_[0] + run_[1];
      if (both % 2 == 0 || both == 2 * all) options_.progress(both / 2, all);
    };
  return options;
}

void GrowingComparison::grow_to(std::int64_t paths) {
  assert(paths >= done_ && done_ % wave_ == 0);
  const auto begin = std::chrono::steady_clock::now();
  for (Plan* plan : {&result_.reference, &result_.scenario, &result_.difference.plan})
    *plan = plan->with_paths(paths);
  result_.difference.digest_paths = paths;
  const std::int64_t size = std::min(wave_, paths);
  Wave wave(result_, size);
  make_room(wave.difference);
  for (std::int64_t first = done_; first < paths; first += size) {
    for (Record* record : {&wave.a, &wave.b, &wave.difference})
      record->hold(first, std::min(size, paths - first));
    run_reference_.fill(wave.a);
    run_scenario_.fill(wave.b);
    take(wave);
  }
  done_ = paths;
  result_.difference.digested = digest_of_waves(digests_);
  result_.difference.seconds +=
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// Where all differences are kept, for all paths to come; otherwise what has been kept goes into a sketch.
void GrowingComparison::make_room(Record& wave) {
  Ensemble& kept = result_.difference;
  const auto former = record_;
  if (keeps_all(kept.plan, options_.most_kept)) {
    kept.record = record_ = std::make_shared<Record>(kept.plan, kept.paths());
    if (former) record_->copy(*former);
    return;
  }
  if (!sketch_) kept.sketch = sketch_ = std::make_shared<Sketch>(kept.plan);
  kept.record = record_ = nullptr;
  for (std::int64_t first = 0; former && first < done_; first += wave_) {
    wave.hold(first, wave_);
    wave.copy(*former);
    for_each_cell(sketch_->cells(), options_.threads,
                  [&](int cell, std::vector<double>& sample) { count(cell, wave, sample); });
  }
}

void GrowingComparison::count(int cell, const Record& difference, std::vector<double>& sample) {
  if (difference.first_path() == 0) sketch_->look(cell, difference, sample);
  sketch_->add(cell, difference, sample);
}

void GrowingComparison::take(Wave& wave) {
  join_failures(wave.a, wave.b, wave.difference);
  result_.failed_in_reference += count_failed(wave.a);
  result_.failed_in_scenario += count_failed(wave.b);
  result_.difference.failed_paths += count_failed(wave.difference);
  for_each_cell(static_cast<int>(result_.cells.size()), options_.threads,
                [&](int cell, std::vector<double>& sample) { take(cell, wave, sample); });
  take_events(wave);
  if (record_) record_->copy(wave.difference);
  digests_.push_back(wave.difference.digest(wave.difference.paths()));
}

void GrowingComparison::take(int cell, Wave& wave, std::vector<double>& sample) {
  subtract(wave.a, wave.b, result_.common, cell, wave.difference);
  const int periods = static_cast<int>(result_.common.periods.size());
  const auto [in_a, in_b] = result_.common.outputs[static_cast<std::size_t>(cell / periods)];
  const auto [at_a, at_b] = result_.common.periods[static_cast<std::size_t>(cell % periods)];
  const auto failed = std::as_const(wave.difference).failed();
  result_.cells[static_cast<std::size_t>(cell)].add(sound(std::as_const(wave.a).values(in_a, at_a), failed),
                                                    sound(std::as_const(wave.b).values(in_b, at_b), failed),
                                                    sound_values(wave.difference, cell, sample));
  if (sketch_) count(cell, wave.difference, sample);
}

void GrowingComparison::take_events(const Wave& wave) {
  const bool keep = result_.difference.plan.settings().sampling != Sampling::random;
  const auto take = [&](PairedEvent& event, std::span<const std::int16_t> a,
                        std::span<const std::int16_t> b) {
    event.add(a, b, wave.difference.failed());
    if (keep) event.keep(a, b);
  };
  for (std::size_t i = 0; i < result_.milestones.size(); ++i) {
    const auto [in_a, in_b] = result_.common.milestones[i];
    take(result_.milestones[i], wave.a.first_passage(in_a), wave.b.first_passage(in_b));
  }
  for (std::size_t i = 0; i < result_.counters.size(); ++i) {
    const auto [in_a, in_b] = result_.common.counters[i];
    take(result_.counters[i], wave.a.first_fired(in_a), wave.b.first_fired(in_b));
  }
}

namespace {
/// What is kept of pairs besides the record of their differences.
std::uint64_t memory_of_pairs(const InCommon& common, const Plan& plan) {
  const std::uint64_t cells = common.outputs.size() * common.periods.size(),
                      events = common.milestones.size() + common.counters.size(),
                      steps = static_cast<std::uint64_t>(plan.grid().steps()) + 1,
                      paths = static_cast<std::uint64_t>(plan.settings().paths);
  const bool by_path = plan.settings().sampling != Sampling::random;
  return cells * sizeof(PairedCell) +
         events * (3 * steps * sizeof(std::int64_t) + (by_path ? 2 * paths * sizeof(std::int16_t) : 0));
}
}  // namespace

std::uint64_t memory_to_compare(const Plan& reference, const Plan& scenario, const SimulateOptions& options) {
  const std::int64_t paths = reference.settings().paths,
                     wave = std::min({paths, Record::wave(reference), Record::wave(scenario)});
  const InCommon common(reference, scenario);
  const Plan kept = plan_of_differences(reference, scenario, common);
  const auto threads = static_cast<std::uint64_t>(thread_count(options.threads));
  return memory_to_grow(kept, options) + memory_of_pairs(common, reference) +
         threads * (BatchWorker::bytes(reference) + BatchWorker::bytes(scenario)) +
         Record::bytes(reference, wave) + Record::bytes(scenario, wave) + Record::bytes(kept, wave);
}

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
  if (a.settings().sampling != b.settings().sampling)
    refuse("samplings", name_of(a.settings().sampling), name_of(b.settings().sampling),
           "give one for both with --sampling");
  if (a.settings().paths != b.settings().paths)
    refuse("numbers of paths", a.settings().paths, b.settings().paths, "give one for both with --paths");
}

Comparison compare(const Plan& reference, const Plan& scenario, const SimulateOptions& options) {
  check_pairing(reference, scenario);
  GrowingComparison growing(reference, scenario, options);
  growing.grow_to(reference.settings().paths);
  return growing.comparison();
}

}  // namespace vidik
