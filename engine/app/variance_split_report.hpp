// What `vidik run --variance-split` prints.
#pragma once

#include "engine/app/console.hpp"
#include "engine/app/json.hpp"
#include "engine/app/verbs.hpp"
#include "engine/summary/variance_split.hpp"

namespace vidik::app {

/// First-order shares of these outputs in these years, with their errors and a bar of each.
std::string variance_table(const VarianceSplit& split, const std::vector<std::string>& outputs,
                           const std::vector<int>& years, int width);

/// The table with its title to stdout: of the variables that were named in all years that the scenario shows;
/// if none was, of its headline variables in the first and the last of these years. To stderr what was left
/// out.
void show_variance_split(const VarianceSplit& split, const RecordPlan& record, const RunOptions& options,
                         const Console& console);

/// Runs the paths again and again, with progress on the terminal. Throws Interrupted.
VarianceSplit split_in_view(const Plan& plan, const RunOptions& options, const Console& console);

Json to_json(const VarianceSplit& split);

}  // namespace vidik::app
