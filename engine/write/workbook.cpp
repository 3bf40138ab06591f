#include "engine/write/workbook.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstdio>

namespace vidik {

namespace {
constexpr int most_decimals = 8;
constexpr std::size_t most_sheet_columns = 16'384;
constexpr std::uint8_t paper_a4 = 9;
constexpr double chart_margin = 0.4;                // inches
constexpr std::uint16_t chart_scale = 75;           // %: 16 columns on the width of a page, in any font
constexpr std::size_t narrowest = 10, widest = 60;  // columns, in characters
constexpr std::size_t bytes_of_cell = 96;           // at most, without its text
constexpr std::size_t bytes_of_character = 6;       // at most, written as an entity
constexpr time_t creation_date = 315'532'800;       // 1980-01-01, as of all files in the archive: same bytes

std::size_t characters(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(utf8, [](char c) { return (c & 0xC0) != 0x80; }));
}
}  // namespace

struct Sheet::Formats {
  explicit Formats(lxw_workbook* book) {
    const auto make = [book](const std::string& number) {
      lxw_format* format = workbook_add_format(book);
      if (!number.empty()) format_set_num_format(format, number.c_str());
      return format;
    };
    plain = make("0");
    scientific = make("0.0000E+00");
    for (int i = 0; i <= most_decimals; ++i)
      decimals[static_cast<std::size_t>(i)] =
          make(i == 0 ? "#,##0" : "#,##0." + std::string(static_cast<std::size_t>(i), '0'));
    head = make("");
    format_set_bold(head);
    format_set_bottom(head, LXW_BORDER_THIN);
    heading = make("");
    format_set_bold(heading);
    format_set_font_size(heading, 16);
  }

  /// Five significant digits; the cell holds all of them.
  lxw_format* of(double value) const {
    const double size = std::abs(value);
    if (size < 10'000 && value == std::floor(value)) return plain;  // also a year
    const int exponent = static_cast<int>(std::floor(std::log10(size)));
    if (exponent > 14 || exponent < 4 - most_decimals) return scientific;
    return decimals[static_cast<std::size_t>(std::clamp(4 - exponent, 0, most_decimals))];
  }

  lxw_format *plain, *scientific, *head, *heading;
  std::array<lxw_format*, most_decimals + 1> decimals;
};

Sheet::Sheet(lxw_worksheet* sheet, std::string name, const Formats& formats)
    : sheet_(sheet), name_(std::move(name)), formats_(formats) {
  worksheet_set_landscape(sheet_);
  worksheet_set_paper(sheet_, paper_a4);
  worksheet_fit_to_pages(sheet_, 1, 0);  // as wide as a page, as long as it needs
}

void Sheet::print_charts(const std::vector<int>& rows) {
  worksheet_set_margins(sheet_, chart_margin, chart_margin, chart_margin, chart_margin);
  worksheet_set_print_scale(sheet_, chart_scale);
  std::vector<lxw_row_t> breaks(rows.begin(), rows.end());
  breaks.push_back(0);  // the end of the list
  worksheet_set_h_pagebreaks(sheet_, breaks.data());
}

void Sheet::put(std::string_view text, void* format) {
  if (row_ >= most_sheet_rows)
    throw OutputError(
        fmt::format("the sheet '{}' would have more than the {} rows that a workbook takes; "
                    "choose another format",
                    name_, most_sheet_rows));
  worksheet_write_string(sheet_, static_cast<lxw_row_t>(row_), static_cast<lxw_col_t>(column_++),
                         std::string(text).c_str(), static_cast<lxw_format*>(format));
  bytes_ += bytes_of_cell + bytes_of_character * text.size();
}

void Sheet::heading(const std::string& text) {
  put(text, formats_.heading);
  end_row();
}

void Sheet::line(const std::string& text) {
  put(text, nullptr);
  end_row();
}

void Sheet::begin(const std::vector<TableColumn>& columns) {
  if (columns.size() > most_sheet_columns)
    throw OutputError(
        fmt::format("the sheet '{}' would have {} columns, and a workbook takes {}; choose another "
                    "format, or fewer numbers",
                    name_, columns.size(), most_sheet_columns));
  header_ = row_;
  widths_.assign(columns.size(), narrowest);
  for (const TableColumn& column : columns) {
    std::size_t& width = widths_[static_cast<std::size_t>(column_)];
    width = std::max(width, column.name.size() + 3);  // and the sign of the filter
    put(column.name, formats_.head);
  }
  end_row();
  worksheet_freeze_panes(sheet_, static_cast<lxw_row_t>(row_), 0);
  worksheet_repeat_rows(sheet_, static_cast<lxw_row_t>(header_), static_cast<lxw_row_t>(header_));
}

void Sheet::text(std::string_view value) {
  std::size_t& width = widths_[static_cast<std::size_t>(column_)];
  width = std::clamp(characters(value), width, widest);
  put(value, nullptr);
}

void Sheet::number(double value) {
  if (!std::isfinite(value)) {
    ++column_;  // not known: an empty cell
    return;
  }
  if (row_ >= most_sheet_rows) put("", nullptr);  // refuses
  worksheet_write_number(sheet_, static_cast<lxw_row_t>(row_), static_cast<lxw_col_t>(column_++), value,
                         formats_.of(value));
  bytes_ += bytes_of_cell;
}

void Sheet::whole(std::int64_t value) {
  number(static_cast<double>(value));
}

void Sheet::end_row() {
  ++row_;
  column_ = 0;
}

void Sheet::end() {
  const auto last = static_cast<lxw_col_t>(widths_.size() - 1);
  if (row_ > header_ + 1)
    worksheet_autofilter(sheet_, static_cast<lxw_row_t>(header_), 0, static_cast<lxw_row_t>(row_ - 1), last);
  for (std::size_t i = 0; i < widths_.size(); ++i)
    worksheet_set_column(sheet_, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i),
                         static_cast<double>(widths_[i]), nullptr);
}

