#include "engine/record/record.hpp"

#include <cassert>
#include <limits>

#include "engine/record/digest.hpp"

namespace vidik {
namespace {

template <typename T>
std::unique_ptr<T[]> memory_for(std::size_t runs, std::int64_t paths) {
  return std::make_unique_for_overwrite<T[]>(runs * static_cast<std::size_t>(paths));
}

}  // namespace

Record::Record(const RecordPlan& plan, const TimeGrid& grid, std::int64_t paths)
    : paths_(paths),
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

std::uint64_t Record::bytes(const RecordPlan& plan, const TimeGrid& grid, std::int64_t paths) {
  const std::uint64_t cells = plan.outputs.size() * periods_of(grid, plan.monthly).size();
  const std::uint64_t steps = plan.milestones.size() + 2 * plan.counters.size();
  return static_cast<std::uint64_t>(paths) * (cells * sizeof(double) + steps * sizeof(std::int16_t) + 1);
}

std::uint64_t Record::digest(std::int64_t paths) const {
  assert(paths <= paths_);
  const auto count = static_cast<std::size_t>(paths);
  const int periods = static_cast<int>(periods_.size());
  Digest digest;
  for (int cell = 0; cell < outputs_ * periods; ++cell)
    digest.add(values(cell / periods, cell % periods).first(count));
  for (int i = 0; i < milestones_; ++i) digest.add(first_passage(i).first(count));
  for (int i = 0; i < counters_; ++i) {
    digest.add(first_fired(i).first(count));
    digest.add(times_fired(i).first(count));
  }
  digest.add(failed().first(count));
  return digest.value();
}

}  // namespace vidik
