// A sweep in a store, read again from the file that it was run from.
#pragma once

#include "engine/store/store_reader.hpp"
#include "engine/sweep/study.hpp"

namespace vidik::app {

/// Throws UsageError if the file is gone, or if its points would not be those of the store any more.
Study stored_study(StoreReader& store, const StoredSweep& sweep, const std::filesystem::path& store_file);

}  // namespace vidik::app
