// An Excel workbook: sheets with tables and lines of text, and native charts of their numbers.
//
//   Workbook workbook(draft, "Baseline");
//   Sheet& sheet = workbook.add_sheet("Summary");
//   put_summary(summary, sheet);                        // a Sheet is a TableSink
//   workbook.add_chart(sheet, 0, 8, chart);
//   workbook.close();
//
// Numbers are numbers and texts are texts, so the language of the program that opens it does not matter. The
// same content gives the same bytes. Throws OutputError if the file cannot be written or a table has more
// rows than a sheet.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "engine/write/foreign_file.hpp"
#include "engine/write/table_sink.hpp"

struct lxw_worksheet;

namespace vidik {

/// Rows of a sheet, the one with the names of columns included.
inline constexpr int most_sheet_rows = 1'048'576;

/// A table below whatever was put before; its header stays in view, and its rows can be filtered.
class Sheet final : public TableSink {
 public:
  struct Formats;
  Sheet(lxw_worksheet* sheet, std::string name, const Formats& formats);

  const std::string& name() const { return name_; }
  int next_row() const { return row_; }

  /// Prints it so small that two charts stand side by side, with a new page before each of these rows.
  void print_charts(const std::vector<int>& rows);

  void heading(const std::string& text);  ///< a line in large letters
  void line(const std::string& text);

  void begin(const std::vector<TableColumn>& columns) override;
  void text(std::string_view value) override;
  void number(double value) override;
  void whole(std::int64_t value) override;
  void end_row() override;
  void end() override;

 private:
  friend class Workbook;
  void put(std::string_view text, void* format);

  lxw_worksheet* sheet_;
  std::string name_;
  const Formats& formats_;
  int header_ = 0, row_ = 0, column_ = 0;
  std::vector<std::size_t> widths_;  ///< characters of the widest text in each column
  std::uint64_t bytes_ = 0;          ///< that its cells take at most in the file, before it is packed
};

/// Cells of one column, from the first to the last row.
struct CellRange {
  const Sheet* sheet = nullptr;
  int first_row = 0, last_row = 0, column = 0;
};

struct ChartLine {
  std::string name;
  CellRange values;
  std::uint32_t colour = 0;  ///< 0xRRGGBB
  bool dashed = false;
};

struct Chart {
  std::string title, unit, description;
  CellRange years;
  std::vector<ChartLine> lines;
  bool stacked = false;  ///< as areas, one on top of the other, instead of lines
  bool brief = false;    ///< the legend names no dashed lines
};

class Workbook {
 public:
  /// The draft must outlive it.
  Workbook(const ForeignDraft& draft, const std::string& title);
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  Sheet& add_sheet(const std::string& name);
  /// With its upper left corner in this cell; a chart is as large as 15 rows of 8 columns.
  void add_chart(Sheet& on, int row, int column, const Chart& chart);
  void close();

 private:
  struct Library;
  void check_room() const;

  const ForeignDraft& draft_;
  std::unique_ptr<Library> library_;
  std::deque<Sheet> sheets_;
};

}  // namespace vidik
