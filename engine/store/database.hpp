// One SQLite database, and statements on it. The only door to SQLite is database.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace vidik {

/// A store cannot be opened, read or written; the message says why, and what to do.
struct StoreError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A prepared statement. Parameters and columns count from 0.
class Statement {
 public:
  Statement& bind(int parameter, std::int64_t value);
  Statement& bind(int parameter, double value);  ///< what is not a number is stored as NULL
  Statement& bind(int parameter, std::string_view value);
  Statement& bind_bytes(int parameter, std::span<const std::byte> bytes);
  /// The next row; false after the last one, and then it may be bound and run again.
  bool step();
  /// Runs a statement that has no rows.
  void run() {
    while (step()) {
    }
  }

  std::int64_t whole(int column) const;
  double number(int column) const;  ///< NULL is not a number
  std::string text(int column) const;
  /// Valid until the next step.
  std::span<const std::byte> bytes(int column) const;

 private:
  friend class Database;
  struct Finalise {
    void operator()(sqlite3_stmt* statement) const;
  };
  Statement(class Database& database, std::string_view sql);

  class Database* database_;
  std::unique_ptr<sqlite3_stmt, Finalise> statement_;
};

class Database {
 public:
  enum class Access { read, write };  ///< write: the file is made if it is not there

  Database(const std::filesystem::path& file, Access access);

  Statement prepare(std::string_view sql) { return {*this, sql}; }
  /// Runs statements without parameters, and whose rows nobody wants.
  void run(const std::string& sql);
  /// The first value of the first row.
  std::int64_t whole(std::string_view sql);
  std::string text(std::string_view sql);
  std::int64_t last_id() const;

  const std::filesystem::path& file() const { return file_; }
  /// Throws a StoreError for the last failure.
  [[noreturn]] void fail() const;

 private:
  friend class Statement;
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  std::filesystem::path file_;
  std::unique_ptr<sqlite3, Close> handle_;
};

/// Everything between its making and commit() happens, or nothing.
class Transaction {
 public:
  explicit Transaction(Database& database) : database_(database) { database_.run("BEGIN IMMEDIATE"); }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  Database& database_;
  bool open_ = true;
};

}  // namespace vidik
