// Whether shards are all parts of one run, each once.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "engine/shard/shard_file.hpp"

namespace vidik {

/// What of a run a file holds.
struct RangeInFile {
  std::filesystem::path file;
  UnitRange range;
};

/// The ranges that hold anything, in ascending order. Throws ShardError, which says what is missing or there
/// twice, if they are not all of 0 … count − 1. in_words: "the paths 0 to 1023".
std::vector<RangeInFile> in_order_and_whole(std::vector<RangeInFile> ranges, std::int64_t count,
                                            const std::function<std::string(UnitRange)>& in_words);

/// Throws ShardError if parts of this numerics version are not those of the program.
void refuse_other_numerics(int numerics, const std::filesystem::path& file);

struct ShardOnDisk {
  std::filesystem::path file;
  ShardHead head;
};

/// In the order of their paths. Throws ShardError if one is of another run than the first, and says what is
/// missing or there twice.
std::vector<ShardOnDisk> in_order_and_complete(std::vector<ShardOnDisk> shards, const Units& units);

}  // namespace vidik
