#include "engine/store/database.hpp"

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <cstring>
#include <limits>
#include <system_error>

namespace vidik {

namespace {

constexpr int patience_ms = 20'000;  // while another process reads or writes

std::string advice(int code, int system_error) {
  switch (code & 0xff) {
    case SQLITE_FULL:
      return "the disk is full; what was finished is kept: make room, and the same command goes on";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return "the file is damaged; nothing was changed: take a copy of it, or another --store";
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return system_error == 0 ? "the file or its folder cannot be written" : std::strerror(system_error);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another process is using it";
    case SQLITE_IOERR:
      return fmt::format("{}; what was finished is kept, and the same command goes on",
                         system_error == 0 ? "the system does not do it" : std::strerror(system_error));
    default:
      return "";
  }
}

/// The file as an address; immutable: nobody can change it, so that nothing need be written beside it.
std::string address_of(const std::filesystem::path& file, bool immutable) {
  std::string address = "file:";
  for (const char c : std::filesystem::absolute(file).string())
    if (c == '?' || c == '#' || c == '%')
      address += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    else
      address += c;
  return immutable ? address + "?immutable=1" : address;
}

/// Whether files can be made beside it, which all who share a store need.
bool shareable(const std::filesystem::path& file) {
  const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  return ::access(folder.c_str(), W_OK) == 0 && ::access(file.c_str(), W_OK) == 0;
}

/// Whether there is a log of changes that are not in the file yet.
bool has_log(const std::filesystem::path& file) {
  std::error_code none;
  const auto size = std::filesystem::file_size(file.string() + "-wal", none);
  return !none && size > 0;
}

int open_to_read(const std::filesystem::path& file, sqlite3** handle) {
  const bool shared = shareable(file);  // then opened to write, so that the last one clears up
  const int access = shared ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  return sqlite3_open_v2(address_of(file, !shared && !has_log(file)).c_str(), handle,
                         access | SQLITE_OPEN_URI, nullptr);
}

}  // namespace

void Statement::Finalise::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}
void Database::Close::operator()(sqlite3* handle) const {
  sqlite3_close_v2(handle);
}

Statement::Statement(Database& database, std::string_view sql) : database_(&database) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v2(database.handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                      &statement, nullptr);
  statement_.reset(statement);
  if (code != SQLITE_OK) database.fail();
}

Statement& Statement::bind(int parameter, std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), parameter + 1, value);
  return *this;
}
Statement& Statement::bind(int parameter, double value) {
  sqlite3_bind_double(statement_.get(), parameter + 1, value);
  return *this;
}
Statement& Statement::bind(int parameter, std::string_view value) {
  sqlite3_bind_text(statement_.get(), parameter + 1, value.data(), static_cast<int>(value.size()),
                    SQLITE_TRANSIENT);
  return *this;
}

Statement& Statement::bind_bytes(int parameter, std::span<const std::byte> bytes) {
  const int code =
      sqlite3_bind_blob64(statement_.get(), parameter + 1, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
  if (code != SQLITE_OK) database_->fail();
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) {
    try {
      database_->fail();
    } catch (...) {
      sqlite3_reset(statement_.get());
      throw;
    }
  }
  sqlite3_reset(statement_.get());
  return false;
}

std::int64_t Statement::whole(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}
double Statement::number(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL
             ? std::numeric_limits<double>::quiet_NaN()
             : sqlite3_column_double(statement_.get(), column);
}
std::string Statement::text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  return text ? text : "";
}

std::span<const std::byte> Statement::bytes(int column) const {
  const auto* first = static_cast<const std::byte*>(sqlite3_column_blob(statement_.get(), column));
  return {first, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

Database::Database(const std::filesystem::path& file, Access access) : file_(file) {
  sqlite3* handle = nullptr;
  const int code =
      access == Access::write
          ? sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr)
          : open_to_read(file, &handle);
  handle_.reset(handle);
  if (code != SQLITE_OK) fail();
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, patience_ms);
  if (access == Access::read) run("PRAGMA query_only = 1");
}

void Database::fail() const {
  const int code = sqlite3_extended_errcode(handle_.get());
  const std::string help = advice(code, sqlite3_system_errno(handle_.get()));
  throw StoreError(fmt::format("{}: {}{}", file_.string(), sqlite3_errmsg(handle_.get()),
                               help.empty() ? "" : " (" + help + ")"));
}

void Database::run(const std::string& sql) {
  if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

std::int64_t Database::whole(std::string_view sql) {
  Statement statement = prepare(sql);
  return statement.step() ? statement.whole(0) : 0;
}

std::string Database::text(std::string_view sql) {
  Statement statement = prepare(sql);
  return statement.step() ? statement.text(0) : "";
}

std::int64_t Database::last_id() const {
  return sqlite3_last_insert_rowid(handle_.get());
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    database_.run("ROLLBACK");
  } catch (const StoreError&) {  // it was rolled back by what failed
  }
}

void Transaction::commit() {
  database_.run("COMMIT");
  open_ = false;
}

}  // namespace vidik
