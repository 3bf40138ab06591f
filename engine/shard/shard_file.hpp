// Shards as files: a line that says what it is, a hash of the rest, and the rest.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

#include "engine/shard/shard.hpp"

namespace vidik {

/// A file is no shard, is damaged, or does not belong to the others. The message names the file and says what
/// to do.
struct ShardError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// What stands before the values.
struct ShardHead {
  ShardTask task;
  UnitRange range;
};

/// Bytes of a shard, for a file or for another process.
std::string bytes_of(const Shard& shard);

/// Writes it whole or not at all; throws OutputError.
void write_shard(const Shard& shard, const std::filesystem::path& file);

/// The bytes of a file behind its first two lines. Throws ShardError if it is none of Vidik's, or if the
/// bytes are not those that were written.
std::string checked_bytes(const std::filesystem::path& file);

ShardHead read_head(const std::string& bytes);

/// plan: that of the shard's scenario.
Shard read_shard(const std::string& bytes, const Plan& plan);

}  // namespace vidik
