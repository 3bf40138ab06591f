// Stores and what is in them, as the command line names them.
#pragma once

#include <string>
#include <vector>

#include "engine/store/store_reader.hpp"

namespace vidik::app {

/// All of these throw UsageError for a name that names nothing.

/// A store that is not there is not made by looking at it.
StoreReader open_store(const std::string& file);
/// The sweep of that name; without a name, the only one.
StoredSweep chosen_sweep(const std::vector<StoredSweep>& sweeps, const std::string& name);
/// Throws UsageError if none of its points has been run.
void refuse_if_empty(const StoredSweep& sweep);
/// All numbers that a sweep keeps, or those that any of `only` names or begins.
std::vector<StoredSeries> wanted_of(StoreReader& store, const StoredSweep& sweep,
                                    const std::vector<std::string>& only);

/// Refuses a file for what is written if it is a store, which nothing but a sweep may change.
void refuse_store_as_output(const std::string& file);

}  // namespace vidik::app
