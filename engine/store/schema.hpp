// The tables of a store, and which files are stores.
#pragma once

#include "engine/store/database.hpp"

namespace vidik {

/// Whether a file begins as stores do.
bool is_store(const std::filesystem::path& file);

/// The version of the tables.
inline constexpr int store_format = 4;

/// Throws StoreError, without changing anything, if the file is no store, one of another version, or damaged.
/// False if it has no tables yet: a program that was killed right at its beginning may leave such a file.
bool check_tables(Database& database);

/// The same, and makes the tables if there are none.
void make_or_check_tables(Database& database);

}  // namespace vidik
