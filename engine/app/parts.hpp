// What `vidik shard`, `vidik merge` and vidik-mpi have in common.
#pragma once

#include <filesystem>

#include "engine/app/console.hpp"
#include "engine/app/loading.hpp"
#include "engine/shard/shard.hpp"
#include "engine/write/write.hpp"

namespace vidik::app {

/// Which run it is.
ShardTask task_of(const Prepared& prepared);

/// The scenario of a shard, read and compiled again from its text.
Prepared prepared_again(const ShardTask& task);

/// A part, with progress on the terminal, stopped by Ctrl-C. Throws Interrupted.
Shard compute_in_view(const ShardTask& task, const Plan& plan, UnitRange range, int threads,
                      const Console& console);

/// The folder that was asked for, or results/<scenario>.
std::filesystem::path results_folder(const Scenario& scenario, const std::string& given);

/// Writes and shows the results of a run that was put together; Ctrl-C stops that.
void finish_whole(const Prepared& prepared, const Ensemble& ensemble, const std::filesystem::path& folder,
                  const WriteOptions& options, const Console& console);

}  // namespace vidik::app
