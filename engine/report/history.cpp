#include "engine/report/history.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iterator>

#include "engine/core/diagnostics.hpp"
#include "engine/report/csv_table.hpp"

namespace vidik {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using Cells = std::vector<std::string>;

constexpr std::string_view header = "variable,year,value,unit,source,confidence,note";
constexpr std::size_t columns = 7;

std::shared_ptr<const SourceFile> source_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return SourceFile::from_text(path.generic_string(), {std::istreambuf_iterator<char>(stream), {}});
}

/// Reads one file into the history; goes on after a mistake.
class Reader {
 public:
  Reader(std::shared_ptr<const SourceFile> file, History& history, Diagnostics& diagnostics)
      : file_(std::move(file)), history_(history), diagnostics_(diagnostics) {}

  void read() {
    const auto& lines = file_->lines;
    if (lines.empty() || lines.front() != header) {
      line_ = 1;
      return mistake(0, "a file of history has other columns", fmt::format("its first line is {}", header));
    }
    for (line_ = 2; line_ <= static_cast<int>(lines.size()); ++line_)
      if (!text().empty()) read_row();
  }

 private:
  const std::string& text() const { return file_->lines[static_cast<std::size_t>(line_ - 1)]; }

  /// At the cell so many commas on: only the last cells are ever quoted.
  void mistake(int cell, const std::string& message, const std::string& help) {
    std::size_t at = 0;
    for (; cell > 0 && at != std::string::npos; --cell) at = text().find(',', at) + 1;
    diagnostics_.error({file_, line_, static_cast<int>(at) + 1}, message, help);
  }

  void read_row() {
    const Cells cells = csv_rows(text() + '\n').front();
    if (cells.size() != columns)
      return mistake(0, fmt::format("{} cells instead of {}", cells.size(), columns),
                     "quote commas in texts");
    const double year = csv_number(cells[1]), value = csv_number(cells[2]);
    if (!(year >= 1000 && year <= 9999 && year == std::floor(year)))
      return mistake(1, fmt::format("'{}' is not a year", cells[1]), "write it with four digits");
    if (!std::isfinite(value))
      return mistake(2, fmt::format("'{}' is not a number", cells[2]), "write it with a decimal point");
    if (cells[4].empty()) mistake(4, "a figure without a source", "say where it was published");
    if (constexpr std::array known{"high", "medium", "low"};
        std::ranges::find(known, cells[5]) == known.end())
      mistake(5, fmt::format("unknown confidence '{}'", cells[5]), "high, medium or low");
    keep(cells, {static_cast<int>(year), value, cells[4], cells[5], cells[6]});
  }

  void keep(const Cells& cells, HistoryFigure figure) {
    HistorySeries& series = history_.try_emplace(cells[0], HistorySeries{cells[3], {}}).first->second;
    if (series.unit != cells[3])
      mistake(3, fmt::format("'{}' is another unit than '{}'", cells[3], series.unit), "convert the value");
    if (!series.figures.empty() && series.figures.back().year >= figure.year)
      mistake(1, fmt::format("{} comes after {}", figure.year, series.figures.back().year),
              "order the years of a variable, each of them once");
    series.figures.push_back(std::move(figure));
  }

  std::shared_ptr<const SourceFile> file_;
  History& history_;
  Diagnostics& diagnostics_;
  int line_ = 0;
};

std::size_t place_in(std::vector<std::string>& list, const std::string& text) {
  const auto found = std::find(list.begin(), list.end(), text);
  const auto place = static_cast<std::size_t>(found - list.begin());
  if (found == list.end()) list.push_back(text);
  return place;
}

Json series_json(const HistorySeries& series, std::vector<std::string>& sources) {
  Json json;
  for (const HistoryFigure& figure : series.figures) {
    json["years"].push_back(std::to_string(figure.year));
    json["values"].push_back(figure.value);
    json["confidence"].push_back(figure.confidence);
    json["notes"].push_back(figure.note);
    json["sources"].push_back(place_in(sources, figure.source));
  }
  return json;
}

}  // namespace

History read_history(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none))
    if (entry.path().extension() == ".csv") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  History history;
  Diagnostics diagnostics;
  for (const auto& file : files) Reader(source_file(file), history, diagnostics).read();
  diagnostics.throw_if_errors();
  return history;
}

Json history_json(const History& history, const std::map<std::string, std::string>& units) {
  Json all = Json::object();
  std::vector<std::string> sources;
  for (const auto& [name, series] : history)
    if (const auto unit = units.find(name); unit != units.end() && unit->second == series.unit)
      all[name] = series_json(series, sources);
  return {{"series", all}, {"sources", sources}};
}

}  // namespace vidik
