#include "engine/write/csv.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace vidik {
namespace {

// The longest shortest double has 24 characters.
using Digits = std::array<char, 32>;

template <typename Number>
std::string_view digits_of(Number value, Digits& digits) {
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), static_cast<std::size_t>(end - digits.data())};
}

}  // namespace

std::string shortest(double value) {
  Digits digits;
  return std::isfinite(value) ? std::string(digits_of(value, digits)) : std::string();
}

namespace {
bool needs_quotes(std::string_view text) {
  return text.find_first_of(",\"\r\n") != std::string_view::npos;
}
}  // namespace

std::string csv_cell(std::string_view text) {
  if (!needs_quotes(text)) return std::string(text);
  std::string quoted = "\"";
  for (const char character : text) quoted.append(character == '"' ? 2 : 1, character);
  return quoted + '"';
}

CsvWriter::CsvWriter(DraftFile& file, std::span<const std::string_view> header) : file_(file) {
  for (const std::string_view name : header) text(name);
  end_row();
}

void CsvWriter::begin_cell() {
  if (!first_in_row_) file_.write(",");
  first_in_row_ = false;
}

CsvWriter& CsvWriter::text(std::string_view value) {
  begin_cell();
  needs_quotes(value) ? file_.write(csv_cell(value)) : file_.write(value);
  return *this;
}

CsvWriter& CsvWriter::number(double value) {
  begin_cell();
  Digits digits;
  if (std::isfinite(value)) file_.write(digits_of(value, digits));
  return *this;
}

CsvWriter& CsvWriter::number(std::int64_t value) {
  begin_cell();
  Digits digits;
  file_.write(digits_of(value, digits));
  return *this;
}

void CsvWriter::end_row() {
  file_.write("\n");
  first_in_row_ = true;
}

}  // namespace vidik
