// Rows of a table as Apache Parquet: one page for each column of a row group, plain and not compressed.
//
//   ParquetSink sink(draft);
//   sink.begin({{TableColumn::Type::text, "variable"}, {TableColumn::Type::number, "value"}});
//   for (…) { sink.text("world.brent"); sink.number(80); sink.end_row(); }
//   sink.end();
//
// A number that is not known is null; an empty text is empty. https://parquet.apache.org/docs/file-format/
#pragma once

#include <string>
#include <vector>

#include "engine/write/table_sink.hpp"

namespace vidik {

class ParquetSink final : public TableSink {
 public:
  /// rows_at_once: rows of a group, all of which are held in memory.
  explicit ParquetSink(DraftFile& file, std::int64_t rows_at_once = 65536)
      : file_(file), rows_at_once_(rows_at_once) {}

  void begin(const std::vector<TableColumn>& columns) override;
  void text(std::string_view value) override;
  void number(double value) override;
  void whole(std::int64_t value) override;
  void end_row() override;
  void end() override;

 private:
  /// One column of the rows that have not been written yet.
  struct Buffer {
    TableColumn column;
    std::string values;
    std::vector<bool> known;
  };
  /// A column of a row group that was written.
  struct Chunk {
    std::uint64_t start, size;
  };
  struct RowGroup {
    std::int64_t rows;
    std::vector<Chunk> chunks;
  };

  Buffer& next_cell();
  void write(std::string_view bytes);
  void write_group();
  Chunk write_page(const Buffer& buffer);
  std::string metadata() const;

  DraftFile& file_;
  std::int64_t rows_at_once_, rows_ = 0;
  std::uint64_t position_ = 0;
  std::size_t cell_ = 0;
  std::vector<Buffer> buffers_;
  std::vector<RowGroup> groups_;
};

}  // namespace vidik
