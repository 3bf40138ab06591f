// `vidik shard` and `vidik merge` of sweeps, and what vidik-mpi shares with them.
#pragma once

#include "engine/app/console.hpp"
#include "engine/app/exit_code.hpp"
#include "engine/app/verbs.hpp"
#include "engine/store/part.hpp"
#include "engine/store/store.hpp"

namespace vidik::app {

/// Computes the units of a range into a store of their own, and seals it; what is there goes on. Returns how
/// many points were run now.
std::int64_t compute_part(const Study& study, const std::filesystem::path& file, UnitRange range, int threads,
                          const Console& console);

/// Puts the parts of a whole sweep together, in order.
void merge_parts(Store& store, const std::vector<std::filesystem::path>& parts);

/// Says what was put together.
void show_merged(const PartHead& head, std::size_t parts, const std::filesystem::path& file,
                 const Console& console);

/// Computes one part into its file. What was interrupted goes on.
ExitCode shard_of_sweep(const ShardOptions& options, const Console& console);

/// Puts parts together in a store.
ExitCode merge_sweep(const MergeOptions& options, const Console& console);

}  // namespace vidik::app
