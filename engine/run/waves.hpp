// Many paths, of which only one wave is in memory at a time.
#pragma once

#include <functional>

#include "engine/run/runner.hpp"

namespace vidik {

/// Simulates all paths of a plan and calls `each` with one wave after the other, in order. The record is the
/// same object every time, with other paths.
void for_each_wave(const Plan& plan, const SimulateOptions& options,
                   const std::function<void(const Record& wave)>& each);

/// Calls work(cell, sample) for all cells of a record, on so many threads; `sample` is room to work in.
void for_each_cell(int cells, int threads,
                   const std::function<void(int cell, std::vector<double>& sample)>& work);

}  // namespace vidik
