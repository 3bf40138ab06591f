// One path on its own: to look at it month by month, or to find out why it failed.
#pragma once

#include <functional>
#include <vector>

#include "engine/record/record.hpp"

namespace vidik {

/// Runs one path alone, with the bits that it has in the ensemble: calls `visit` with the batch after each
/// step (and with step index 0 before the first); the path is in the lane given.
void replay(const Plan& plan, std::int64_t path,
            const std::function<void(const Batch& batch, int lane, Step step)>& visit);

/// The first value of a failed path that is not finite: by month, and within it by the order of the models.
Failure explain_failure(const Plan& plan, const Record& record, std::int64_t path);

/// The first failed paths of a record by number, at most `count`, explained.
std::vector<Failure> explain_failures(const Plan& plan, const Record& record, std::size_t count);

}  // namespace vidik
