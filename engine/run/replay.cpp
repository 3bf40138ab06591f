#include "engine/run/replay.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>

#include "engine/record/recorder.hpp"

namespace vidik {
namespace {

Failure failure_at(const Variable& variable, std::int64_t path, Month month) {
  return {path, variable.name, variable.model, month};
}

// Variables stand in the order of the models, so the first is the one from which the others have it.
// Companions may be infinite where their States are not: the logit of 1.
std::optional<Failure> not_finite(const Plan& plan, const Batch& batch, int lane, std::int64_t path,
                                  Month month) {
  for (const Variable& variable : plan.variables())
    if (variable.role != Role::companion && !std::isfinite(batch[variable.column][lane]))
      return failure_at(variable, path, month);
  return std::nullopt;
}

// All columns were finite, so an annual value was not: a division by zero, or a sum that is too large.
Failure annual_failure(const Plan& plan, const Record& record, std::int64_t path) {
  const auto at = static_cast<std::size_t>(path - record.first_path());
  for (int period = 0; period < static_cast<int>(record.periods().size()); ++period)
    for (int output = 0; output < record.outputs(); ++output) {
      if (std::isfinite(record.values(output, period)[at])) continue;
      const std::string& name = plan.record().outputs[static_cast<std::size_t>(output)].name;
      const int step = record.periods()[static_cast<std::size_t>(period)].last_step;
      return failure_at(*plan.find(name), path, plan.grid().step(step).month);
    }
  // None of these either: a sum of finite numbers is too large, and is only divided by.
  const auto& outputs = plan.record().outputs;
  const auto ratio = std::ranges::find(outputs, Aggregation::ratio, &Recorded::aggregation);
  assert(ratio != outputs.end() && "the path has not failed");
  return failure_at(*plan.find(ratio->name), path, plan.grid().end);
}

}  // namespace

void replay(const Plan& plan, std::int64_t path,
            const std::function<void(const Batch& batch, int lane, Step step)>& visit) {
  const int lane = static_cast<int>(path % lanes);
  Batch batch = plan.make_batch();
  plan.begin(batch, static_cast<std::uint64_t>(path - lane));
  visit(batch, lane, plan.grid().step(0));
  for (int i = 1; i <= plan.grid().steps(); ++i) {
    const Step step = plan.grid().step(i);
    plan.step(batch, step);
    visit(batch, lane, step);
  }
}

Failure explain_failure(const Plan& plan, const Record& record, std::int64_t path) {
  std::optional<Failure> first;
  Recorder recorder(plan);
  replay(plan, path, [&](const Batch& batch, int lane, Step step) {
    if (first || step.index == 0) return;
    recorder.watch(batch);
    if (recorder.failed(lane)) first = not_finite(plan, batch, lane, path, step.month);
  });
  return first ? *first : annual_failure(plan, record, path);
}

std::vector<Failure> explain_failures(const Plan& plan, const Record& record, std::size_t count) {
  std::vector<Failure> failures;
  const auto failed = record.failed();
  for (std::size_t at = 0; at < failed.size() && failures.size() < count; ++at)
    if (failed[at])
      failures.push_back(explain_failure(plan, record, record.first_path() + static_cast<std::int64_t>(at)));
  return failures;
}

}  // namespace vidik
