#include "engine/write/workbook_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vidik {
namespace {

constexpr int chart_rows = 16, chart_columns = 8;  // with a margin
constexpr int page_rows = 46;                      // that surely fit on a printed page (Sheet::print_charts)
constexpr std::size_t most_unnamed = 12;

bool is_quantile(const Statistic& statistic) {
  return statistic.kind == Statistic::Kind::quantile;
}

/// Rows of charts that begin a page.
std::vector<int> page_breaks(int row, int count) {
  std::vector<int> breaks;
  for (int i = 0, page = 0; i < count; ++i, row += chart_rows)
    if (row + chart_rows > page + page_rows) breaks.push_back(page = row);
  return breaks;
}

}  // namespace

std::uint32_t chart_colour(std::size_t number) {
  constexpr std::array<std::uint32_t, 7> colours{0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7,
                                                 0xE69F00, 0x56B4E9, 0x000000};
  return colours[number % colours.size()];
}

Band band_of(const std::vector<Statistic>& statistics) {
  Band band;
  for (int i = 0; i < static_cast<int>(statistics.size()); ++i) {
    const auto at = [&](int number) { return statistics[static_cast<std::size_t>(number)].probability; };
    if (!is_quantile(statistics[static_cast<std::size_t>(i)])) continue;
    if (at(i) == 0.5) band.middle = i;
    if (band.low < 0 || at(i) < at(band.low)) band.low = i;
    if (band.high < 0 || at(i) > at(band.high)) band.high = i;
  }
  return band;
}

std::string percentile_text(const Statistic& statistic) {
  return fmt::format("{:g} %", 100 * statistic.probability);
}

std::vector<int> headline_outputs(const Summary& summary, const std::vector<std::string>& names) {
  std::vector<int> outputs;
  for (const auto& name : names)
    for (std::size_t i = 0; i < summary.outputs.size(); ++i)
      if (summary.outputs[i].name == name) outputs.push_back(static_cast<int>(i));
  if (names.empty())
    for (std::size_t i = 0; i < std::min(most_unnamed, summary.outputs.size()); ++i)
      outputs.push_back(static_cast<int>(i));
  return outputs;
}

int years_of(const Summary& summary) {
  return static_cast<int>(
      std::ranges::count_if(summary.periods, [](const Period& period) { return period.month == 0; }));
}

void add_charts(Workbook& workbook, Sheet& on, int row, const std::vector<Chart>& charts) {
  for (int i = 0; i < static_cast<int>(charts.size()); ++i)
    workbook.add_chart(on, row + i / 2 * chart_rows, i % 2 * chart_columns,
                       charts[static_cast<std::size_t>(i)]);
  on.print_charts(page_breaks(row, (static_cast<int>(charts.size()) + 1) / 2));
}

void add_facts(Workbook& workbook, const Facts& facts) {
  Sheet& sheet = workbook.add_sheet("Manifest");
  sheet.begin({{TableColumn::Type::text, "what"}, {TableColumn::Type::text, "value"}});
  for (const auto& [name, value] : facts) {
    sheet.text(name);
    sheet.text(value);
    sheet.end_row();
  }
  sheet.end();
}

}  // namespace vidik
