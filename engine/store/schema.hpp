// The tables of a store, and which files are stores.
#pragma once

#include "engine/store/database.hpp"

namespace vidik {

/// The version of the tables.
inline constexpr int store_format = 1;

/// Makes the tables of a new store. Throws StoreError, without changing anything, if the file is no store,
/// one of another version, or damaged.
void make_or_check_tables(Database& database);
void check_tables(Database& database);

}  // namespace vidik
