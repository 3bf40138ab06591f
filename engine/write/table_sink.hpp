// Rows of a table, to whatever file format: the seam at which a new format is added.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/write/csv.hpp"

namespace vidik {

struct TableColumn {
  enum class Type { text, number, whole } type = Type::text;
  std::string name;
};

/// Told its columns once and then cell by cell, row by row.
class TableSink {
 public:
  virtual ~TableSink() = default;
  virtual void begin(const std::vector<TableColumn>& columns) = 0;
  virtual void text(std::string_view value) = 0;
  virtual void number(double value) = 0;  ///< not a number: unknown
  virtual void whole(std::int64_t value) = 0;
  virtual void end_row() = 0;
  virtual void end() {}  ///< after the last row
};

class CsvSink final : public TableSink {
 public:
  explicit CsvSink(DraftFile& file) : csv_(file) {}
  void begin(const std::vector<TableColumn>& columns) override {
    for (const auto& column : columns) csv_.text(column.name);
    csv_.end_row();
  }
  void text(std::string_view value) override { csv_.text(value); }
  void number(double value) override { csv_.number(value); }
  void whole(std::int64_t value) override { csv_.number(value); }
  void end_row() override { csv_.end_row(); }

 private:
  CsvWriter csv_;
};

}  // namespace vidik