struct Workbook::Library {
  explicit Library(const std::filesystem::path& file) : book(workbook_new(file.c_str())), formats(book) {}

  lxw_workbook* book;
  Sheet::Formats formats;
};

Workbook::Workbook(const ForeignDraft& draft, const std::string& title)
    : draft_(draft), library_(std::make_unique<Library>(draft.path())) {
  std::string name = title, program = "Vidik";
  lxw_doc_properties properties{};
  properties.title = name.data();
  properties.author = program.data();
  properties.created = creation_date;
  workbook_set_properties(library_->book, &properties);
}

Workbook::~Workbook() {
  if (library_) lxw_workbook_free(library_->book);
}

Sheet& Workbook::add_sheet(const std::string& name) {
  return sheets_.emplace_back(workbook_add_worksheet(library_->book, name.c_str()), name, library_->formats);
}

namespace {
void set(lxw_chart_series* series, const CellRange& years, const ChartLine& line) {
  const auto row = [](int number) { return static_cast<lxw_row_t>(number); };
  const auto column = [](int number) { return static_cast<lxw_col_t>(number); };
  chart_series_set_name(series, line.name.c_str());
  chart_series_set_categories(series, years.sheet->name().c_str(), row(years.first_row), column(years.column),
                              row(years.last_row), column(years.column));
  const CellRange& values = line.values;
  chart_series_set_values(series, values.sheet->name().c_str(), row(values.first_row), column(values.column),
                          row(values.last_row), column(values.column));
}

/// Of the legend.
void leave_out_dashed(lxw_chart* chart, const std::vector<ChartLine>& lines) {
  std::vector<std::int16_t> dashed;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (lines[i].dashed) dashed.push_back(static_cast<std::int16_t>(i));
  dashed.push_back(-1);  // the end of the list
  chart_legend_delete_series(chart, dashed.data());
}

void draw(lxw_chart_series* series, const ChartLine& line, bool filled) {
  lxw_chart_fill fill{};
  fill.color = line.colour;
  lxw_chart_line stroke{};
  stroke.color = line.colour;
  stroke.width = line.dashed ? 1.25f : 2.25f;
  stroke.dash_type = line.dashed ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID;
  filled ? chart_series_set_fill(series, &fill) : chart_series_set_line(series, &stroke);
}
}  // namespace

void Workbook::add_chart(Sheet& on, int row, int column, const Chart& chart) {
  lxw_chart* drawn =
      workbook_add_chart(library_->book, chart.stacked ? LXW_CHART_AREA_STACKED : LXW_CHART_LINE);
  for (const ChartLine& line : chart.lines) {
    lxw_chart_series* series = chart_add_series(drawn, nullptr, nullptr);
    set(series, chart.years, line);
    draw(series, line, chart.stacked);
  }
  lxw_chart_font title{};
  title.size = 11;
  title.bold = LXW_TRUE;
  chart_title_set_name(drawn, chart.title.c_str());
  chart_title_set_name_font(drawn, &title);
  chart_axis_set_name(drawn->y_axis, chart.unit.c_str());
  chart_axis_set_label_position(drawn->x_axis,
                                LXW_CHART_AXIS_LABEL_POSITION_LOW);  // also below negative values
  chart_legend_set_position(drawn, LXW_CHART_LEGEND_BOTTOM);
  if (chart.brief) leave_out_dashed(drawn, chart.lines);
  std::string description = chart.description;
  lxw_chart_options options{};
  options.description = description.data();
  worksheet_insert_chart_opt(on.sheet_, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), drawn,
                             &options);
}

// The library writes each sheet into a temporary file, and does not notice if there is no room for it.
void Workbook::check_room() const {
  std::uint64_t bytes = 0;
  for (const Sheet& sheet : sheets_) bytes += sheet.bytes_;
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> probe(std::tmpfile(), std::fclose);
  if (!probe) fail_to("make a temporary file for", draft_.target(), errno);
  const int error = posix_fallocate(fileno(probe.get()), 0, static_cast<off_t>(bytes));
  if (error != 0) fail_to("make temporary files for", draft_.target(), error);
}

void Workbook::close() {
  check_room();
  errno = 0;
  const lxw_error error = workbook_close(library_->book);  // which frees it, too
  library_.reset();
  if (error == LXW_NO_ERROR) return;
  if (errno != 0) fail_to("write", draft_.target(), errno);
  throw OutputError(fmt::format("cannot write {}: {}", draft_.target().string(), lxw_strerror(error)));
}

}  // namespace vidik
