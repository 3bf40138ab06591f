// On how many paths milestones, shocks and rules first happened in each month: all that is reported of them.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/record/record.hpp"

namespace vidik {

/// How one of them fared on the paths that have not failed.
struct EventCount {
  std::vector<std::int64_t> first_by_step;  ///< paths on which it first happened in each step; [0]: never
  std::int64_t times = 0;                   ///< on all paths together

  void operator+=(const EventCount& other);
  bool operator==(const EventCount&) const = default;

  template <typename Archive>
  void serialize(Archive& archive) {
    archive(first_by_step, times);
  }
};

struct EventCounts {
  EventCounts(const RecordPlan& plan, const TimeGrid& grid);
  void add(const Record& record);
  void operator+=(const EventCounts& other);

  template <typename Archive>
  void serialize(Archive& archive) {
    archive(milestones, counters, paths);
  }

  std::vector<EventCount> milestones, counters;
  std::int64_t paths = 0;  ///< that have not failed
};

}  // namespace vidik
