#include "engine/write/formats.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/write/build_info.hpp"
#include "engine/write/csv.hpp"
#include "engine/write/netcdf_file.hpp"
#include "engine/write/workbook.hpp"

namespace vidik {
namespace {

template <typename T>
int size_of(const std::vector<T>& all) {
  return static_cast<int>(all.size());
}

/// "trade.exports_to_russia" → "trade|exports_to_russia".
std::string hierarchical(std::string name) {
  std::ranges::replace(name, '.', '|');
  return name;
}

}  // namespace

const std::vector<std::string>& format_names() {
  static const std::vector<std::string> names{"csv", "iamc", "netcdf", "parquet", "xlsx"};
  return names;
}

std::vector<FileFormat> formats_named(const std::vector<std::string>& names) {
  std::vector<FileFormat> formats;
  for (const auto& name : names)
    formats.push_back(
        static_cast<FileFormat>(std::ranges::find(format_names(), name) - format_names().begin()));
  return formats;
}

void check_formats(const std::vector<FileFormat>& formats, std::int64_t rows) {
  for (const FileFormat format : formats) {
    if (format == FileFormat::netcdf) NetcdfFile::check_library();
    if (format == FileFormat::xlsx && rows >= most_sheet_rows)
      throw OutputError(
          fmt::format("{} rows do not fit on the sheet of a workbook, which takes {}: choose "
                      "another format, or report fewer variables",
                      rows, most_sheet_rows - 1));
  }
}

void write_summary_iamc(const Summary& summary, DraftFile& file) {
  std::vector<int> years;
  std::vector<std::string> texts{"Model", "Scenario", "Region", "Variable", "Unit"};
  for (int period = 0; period < size_of(summary.periods); ++period)
    if (const std::string text = summary.periods[static_cast<std::size_t>(period)].text(); text.size() == 4) {
      years.push_back(period);
      texts.push_back(text);
    }
  const std::vector<std::string_view> header(texts.begin(), texts.end());
  const std::string model = fmt::format("Vidik {}", build_info().version);
  CsvWriter csv(file, header);
  for (int output = 0; output < size_of(summary.outputs); ++output)
    for (int statistic = 0; statistic < size_of(summary.statistics); ++statistic) {
      const Recorded& recorded = summary.outputs[static_cast<std::size_t>(output)];
      const std::string name = summary.statistics[static_cast<std::size_t>(statistic)].name();
      csv.text(model).text(summary.scenario).text("Serbia");
      csv.text(hierarchical(recorded.name) + '|' + name).text(recorded.unit);
      for (const int year : years) csv.number(summary.at(output, year, statistic).value);
      csv.end_row();
    }
}

}  // namespace vidik
