#include "engine/record/event_counts.hpp"

#include <cassert>

namespace vidik {
namespace {

void add_first(std::span<const std::int16_t> steps, std::span<const std::uint8_t> failed, EventCount& count) {
  for (std::size_t path = 0; path < steps.size(); ++path)
    if (!failed[path]) ++count.first_by_step[static_cast<std::size_t>(steps[path])];
}

std::int64_t sum_of(std::span<const std::int16_t> times, std::span<const std::uint8_t> failed) {
  std::int64_t sum = 0;
  for (std::size_t path = 0; path < times.size(); ++path) sum += failed[path] ? 0 : times[path];
  return sum;
}

void add_each(std::vector<EventCount>& counts, const std::vector<EventCount>& others) {
  assert(counts.size() == others.size());
  for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += others[i];
}

}  // namespace

void EventCount::operator+=(const EventCount& other) {
  for (std::size_t step = 0; step < first_by_step.size(); ++step)
    first_by_step[step] += other.first_by_step[step];
  times += other.times;
}

EventCounts::EventCounts(const RecordPlan& plan, const TimeGrid& grid) {
  const EventCount none{std::vector<std::int64_t>(static_cast<std::size_t>(grid.steps()) + 1), 0};
  milestones.assign(plan.milestones.size(), none);
  counters.assign(plan.counters.size(), none);
}

void EventCounts::add(const Record& record) {
  const auto failed = record.failed();
  for (const std::uint8_t path_failed : failed) paths += path_failed == 0;
  for (std::size_t i = 0; i < milestones.size(); ++i)
    add_first(record.first_passage(static_cast<int>(i)), failed, milestones[i]);
  for (std::size_t i = 0; i < counters.size(); ++i) {
    add_first(record.first_fired(static_cast<int>(i)), failed, counters[i]);
    counters[i].times += sum_of(record.times_fired(static_cast<int>(i)), failed);
  }
}

void EventCounts::operator+=(const EventCounts& other) {
  add_each(milestones, other.milestones);
  add_each(counters, other.counters);
  paths += other.paths;
}

}  // namespace vidik
