// vidik shard: one part of a run, into a file.
#include <fmt/format.h>

#include <filesystem>

#include "engine/app/parts.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/sweep_parts.hpp"
#include "engine/app/text.hpp"
#include "engine/app/verbs.hpp"
#include "engine/shard/shard_file.hpp"

namespace vidik::app {

namespace fs = std::filesystem;

namespace {
/// Whether the file holds this part already. Throws ShardError if it holds anything else.
bool is_there(const fs::path& file, const ShardTask& task, UnitRange range) {
  if (!fs::exists(file)) return false;
  const ShardHead head = read_head(checked_bytes(file));
  if (head.task == task && head.range == range) return true;
  throw ShardError(
      file.string() +
      " is a part of another run, or another part of this one; delete it, or choose another --output");
}
}  // namespace

ExitCode shard(const ShardOptions& options, const Console& console) {
  if (options.index >= options.of)
    throw UsageError(
        fmt::format("--index {} is not below --of {}; parts count from 0", options.index, options.of));
  if (names_sweep(options.scenario)) return shard_of_sweep(options, console);
  const Prepared prepared = prepare(options.scenario, options.overrides);
  const ShardTask task = task_of(prepared);
  const Units units(prepared.plan);
  const UnitRange range = units.part(options.index, options.of);
  if (is_there(options.output, task, range)) {
    console.note(options.output + " is there and complete: nothing to do.");
    return ExitCode::done;
  }
  show_warnings(prepared.plan, console);
  write_shard(compute_in_view(task, prepared.plan, range, options.threads, console), options.output);
  console.note(fmt::format("{}: part {} of {}, {}", options.output, options.index, options.of,
                           counted(units.paths(range), "path")));
  return ExitCode::done;
}

}  // namespace vidik::app
