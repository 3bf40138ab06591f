#include "engine/store/schema.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

namespace vidik {

namespace {

constexpr std::string_view first_bytes = "SQLite format 3";

constexpr int application = 0x5644534B;  // "VDSK", in the file's header

// A point knows nothing of sweeps: one that two of them want is there once. Places in a design point to it by
// its key. A series is what is known of every point that keeps it: a statistic of a variable in a period;
// what a sweep keeps, and in which order, is in `keeps`. A
// lineage is the key of a point but for its number of paths; `kept` has all values of its first paths. A
// store that is a part of a sweep (part.hpp) says so, and has pieces of points that are divided among parts.
constexpr const char* tables = R"(
CREATE TABLE sweeps (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, title TEXT NOT NULL, question TEXT NOT NULL,
  definition TEXT NOT NULL, design TEXT NOT NULL, points INTEGER NOT NULL, paths INTEGER NOT NULL,
  seed TEXT NOT NULL, numerics INTEGER NOT NULL, warnings TEXT NOT NULL, program TEXT NOT NULL,
  entered TEXT NOT NULL, file TEXT NOT NULL);
CREATE TABLE factors (
  sweep INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, varies TEXT NOT NULL,
  kind TEXT NOT NULL, low REAL, high REAL, group_name TEXT NOT NULL, PRIMARY KEY (sweep, position)) WITHOUT ROWID;
CREATE TABLE places (
  sweep INTEGER NOT NULL, number INTEGER NOT NULL, key TEXT NOT NULL,
  PRIMARY KEY (sweep, number)) WITHOUT ROWID;
CREATE TABLE levels (
  sweep INTEGER NOT NULL, number INTEGER NOT NULL, factor INTEGER NOT NULL, level REAL NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (sweep, number, factor)) WITHOUT ROWID;
CREATE TABLE points (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, lineage TEXT NOT NULL, scenario TEXT NOT NULL, paths INTEGER NOT NULL,
  failed_paths INTEGER NOT NULL, seed TEXT NOT NULL, digest TEXT NOT NULL, numerics INTEGER NOT NULL,
  warnings TEXT NOT NULL, seconds REAL NOT NULL, program TEXT NOT NULL, finished TEXT NOT NULL);
CREATE TABLE series (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL, period TEXT NOT NULL,
  statistic TEXT NOT NULL, UNIQUE (kind, name, period, statistic));
CREATE TABLE keeps (
  sweep INTEGER NOT NULL, position INTEGER NOT NULL, series INTEGER NOT NULL,
  PRIMARY KEY (sweep, position)) WITHOUT ROWID;
CREATE TABLE summaries (
  point INTEGER NOT NULL, series INTEGER NOT NULL, value REAL, standard_error REAL,
  PRIMARY KEY (point, series)) WITHOUT ROWID;
CREATE INDEX points_by_lineage ON points (lineage);
CREATE TABLE kept (lineage TEXT PRIMARY KEY, paths INTEGER NOT NULL, bytes BLOB NOT NULL, hash TEXT NOT NULL);
CREATE TABLE part (
  run TEXT NOT NULL, first INTEGER NOT NULL, past INTEGER NOT NULL, unit_paths INTEGER NOT NULL, seal TEXT NOT NULL);
CREATE TABLE pieces (
  number INTEGER NOT NULL, first INTEGER NOT NULL, past INTEGER NOT NULL, key TEXT NOT NULL, lineage TEXT NOT NULL,
  keeps INTEGER NOT NULL, seconds REAL NOT NULL, bytes BLOB NOT NULL, hash TEXT NOT NULL,
  PRIMARY KEY (number, first));
)";

[[noreturn]] void refuse(const Database& database, const std::string& why) {
  throw StoreError(fmt::format("{} {}; nothing was changed", database.file().string(), why));
}

std::uint64_t big_endian(const std::string& bytes, std::size_t at, std::size_t count) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < count; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

/// Bytes that the file must have by its header.
std::uint64_t stated_size(const std::string& header) {
  const std::uint64_t page = big_endian(header, 16, 2), pages = big_endian(header, 28, 4);
  return (page == 1 ? 65536 : page) * pages;
}

/// SQLite takes a file of a few bytes for an empty database, and would overwrite it; and it does not miss the
/// end of a last page. A log beside the file may hold what it lacks.
void check_header(const Database& database) {
  constexpr std::streamsize length = 100;
  std::ifstream file(database.file(), std::ios::binary);
  std::string header(length, '\0');
  file.read(header.data(), length);
  if (file.gcount() == 0) return;
  if (file.gcount() < length || !header.starts_with(first_bytes))
    refuse(database, "is not a store of Vidik, or only the beginning of one: choose another --store");
  std::error_code none;
  const auto log = std::filesystem::file_size(database.file().string() + "-wal", none);
  if ((none || log == 0) && std::filesystem::file_size(database.file()) < stated_size(header))
    refuse(database, "is damaged: its end is missing; take a copy of it, or another --store");
}

/// Whether there are no tables yet.
bool is_new(Database& database) {
  return database.whole("PRAGMA application_id") == 0 && database.whole("PRAGMA user_version") == 0 &&
         database.whole("SELECT count(*) FROM sqlite_master") == 0;
}

void check_identity(Database& database) {
  if (database.whole("PRAGMA application_id") != application)
    refuse(database, "is a database of another program, not a store of Vidik: choose another --store");
  const auto version = database.whole("PRAGMA user_version");
  if (version != store_format)
    refuse(database,
           fmt::format("is a store of format {}, and this program reads format {}: choose another --store, "
                       "or use the program that made it",
                       version, store_format));
}

void check_pages(Database& database) {
  const std::string verdict = database.text("PRAGMA quick_check(1)");
  if (verdict != "ok")
    refuse(database, fmt::format("is damaged ({}): take a copy of it, or another --store", verdict));
}

}  // namespace

bool is_store(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string head(first_bytes.size(), '\0');
  stream.read(head.data(), static_cast<std::streamsize>(head.size()));
  return head == first_bytes;
}

bool check_tables(Database& database) {
  check_header(database);
  if (is_new(database)) return false;
  check_identity(database);
  check_pages(database);
  return true;
}

void make_or_check_tables(Database& database) {
  if (check_tables(database)) return;
  database.run("PRAGMA journal_mode = WAL");
  Transaction transaction(database);
  if (is_new(database))  // nobody was faster
    database.run(fmt::format("{}PRAGMA application_id = {}; PRAGMA user_version = {};", tables, application,
                             store_format));
  transaction.commit();
}

}  // namespace vidik
