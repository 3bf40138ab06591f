// All values of a record, run by run.
#pragma once

#include "engine/record/record.hpp"

namespace vidik {

/// Calls visit(run_of) for every run of values by path, in an order that depends on the plan alone;
/// run_of(record) is that run of a record, const or not: its values, first passages, firings, and which paths
/// failed.
template <typename Visit>
void for_each_run(const RecordPlan& plan, int periods, Visit visit) {
  const auto milestones = static_cast<int>(plan.milestones.size()),
             counters = static_cast<int>(plan.counters.size());
  for (int cell = 0; cell < static_cast<int>(plan.outputs.size()) * periods; ++cell)
    visit([=](auto& record) { return record.values(cell / periods, cell % periods); });
  for (int i = 0; i < milestones; ++i) visit([i](auto& record) { return record.first_passage(i); });
  for (int i = 0; i < counters; ++i) visit([i](auto& record) { return record.first_fired(i); });
  for (int i = 0; i < counters; ++i) visit([i](auto& record) { return record.times_fired(i); });
  visit([](auto& record) { return record.failed(); });
}

}  // namespace vidik
