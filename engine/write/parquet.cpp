#include "engine/write/parquet.hpp"

#include <bit>
#include <cmath>
#include <cstring>
#include <numeric>

#include "engine/write/thrift.hpp"

namespace vidik {
namespace {

static_assert(std::endian::native == std::endian::little, "Parquet's numbers are little-endian");

constexpr std::string_view magic = "PAR1";
constexpr int plain = 0, run_length = 3;   // encodings
constexpr int required = 0, optional = 1;  // repetition
constexpr int utf8 = 0;                    // converted type
constexpr int whole_type = 2, number_type = 5, bytes_type = 6;
constexpr int element_of_whole32 = 5, element_of_text = 8, element_of_struct = 12;

template <typename T>
std::string raw(T value) {
  std::string bytes(sizeof value, '\0');
  std::memcpy(bytes.data(), &value, sizeof value);
  return bytes;
}

int type_of(TableColumn::Type type) {
  return type == TableColumn::Type::whole    ? whole_type
         : type == TableColumn::Type::number ? number_type
                                             : bytes_type;
}

std::string varint(std::uint64_t value) {
  std::string bytes;
  for (; value >= 128; value >>= 7) bytes += static_cast<char>((value & 127) | 128);
  return bytes += static_cast<char>(value);
}

/// Which values are there, in runs of equal ones.
std::string definition_levels(const std::vector<bool>& known) {
  std::string runs;
  for (std::size_t i = 0; i < known.size();) {
    std::size_t end = i;
    while (end < known.size() && known[end] == known[i]) ++end;
    runs += varint((end - i) << 1);
    runs += static_cast<char>(known[i]);
    i = end;
  }
  return raw(static_cast<std::uint32_t>(runs.size())) + runs;
}

std::string page_header(std::size_t size, std::size_t values) {
  const auto bytes = static_cast<std::int32_t>(size);
  ThriftWriter header;
  header.whole32(1, 0).whole32(2, bytes).whole32(3, bytes);
  header.begin_struct(5).whole32(1, static_cast<std::int32_t>(values)).whole32(2, plain);
  header.whole32(3, run_length).whole32(4, run_length).end_struct().end_struct();
  return header.bytes();
}

}  // namespace

void ParquetSink::begin(const std::vector<TableColumn>& columns) {
  for (const TableColumn& column : columns) buffers_.push_back({column, "", {}});
  write(magic);
}

ParquetSink::Buffer& ParquetSink::next_cell() {
  return buffers_[cell_++];
}

void ParquetSink::text(std::string_view value) {
  std::string& values = next_cell().values;
  values += raw(static_cast<std::uint32_t>(value.size()));
  values += value;
}

void ParquetSink::number(double value) {
  Buffer& buffer = next_cell();
  buffer.known.push_back(std::isfinite(value));
  if (buffer.known.back()) buffer.values += raw(value);
}

void ParquetSink::whole(std::int64_t value) {
  next_cell().values += raw(value);
}

void ParquetSink::end_row() {
  cell_ = 0;
  if (++rows_ == rows_at_once_) write_group();
}

void ParquetSink::write(std::string_view bytes) {
  file_.write(bytes);
  position_ += bytes.size();
}

ParquetSink::Chunk ParquetSink::write_page(const Buffer& buffer) {
  const std::uint64_t start = position_;
  const bool may_be_null = buffer.column.type == TableColumn::Type::number;
  const std::string levels = may_be_null ? definition_levels(buffer.known) : "";
  write(page_header(levels.size() + buffer.values.size(), static_cast<std::size_t>(rows_)));
  write(levels);
  write(buffer.values);
  return {start, position_ - start};
}

void ParquetSink::write_group() {
  if (rows_ == 0) return;
  RowGroup group{rows_, {}};
  for (Buffer& buffer : buffers_) {
    group.chunks.push_back(write_page(buffer));
    buffer.values.clear();
    buffer.known.clear();
  }
  groups_.push_back(std::move(group));
  rows_ = 0;
}

void ParquetSink::end() {
  write_group();
  const std::string footer = metadata();
  write(footer);
  write(raw(static_cast<std::uint32_t>(footer.size())));
  write(magic);
}

std::string ParquetSink::metadata() const {
  std::int64_t rows = 0;
  for (const RowGroup& group : groups_) rows += group.rows;
  ThriftWriter out;
  out.whole32(1, 1).begin_list(2, element_of_struct, buffers_.size() + 1);
  out.begin_element().text(4, "table").whole32(5, static_cast<std::int32_t>(buffers_.size())).end_struct();
  for (const auto& [column, values, known] : buffers_) {
    out.begin_element().whole32(1, type_of(column.type));
    out.whole32(3, column.type == TableColumn::Type::number ? optional : required).text(4, column.name);
    if (column.type == TableColumn::Type::text) out.whole32(6, utf8);
    out.end_struct();
  }
  out.whole64(3, rows).begin_list(4, element_of_struct, groups_.size());
  for (const RowGroup& group : groups_) {
    std::int64_t bytes = 0;
    out.begin_element().begin_list(1, element_of_struct, group.chunks.size());
    for (std::size_t i = 0; i < group.chunks.size(); ++i) {
      const auto [start, size] = group.chunks[i];
      const auto length = static_cast<std::int64_t>(size), at = static_cast<std::int64_t>(start);
      bytes += length;
      out.begin_element().whole64(2, at).begin_struct(3);
      out.whole32(1, type_of(buffers_[i].column.type));
      out.begin_list(2, element_of_whole32, 2).element(plain).element(run_length);
      out.begin_list(3, element_of_text, 1).element(std::string_view(buffers_[i].column.name));
      out.whole32(4, 0).whole64(5, group.rows).whole64(6, length).whole64(7, length).whole64(9, at);
      out.end_struct().end_struct();
    }
    out.whole64(2, bytes).whole64(3, group.rows).end_struct();
  }
  return out.text(6, "Vidik").end_struct().bytes();
}

}  // namespace vidik
