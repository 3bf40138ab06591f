#include "engine/app/headline.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/app/table.hpp"
#include "engine/app/text.hpp"

namespace vidik::app {

namespace {
/// Which statistics are shown: the median (or else the mean) and the outermost quantiles.
struct Shown {
  int middle = -1, low = -1, high = -1;  ///< numbers of statistics; −1: not there

  explicit Shown(const Summary& summary) {
    for (int i = 0; i < static_cast<int>(summary.statistics.size()); ++i) {
      const Statistic& statistic = summary.statistics[static_cast<std::size_t>(i)];
      if (statistic.kind == Statistic::Kind::mean && middle < 0) middle = i;
      if (statistic.kind != Statistic::Kind::quantile) continue;
      if (statistic.probability == 0.5) middle = i;
      if (low < 0 || statistic.probability < probability(summary, low)) low = i;
      if (high < 0 || statistic.probability > probability(summary, high)) high = i;
    }
    if (low == high) low = high = -1;
  }
  static double probability(const Summary& summary, int statistic) {
    return summary.statistics[static_cast<std::size_t>(statistic)].probability;
  }
};

int mean_of(const Summary& summary) {
  for (std::size_t i = 0; i < summary.statistics.size(); ++i)
    if (summary.statistics[i].kind == Statistic::Kind::mean) return static_cast<int>(i);
  return -1;
}

int output_named(const Summary& summary, const std::string& name) {
  for (std::size_t i = 0; i < summary.outputs.size(); ++i)
    if (summary.outputs[i].name == name) return static_cast<int>(i);
  return -1;
}

int period_of(const Summary& summary, int year) {
  for (std::size_t i = 0; i < summary.periods.size(); ++i)
    if (summary.periods[i].year == year && summary.periods[i].month == 0) return static_cast<int>(i);
  return -1;
}

std::string percent(const Estimate& share) {
  return rounded({100 * share.value, 100 * share.standard_error}) + " %";
}

/// "1,010 (800 – 1,300)", or "12 %" for the probability of an indicator.
std::string cell(const Summary& summary, const Shown& shown, int output, int period) {
  if (summary.outputs[static_cast<std::size_t>(output)].indicator && mean_of(summary) >= 0)
    return percent(summary.at(output, period, mean_of(summary)));
  const std::string middle = rounded(summary.at(output, period, shown.middle));
  if (shown.low < 0) return middle;
  return middle + " (" + rounded(summary.at(output, period, shown.low)) + " – " +
         rounded(summary.at(output, period, shown.high)) + ')';
}

std::vector<int> years_of(const Summary& summary, const std::vector<int>& wanted) {
  std::vector<int> years, all;
  for (const int year : wanted)
    if (period_of(summary, year) >= 0) years.push_back(year);
  for (const auto& period : summary.periods)
    if (period.month == 0) all.push_back(period.year);
  if (!years.empty() || all.size() <= 3) return years.empty() ? all : years;
  return {all.front(), all[all.size() / 2], all.back()};
}

std::vector<int> outputs_of(const Summary& summary, const std::vector<std::string>& wanted) {
  constexpr std::size_t most = 20;
  std::vector<int> outputs;
  for (const auto& name : wanted)
    if (const int output = output_named(summary, name); output >= 0) outputs.push_back(output);
  if (wanted.empty())
    for (std::size_t i = 0; i < std::min(most, summary.outputs.size()); ++i)
      outputs.push_back(static_cast<int>(i));
  return outputs;
}

std::string unit_of(const Recorded& output) {
  return output.indicator ? "probability" : output.unit;
}

Table side_by_side(const Summary& summary, const std::vector<int>& outputs, const std::vector<int>& years) {
  const Shown shown(summary);
  Table table;
  table.left(1);
  std::vector<std::string> head{"", ""};
  for (const int year : years) head.push_back(std::to_string(year));
  table.row(head);
  for (const int output : outputs) {
    const Recorded& recorded = summary.outputs[static_cast<std::size_t>(output)];
    std::vector<std::string> row{recorded.name, unit_of(recorded)};
    for (const int year : years) row.push_back(cell(summary, shown, output, period_of(summary, year)));
    table.row(row);
  }
  return table;
}

std::string one_below_the_other(const Summary& summary, const std::vector<int>& outputs,
                                const std::vector<int>& years) {
  const Shown shown(summary);
  std::string text;
  for (const int output : outputs) {
    const Recorded& recorded = summary.outputs[static_cast<std::size_t>(output)];
    text += recorded.name + ", " + unit_of(recorded) + '\n';
    for (const int year : years)
      text +=
          "  " + std::to_string(year) + "  " + cell(summary, shown, output, period_of(summary, year)) + '\n';
  }
  return text;
}
}  // namespace

std::string headline_table(const Summary& summary, const std::vector<std::string>& wanted_outputs,
                           const std::vector<int>& wanted_years, int width) {
  const auto outputs = outputs_of(summary, wanted_outputs);
  const auto years = years_of(summary, wanted_years);
  if (outputs.empty() || years.empty() || Shown(summary).middle < 0) return "";
  const Table table = side_by_side(summary, outputs, years);
  return table.width() <= width ? table.text() : one_below_the_other(summary, outputs, years);
}

std::string headline_caption(const Summary& summary) {
  const Shown shown(summary);
  const bool median = shown.middle >= 0 && summary.statistics[static_cast<std::size_t>(shown.middle)].kind ==
                                               Statistic::Kind::quantile;
  const std::string middle = median ? "Median" : "Mean";
  if (shown.low < 0) return middle;
  const double low = Shown::probability(summary, shown.low), high = Shown::probability(summary, shown.high);
  return fmt::format("{} and {:.3g} % band ({:.3g} % to {:.3g} %)", middle, 100 * (high - low), 100 * low,
                     100 * high);
}

}  // namespace vidik::app
