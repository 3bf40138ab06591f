// Every path of a few outputs, kept while the waves that hold all outputs pass by.
#pragma once

#include <memory>
#include <vector>

#include "engine/record/record.hpp"

namespace vidik {

/// What a run keeps if only these outputs, by number, are kept.
RecordPlan only(const RecordPlan& plan, const std::vector<int>& outputs);

/// Copies the paths of a wave to their place among all paths; the cells of `whole` are those of `outputs`.
void keep_whole(const Record& wave, const std::vector<int>& outputs, Record& whole);

}  // namespace vidik
