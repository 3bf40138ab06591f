// `vidik shard` and `vidik merge` of sweeps.
#pragma once

#include "engine/app/console.hpp"
#include "engine/app/exit_code.hpp"
#include "engine/app/verbs.hpp"
#include "engine/store/part.hpp"

namespace vidik::app {

/// Runs the points of one part into a store of their own. What was interrupted goes on.
ExitCode shard_of_sweep(const ShardOptions& options, const Console& console);

/// Puts parts together in a store.
ExitCode merge_sweep(const MergeOptions& options, const Console& console);

}  // namespace vidik::app
