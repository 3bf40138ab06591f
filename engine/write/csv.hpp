// Comma-separated values as RFC 4180 has them, but with lines that end as on Unix.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "engine/write/atomic_file.hpp"

namespace vidik {

/// The shortest text that reads back as the same number; empty for what is not a finite number.
std::string shortest(double value);

/// The text as one cell, quoted where it must be.
std::string csv_cell(std::string_view text);

class CsvWriter {
 public:
  explicit CsvWriter(DraftFile& file) : file_(file) {}
  CsvWriter(DraftFile& file, std::span<const std::string_view> header);
  CsvWriter(DraftFile& file, std::initializer_list<std::string_view> header)
      : CsvWriter(file, std::span(header.begin(), header.size())) {}

  CsvWriter& text(std::string_view value);  ///< quoted where it must be
  CsvWriter& number(double value);
  CsvWriter& number(std::int64_t value);
  void end_row();

 private:
  void begin_cell();

  DraftFile& file_;
  bool first_in_row_ = true;
};

}  // namespace vidik
