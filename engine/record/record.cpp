#include "engine/record/record.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

#include "engine/record/digest.hpp"

namespace vidik {
namespace {

constexpr std::int64_t wave_unit = 1024, largest_wave = 16 * wave_unit;
constexpr std::uint64_t wave_bytes = 180'000'000;

// Rows begin on a cache line; and not all at the same place of a page, where they would crowd each other out
// of the cache.
std::int64_t stride_for(std::int64_t paths) {
  constexpr std::int64_t line = 64 / sizeof(double), page = 4096 / sizeof(double);
  const std::int64_t stride = (paths + line - 1) / line * line;
  return stride % page == 0 ? stride + line : stride;
}

template <typename T>
Pages<T> memory_for(std::size_t runs, std::int64_t paths) {
  return Pages<T>(runs * static_cast<std::size_t>(stride_for(paths)));
}

}  // namespace

Record::Record(const RecordPlan& plan, const TimeGrid& grid, std::int64_t paths)
    : stride_(stride_for(paths)),
      paths_(paths),
      wave_(wave(plan, grid)),
      outputs_(static_cast<int>(plan.outputs.size())),
      milestones_(static_cast<int>(plan.milestones.size())),
      counters_(static_cast<int>(plan.counters.size())),
      periods_(periods_of(grid, plan.monthly)),
      values_(memory_for<double>(plan.outputs.size() * periods_.size(), paths)),
      passages_(memory_for<std::int16_t>(plan.milestones.size(), paths)),
      first_fired_(memory_for<std::int16_t>(plan.counters.size(), paths)),
      times_fired_(memory_for<std::int16_t>(plan.counters.size(), paths)),
      failed_(memory_for<std::uint8_t>(1, paths)) {
  assert(grid.steps() <= std::numeric_limits<std::int16_t>::max());
}

void Record::hold(std::int64_t first, std::int64_t paths) {
  assert(paths <= stride_ && first % lanes == 0);
  first_path_ = first;
  paths_ = paths;
}

template <typename T>
void Record::copy(const Record& other, Pages<T> Record::*memory, int runs) {
  const std::int64_t first = std::max(first_path_, other.first_path_),
                     end = std::min(first_path_ + paths_, other.first_path_ + other.paths_);
  for (int i = 0; i < runs && first < end; ++i)
    std::copy_n(other.run(other.*memory, i).begin() + (first - other.first_path_), end - first,
                run(this->*memory, i).begin() + (first - first_path_));
}

void Record::copy(const Record& other) {
  copy(other, &Record::values_, outputs_ * static_cast<int>(periods_.size()));
  copy(other, &Record::passages_, milestones_);
  copy(other, &Record::first_fired_, counters_);
  copy(other, &Record::times_fired_, counters_);
  copy(other, &Record::failed_, 1);
}

std::uint64_t Record::bytes(const RecordPlan& plan, const TimeGrid& grid, std::int64_t paths) {
  const std::uint64_t cells = plan.outputs.size() * periods_of(grid, plan.monthly).size();
  const std::uint64_t steps = plan.milestones.size() + 2 * plan.counters.size();
  return static_cast<std::uint64_t>(stride_for(paths)) *
         (cells * sizeof(double) + steps * sizeof(std::int16_t) + 1);
}

std::int64_t Record::wave(const RecordPlan& plan, const TimeGrid& grid) {
  const auto units = static_cast<std::int64_t>(wave_bytes / bytes(plan, grid, wave_unit));
  return std::clamp(units * wave_unit, wave_unit, largest_wave);
}

std::uint64_t Record::digest(std::int64_t paths) const {
  assert(paths <= paths_);
  std::vector<std::uint64_t> waves;
  for (std::int64_t first = 0; first < paths; first += wave_)
    waves.push_back(
        digest(static_cast<std::size_t>(first), static_cast<std::size_t>(std::min(wave_, paths - first))));
  return digest_of_waves(waves);
}

std::uint64_t Record::digest(std::size_t first, std::size_t count) const {
  const int periods = static_cast<int>(periods_.size());
  Digest digest;
  for (int cell = 0; cell < outputs_ * periods; ++cell)
    digest.add(values(cell / periods, cell % periods).subspan(first, count));
  for (int i = 0; i < milestones_; ++i) digest.add(first_passage(i).subspan(first, count));
  for (int i = 0; i < counters_; ++i) {
    digest.add(first_fired(i).subspan(first, count));
    digest.add(times_fired(i).subspan(first, count));
  }
  digest.add(failed().subspan(first, count));
  return digest.value();
}

}  // namespace vidik
