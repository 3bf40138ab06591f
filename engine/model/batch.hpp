// All columns of some paths, at one month: what Actions work on.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/core/reading.hpp"

namespace vidik {

/// Owned by one thread and used for one batch of paths after another.
struct Batch {
  std::vector<Column> columns;   ///< by column number of the Plan
  std::vector<Shared> shared;    ///< what models read of columns that are the same on all paths
  std::uint64_t first_path = 0;  ///< lane l holds path first_path + l; a multiple of 64

  Column& operator[](int column) { return columns[static_cast<std::size_t>(column)]; }
  const Column& operator[](int column) const { return columns[static_cast<std::size_t>(column)]; }
};

}  // namespace vidik
