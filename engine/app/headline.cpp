#include "engine/app/headline.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/app/table.hpp"
#include "engine/app/text.hpp"
#include "engine/summary/shown_unit.hpp"

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

/// The number as it is shown, in the unit of unit_of().
std::string number(const Recorded& output, const Estimate& estimate) {
  const double scale = shown_unit(output.unit).scale;
  return rounded({scale * estimate.value, scale * estimate.standard_error});
}

/// "1,010", or "12 %" for the probability of an indicator.
std::string middle(const Summary& summary, const Shown& shown, int output, int period) {
  if (summary.outputs[static_cast<std::size_t>(output)].indicator && mean_of(summary) >= 0)
    return percent(summary.at(output, period, mean_of(summary)));
  return number(summary.outputs[static_cast<std::size_t>(output)], summary.at(output, period, shown.middle));
}

/// "800 – 1,300"; nothing for an indicator.
std::string band(const Summary& summary, const Shown& shown, int output, int period) {
  const Recorded& recorded = summary.outputs[static_cast<std::size_t>(output)];
  if (recorded.indicator || shown.low < 0) return "";
  return number(recorded, summary.at(output, period, shown.low)) + " – " +
         number(recorded, summary.at(output, period, shown.high));
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
  return output.indicator ? "probability" : shown_unit(output.unit).text;
}

/// What is shown of a summary, however it is laid out.
struct Selection {
  const Summary& summary;
  Shown shown;
  std::vector<int> outputs, years;

  const Recorded& output(int number) const { return summary.outputs[static_cast<std::size_t>(number)]; }
  std::string middle_of(int output, int year) const {
    return middle(summary, shown, output, period_of(summary, year));
  }
  std::string band_of(int output, int year) const {
    return band(summary, shown, output, period_of(summary, year));
  }
};

/// One line for each variable, with the bands beside the medians.
Table side_by_side(const Selection& selection) {
  Table table;
  table.left(1);
  std::vector<std::string> head{"", ""};
  for (const int year : selection.years) {
    table.left(head.size() + 1);
    head.insert(head.end(), {std::to_string(year), ""});
  }
  table.row(head);
  for (const int output : selection.outputs) {
    std::vector<std::string> row{selection.output(output).name, unit_of(selection.output(output))};
    for (const int year : selection.years)
      row.insert(row.end(), {selection.middle_of(output, year), selection.band_of(output, year)});
    table.row(row);
  }
  return table;
}

/// Two lines for each variable: name and medians, unit and bands.
Table stacked(const Selection& selection) {
  Table table;
  std::vector<std::string> head{""};
  for (const int year : selection.years) head.push_back(std::to_string(year));
  table.row(head);
  for (const int output : selection.outputs) {
    std::vector<std::string> first{selection.output(output).name};
    std::vector<std::string> second{"  " + unit_of(selection.output(output))};
    for (const int year : selection.years) {
      first.push_back(selection.middle_of(output, year));
      second.push_back(selection.band_of(output, year));
    }
    table.row(first);
    table.row(second);
  }
  return table;
}

/// A line for each variable and year.
std::string listed(const Selection& selection) {
  std::string text;
  for (const int output : selection.outputs) {
    text += selection.output(output).name + ", " + unit_of(selection.output(output)) + '\n';
    for (const int year : selection.years) {
      const std::string range = selection.band_of(output, year);
      text += "  " + std::to_string(year) + "  " + selection.middle_of(output, year) +
              (range.empty() ? "" : " (" + range + ')') + '\n';
    }
  }
  return text;
}
}  // namespace

std::string headline_table(const Summary& summary, const std::vector<std::string>& wanted_outputs,
                           const std::vector<int>& wanted_years, int width) {
  const Selection selection{summary, Shown(summary), outputs_of(summary, wanted_outputs),
                            years_of(summary, wanted_years)};
  if (selection.outputs.empty() || selection.years.empty() || selection.shown.middle < 0) return "";
  for (const Table& table : {side_by_side(selection), stacked(selection)})
    if (table.width() <= width) return table.text();
  return listed(selection);
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

std::string percent(const Estimate& probability) {
  if (probability.value == 0) return "0 %";
  if (probability.value == 1) return "100 %";
  return rounded({100 * probability.value, 100 * probability.standard_error}) + " %";
}

}  // namespace vidik::app
