// Whether shards are all parts of one run, each once.
#pragma once

#include <filesystem>
#include <vector>

#include "engine/shard/shard_file.hpp"

namespace vidik {

struct ShardOnDisk {
  std::filesystem::path file;
  ShardHead head;
};

/// In the order of their paths. Throws ShardError if one is of another run than the first, and says what is
/// missing or there twice.
std::vector<ShardOnDisk> in_order_and_complete(std::vector<ShardOnDisk> shards, const Units& units);

}  // namespace vidik
