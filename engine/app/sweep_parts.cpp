#include "engine/app/sweep_parts.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "engine/app/interruption.hpp"
#include "engine/app/json.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/sweep_points.hpp"
#include "engine/app/text.hpp"
#include "engine/write/results_folder.hpp"

namespace vidik::app {

namespace {
namespace fs = std::filesystem;

/// Whether the file holds this part already. Throws ShardError if it holds anything else.
bool is_there(const fs::path& file, const std::string& run, UnitRange range) {
  if (!fs::exists(file)) return false;
  const PartHead head = read_part(file);
  if (head.run == run && head.range == range) return true;
  throw ShardError(
      file.string() +
      " is a part of another run, or another part of this one; delete it, or choose another --output");
}

/// Where a part is computed. Another part, or a part of another run, has another file.
fs::path unfinished(const fs::path& file, const std::string& run, UnitRange range) {
  return fmt::format("{}.{}-{}-{}.unfinished", file.string(), run.substr(0, 8), range.first, range.end);
}

std::int64_t compute(const Study& study, const fs::path& file, UnitRange range, int threads,
                     const Console& console) {
  Store store(file);
  store.enter(study);
  auto numbers = store.missing(study);
  std::erase_if(numbers, [&](std::int64_t number) { return number < range.first || number >= range.end; });
  const std::int64_t there = range.end - range.first - static_cast<std::int64_t>(numbers.size());
  const Outcome outcome =
      run_points(study, store, numbers, std::max<std::int64_t>(0, there), threads, console);
  store.seal(study, range);
  return outcome.run;
}

SweepOptions as_sweep(const ShardOptions& options) {
  SweepOptions sweep;
  sweep.sweep = options.scenario;
  sweep.overrides = options.overrides;
  sweep.threads = options.threads;
  return sweep;
}
}  // namespace

ExitCode shard_of_sweep(const ShardOptions& options, const Console& console) {
  const Study study = study_of(as_sweep(options));
  const UnitRange range = part_of(study.size(), options.index, options.of);
  const std::string run = run_of(study);
  if (is_there(options.output, run, range)) {
    console.note(options.output + " is there and complete: nothing to do.");
    return ExitCode::done;
  }
  if (!study.warnings().empty()) console.note(text_of(study.warnings()));
  const fs::path draft = unfinished(options.output, run, range);
  const std::int64_t computed = compute(study, draft, range, options.threads, console);
  fs::rename(draft, options.output);
  console.note(fmt::format("{}: part {} of {}, {}, {} of them run now", options.output, options.index,
                           options.of, counted(range.end - range.first, "point"), grouped(computed)));
  return ExitCode::done;
}

ExitCode merge_sweep(const MergeOptions& options, const Console& console) {
  if (!options.formats.empty())
    throw UsageError("--format is of scenarios: export a merged sweep with `vidik results`");
  const auto parts = whole_sweep({options.shards.begin(), options.shards.end()});
  const PartHead head = read_part(parts.front());
  const fs::path file =
      options.output.empty() ? fs::path("results") / (head.sweep + ".sqlite") : fs::path(options.output);
  for (const auto& part : parts)
    if (std::error_code none; fs::equivalent(part, file, none))
      throw UsageError("the parts cannot be put together in one of them: choose another --output");
  Store store(file);
  for (const auto& part : parts) {
    stop_if_interrupted();
    store.adopt(part);
  }
  console.note(
      fmt::format("{} put together: {}.", counted(std::ssize(parts), "part"), counted(head.points, "point")));
  console.note(fmt::format("Results are in {0}; `vidik results {0}` shows them.", file.string()));
  if (console.json())
    print({{"sweep", head.sweep}, {"store", file.string()}, {"points", head.points}, {"parts", parts.size()}},
          console);
  return ExitCode::done;
}

}  // namespace vidik::app
