#include "engine/app/sensitivity_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/app/json.hpp"
#include "engine/app/table.hpp"
#include "engine/app/text.hpp"
#include "engine/core/confidence.hpp"
#include "engine/write/table_sink.hpp"

namespace vidik::app {

namespace {
constexpr std::size_t most_tables = 6, most_factors = 12;
constexpr int bar_width = 30;

/// Calls each(number, index, factor, interval), in the order of the file.
template <typename Each>
void for_each_index(const Sensitivities& found, Each each) {
  for (const auto& number : found.numbers)
    for (std::size_t i = 0; i < found.indices.size(); ++i)
      for (std::size_t j = 0; j < number.values[i].size(); ++j)
        each(number.series, found.indices[i], found.factors[i][j], number.values[i][j]);
}

std::string cell(const Interval& interval) {
  if (!std::isfinite(interval.estimate)) return "–";
  const double half = interval.half_width();
  if (!std::isfinite(half)) return fmt::format("{:.3g} ± –", interval.estimate);
  return rounded({interval.estimate, half / normal_quantile_975}) + fmt::format(" ± {:.1g}", half);
}

std::string bar(double first, double solid_part, double longest) {
  const auto cells = [&](double value) {
    return std::isfinite(value) && longest > 0
               ? static_cast<int>(std::lround(std::clamp(value / longest, 0.0, 1.0) * bar_width))
               : 0;
  };
  const int whole = cells(std::abs(first)), solid = std::min(whole, cells(std::abs(solid_part)));
  return repeated("█", solid) + repeated("░", whole - solid);
}

/// Indices of one number that are of the same factors.
class OneTable {
 public:
  OneTable(const Sensitivities& found, const Sensitivities::Number& number, std::size_t begin,
           std::size_t end)
      : found_(found), number_(number), begin_(begin), end_(end) {}

  std::string text() const {
    const auto& names = found_.factors[begin_];
    const auto order = factors_in_order();
    const bool sobol = found_.indices[begin_] == "sobol_total";
    Table table;
    table.left(end_ - begin_ + 1);
    std::vector<std::string> head{"factor"};
    for (std::size_t i = begin_; i < end_; ++i) head.push_back(found_.indices[i]);
    table.row(head);
    const double longest = sobol ? 1 : order.empty() ? 0 : std::abs(first(order.front()));
    for (std::size_t i = 0; i < std::min(most_factors, order.size()); ++i) {
      std::vector<std::string> row{names[order[i]]};
      for (std::size_t index = begin_; index < end_; ++index)
        row.push_back(cell(number_.values[index][order[i]]));
      const double value = first(order[i]);
      row.push_back(
          bar(value, sobol ? std::max(0.0, number_.values[begin_ + 1][order[i]].estimate) : value, longest));
      table.row(row);
    }
    return table.text();
  }

  std::size_t left_out() const {
    const std::size_t all = found_.factors[begin_].size();
    return all - std::min(all, most_factors);
  }

 private:
  double first(std::size_t factor) const { return number_.values[begin_][factor].estimate; }

  /// Those of which the first index is largest come first.
  std::vector<std::size_t> factors_in_order() const {
    std::vector<std::size_t> order(found_.factors[begin_].size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) {
      const double size = std::abs(first(i));
      return std::isfinite(size) ? size : -1;
    });
    return order;
  }

  const Sensitivities& found_;
  const Sensitivities::Number& number_;
  std::size_t begin_, end_;
};

void show_one(const Sensitivities& found, const Sensitivities::Number& number, const Console& console) {
  const Series& series = number.series;
  console.show(console.bold(series.text()) + (series.unit.empty() ? "" : ", " + series.unit) + '\n');
  for (std::size_t begin = 0, end = 0; begin < found.indices.size(); begin = end) {
    for (end = begin; end < found.indices.size() && found.factors[end] == found.factors[begin];) ++end;
    const OneTable table(found, number, begin, end);
    console.show(table.text());
    if (table.left_out() > 0) console.show(console.dim(fmt::format("and {} more", table.left_out())) + '\n');
  }
}
}  // namespace

void write_csv(const Analysed& analysed, const std::string& file) {
  using Type = TableColumn::Type;
  DraftFile draft(file);
  CsvSink sink(draft);
  std::vector<TableColumn> columns;
  for (const auto* name : {"sweep", "kind", "variable", "unit", "period", "statistic", "factor", "index"})
    columns.push_back({Type::text, name});
  for (const auto* name : {"estimate", "low", "high"}) columns.push_back({Type::number, name});
  sink.begin(columns);
  for_each_index(analysed.found,
                 [&](const Series& series, const auto& index, const auto& factor, const Interval& interval) {
                   for (const auto* text : {&analysed.name, &series.kind, &series.name, &series.unit,
                                            &series.period, &series.statistic, &factor, &index})
                     sink.text(*text);
                   for (const double number : {interval.estimate, interval.low, interval.high})
                     sink.number(number);
                   sink.end_row();
                 });
  sink.end();
  std::move(draft).finish().publish();
}

void print_indices(const Analysed& analysed, const Console& console) {
  Json all = Json::array();
  for_each_index(analysed.found,
                 [&](const Series& series, const auto& index, const auto& factor, const Interval& interval) {
                   all.push_back({{"kind", series.kind},
                                  {"variable", series.name},
                                  {"unit", series.unit},
                                  {"period", series.period},
                                  {"statistic", series.statistic},
                                  {"factor", factor},
                                  {"index", index},
                                  {"estimate", interval.estimate},
                                  {"low", interval.low},
                                  {"high", interval.high}});
                 });
  print({{"sweep", analysed.name},
         {"design", analysed.design},
         {"points", analysed.done},
         {"paths", analysed.paths},
         {"indices", all}},
        console);
}

void show(const Analysed& analysed, bool all_periods, const Console& console) {
  const auto& numbers = analysed.found.numbers;
  std::vector<const Sensitivities::Number*> shown;
  for (std::size_t i = 0; i < numbers.size(); ++i)
    if (all_periods || i + 1 == numbers.size() || numbers[i + 1].series.name != numbers[i].series.name)
      shown.push_back(&numbers[i]);
  for (std::size_t i = 0; i < std::min(shown.size(), most_tables); ++i)
    show_one(analysed.found, *shown[i], console);
  if (shown.size() > most_tables)
    console.note(fmt::format("{} more numbers: name some with --only, or write all with -o FILE.",
                             shown.size() - most_tables));
}

}  // namespace vidik::app
