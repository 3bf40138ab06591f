#include "engine/shard/complete.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/core/numerics.hpp"

namespace vidik {
namespace {

std::string why_other(const ShardTask& task, const ShardTask& first) {
  if (task.numerics != first.numerics) return "was computed by a version of Vidik that gives other bits";
  if (task.name != first.name) return fmt::format("is a part of '{}'", task.name);
  return "is a part of another run of the same name: other assumptions, paths or seed";
}

void check_same_run(const std::vector<ShardOnDisk>& shards) {
  const ShardOnDisk& first = shards.front();
  for (const ShardOnDisk& shard : shards)
    if (shard.head.task != first.head.task)
      throw ShardError(fmt::format("{}: {}; {} is not", shard.file.string(),
                                   why_other(shard.head.task, first.head.task), first.file.string()));
}

std::string paths_text(const Units& units, UnitRange range) {
  const std::int64_t first = units.first_path(range);
  return fmt::format("the paths {} to {}", first, first + units.paths(range) - 1);
}

}  // namespace

std::vector<RangeInFile> in_order_and_whole(std::vector<RangeInFile> ranges, std::int64_t count,
                                            const std::function<std::string(UnitRange)>& in_words) {
  std::erase_if(ranges, [](const RangeInFile& one) { return one.range.empty(); });
  std::ranges::stable_sort(ranges, {}, [](const RangeInFile& one) { return one.range.first; });
  std::string problems;
  std::int64_t next = 0;
  const auto expect = [&](std::int64_t first, const std::string& file) {
    if (first > next)
      problems += fmt::format("\n  {} are in no shard", in_words({next, first}));
    else if (first < next)
      problems += fmt::format("\n  {} are in {} and in another shard", in_words({first, next}), file);
  };
  for (const auto& [file, range] : ranges) {
    expect(range.first, file.string());
    next = std::max(next, range.end);
  }
  expect(count, "");
  if (!problems.empty()) throw ShardError("the shards do not make a whole run:" + problems);
  return ranges;
}

void refuse_other_numerics(int numerics, const std::filesystem::path& file) {
  if (numerics != numerics_version)
    throw ShardError(
        fmt::format("{} was computed by a version of Vidik that gives other bits than this one: merge with "
                    "that version, or delete it and run its `vidik shard` again",
                    file.string()));
}

std::vector<ShardOnDisk> in_order_and_complete(std::vector<ShardOnDisk> shards, const Units& units) {
  check_same_run(shards);
  refuse_other_numerics(shards.front().head.task.numerics, shards.front().file);
  std::vector<RangeInFile> ranges;
  for (const auto& [file, head] : shards) ranges.push_back({file, head.range});
  in_order_and_whole(std::move(ranges), units.count(),
                     [&](UnitRange range) { return paths_text(units, range); });
  std::erase_if(shards, [](const ShardOnDisk& shard) { return shard.head.range.empty(); });
  std::ranges::sort(shards, {}, [](const ShardOnDisk& shard) { return shard.head.range.first; });
  return shards;
}

}  // namespace vidik
