// vidik merge: all parts of a run, into the results of the whole.
#include <chrono>
#include <filesystem>

#include "engine/app/interruption.hpp"
#include "engine/app/parts.hpp"
#include "engine/app/sweep_parts.hpp"
#include "engine/app/text.hpp"
#include "engine/app/verbs.hpp"
#include "engine/shard/complete.hpp"
#include "engine/store/schema.hpp"

namespace vidik::app {

namespace {
Ensemble merged(const std::vector<ShardOnDisk>& shards, const Plan& plan) {
  const auto begin = std::chrono::steady_clock::now();
  Merging merging(plan);
  for (const ShardOnDisk& shard : shards) {
    stop_if_interrupted();
    merging.add(read_shard(checked_bytes(shard.file), plan));
  }
  Ensemble ensemble = std::move(merging).end();
  ensemble.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return ensemble;
}

std::vector<ShardOnDisk> heads_of(const std::vector<std::string>& files) {
  std::vector<ShardOnDisk> shards;
  for (const auto& file : files) shards.push_back({file, read_head(checked_bytes(file))});
  return shards;
}
}  // namespace

ExitCode merge(const MergeOptions& options, const Console& console) {
  if (is_store(options.shards.front())) return merge_sweep(options, console);
  std::vector<ShardOnDisk> shards = heads_of(options.shards);
  const Prepared whole = prepared_again(shards.front().head.task);
  shards = in_order_and_complete(std::move(shards), Units(whole.plan));
  const std::filesystem::path folder = results_folder(whole.scenario, options.output);
  const WriteOptions writing{.force = options.force, .formats = formats_named(options.formats)};
  check_results_folder(whole.scenario, whole.plan, folder, writing);
  const Ensemble ensemble = merged(shards, whole.plan);
  console.note(counted(std::ssize(shards), "part") + " put together.");
  finish_whole(whole, ensemble, folder, writing, console);
  return ExitCode::done;
}

}  // namespace vidik::app
