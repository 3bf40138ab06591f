#include "engine/app/sweep_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "engine/app/interruption.hpp"
#include "engine/app/json.hpp"
#include "engine/app/parts.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/sweep_points.hpp"
#include "engine/app/text.hpp"
#include "engine/run/parallel.hpp"
#include "engine/store/pieces.hpp"

namespace vidik::app {

namespace fs = std::filesystem;

namespace {

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

void compute_piece(const Study& study, Store& store, const PointPiece& piece, int threads,
                   const Console& console) {
  const Point point = study.point(piece.point);
  const Plan plan = study.plan_of(point);
  for (const UnitRange units : portions(plan, piece.units)) {
    if (store.has_piece({piece.point, units})) continue;
    const auto begin = std::chrono::steady_clock::now();
    const Shard shard = compute_in_view(task_of(study, point), plan, units, threads, console);
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin;
    store.add_piece(study, point, shard, passed.count() * thread_count(threads));
  }
}

/// "10 points, 7 of them run now, and 1,024 paths of 1 more point".
std::string share_in_words(const Study& study, UnitRange range, std::int64_t run) {
  const SweepUnits units(study);
  const UnitRange whole = units.whole_points(range);
  const auto pieces = units.pieces(range);
  std::int64_t paths = 0;
  for (const PointPiece& piece : pieces) paths += units.paths(piece.units);
  const std::string some = counted(paths, "path") + " of ";
  const auto points = std::ssize(pieces);
  if (whole.empty() && points > 0) return some + counted(points, "point");
  const std::string text =
      fmt::format("{}, {} of them run now", counted(whole.end - whole.first, "point"), grouped(run));
  return points == 0 ? text : text + ", and " + some + counted(points, "more point");
}

SweepOptions as_sweep(const ShardOptions& options) {
  SweepOptions sweep;
  sweep.sweep = options.scenario;
  sweep.overrides = options.overrides;
  sweep.threads = options.threads;
  return sweep;
}
}  // namespace

std::int64_t compute_part(const Study& study, const fs::path& file, UnitRange range, int threads,
                          const Console& console) {
  Store store(file);
  store.enter(study);
  auto numbers = store.missing(study).numbers;
  const SweepUnits units(study);
  for (const PointPiece& piece : units.pieces(range))
    if (std::ranges::binary_search(numbers, piece.point))
      compute_piece(study, store, piece, threads, console);
  const UnitRange whole = units.whole_points(range);
  std::erase_if(numbers, [&](std::int64_t number) { return number < whole.first || number >= whole.end; });
  const std::int64_t there = whole.end - whole.first - static_cast<std::int64_t>(numbers.size());
  const Outcome outcome = run_points(study, store, numbers, there, threads, console);
  store.seal(study, range);
  return outcome.run;
}

void merge_parts(Store& store, const std::vector<fs::path>& parts) {
  PieceMerging pieces(store, [](const ShardTask& task) { return prepared_again(task).plan; });
  for (const auto& part : parts) {
    stop_if_interrupted();
    store.adopt(part);
    pieces.add(part);
  }
}

void show_merged(const PartHead& head, std::size_t parts, const fs::path& file, const Console& console) {
  console.note(fmt::format("{} put together: {}.", counted(static_cast<std::int64_t>(parts), "part"),
                           counted(head.points, "point")));
  console.note(fmt::format("Results are in {0}; `vidik results {0}` shows them.", file.string()));
  if (console.json())
    print({{"sweep", head.sweep}, {"store", file.string()}, {"points", head.points}, {"parts", parts}},
          console);
}

ExitCode shard_of_sweep(const ShardOptions& options, const Console& console) {
  const Study study = study_of(as_sweep(options));
  const UnitRange range = part_of(SweepUnits(study).count(), options.index, options.of);
  const std::string run = run_of(study);
  if (is_there(options.output, run, range)) {
    console.note(options.output + " is there and complete: nothing to do.");
    return ExitCode::done;
  }
  if (!study.warnings().empty()) console.note(text_of(study.warnings()));
  const fs::path draft = unfinished(options.output, run, range);
  const std::int64_t computed = compute_part(study, draft, range, options.threads, console);
  fs::rename(draft, options.output);
  console.note(fmt::format("{}: part {} of {}, {}", options.output, options.index, options.of,
                           share_in_words(study, range, computed)));
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
  merge_parts(store, parts);
  show_merged(head, parts.size(), file, console);
  return ExitCode::done;
}

}  // namespace vidik::app
