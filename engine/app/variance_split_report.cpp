#include "engine/app/variance_split_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "engine/app/headline.hpp"
#include "engine/app/interruption.hpp"
#include "engine/app/progress.hpp"
#include "engine/app/stance_picture.hpp"
#include "engine/app/table.hpp"
#include "engine/app/text.hpp"
#include "engine/write/tables.hpp"
#include "engine/write/variance_split.hpp"

namespace vidik::app {

namespace {
constexpr std::array shades{"░", "▒", "▓", "█"};  // by part; the last is for interactions
constexpr int widest_bar = 40, narrowest_bar = 12;

/// By part, and interactions.
std::vector<Estimate> shown(const VarianceShares& shares) {
  std::vector<Estimate> all(shares.first_order.begin(), shares.first_order.end());
  all.push_back(shares.interactions);
  return all;
}

std::string bar(const std::vector<Estimate>& shares, int width) {
  std::vector<double> sizes;
  for (const Estimate& share : shares) sizes.push_back(std::max(0.0, share.value));
  const std::vector<int> parts = parts_of_bar(sizes, width);
  std::string text;
  for (std::size_t part = 0; part < parts.size(); ++part) text += repeated(shades[part], parts[part]);
  return text;
}

std::string text_of(const Estimate& share) {
  constexpr double too_small_to_tell = 0.0005;
  const double error = 100 * share.standard_error;
  if (!std::isfinite(share.value)) return "–";
  if (error == 0) return fmt::format("{:g} %", 100 * share.value);
  if (std::abs(share.value) + 2 * share.standard_error < too_small_to_tell) return "< 0.05 %";
  return percent(share) + (error < 10 ? fmt::format(" ± {:.1g}", error) : fmt::format(" ± {:.0f}", error));
}

std::vector<std::string> row_of(const std::string& name, const std::string& year,
                                const std::vector<Estimate>& shares, int bar_width) {
  std::vector<std::string> row{name, year};
  for (const Estimate& share : shares) row.push_back(text_of(share));
  if (bar_width > 0) row.push_back(std::isfinite(shares[0].value) ? bar(shares, bar_width) : "");
  return row;
}

Table table_of(const VarianceSplit& split, const std::vector<std::string>& outputs,
               const std::vector<int>& years, int bar_width) {
  Table table;
  std::vector<std::string> head{"", ""};
  for (std::size_t part = 0; part < random_parts.size(); ++part)
    head.push_back(fmt::format("{} {}", random_parts[part], shades[part]));
  head.push_back(fmt::format("interactions {}", shades.back()));
  table.left(head.size());
  table.row(head);
  for (const std::string& name : outputs) {
    const auto output = std::ranges::find(split.outputs, name, &Recorded::name);
    if (output == split.outputs.end()) continue;
    bool first = true;
    for (const int year : years) {
      const auto period = std::ranges::find_if(
          split.periods, [&](const Period& one) { return one.month == 0 && one.year == year; });
      if (period == split.periods.end()) continue;
      const VarianceShares& shares = split.at(static_cast<std::size_t>(output - split.outputs.begin()),
                                              static_cast<std::size_t>(period - split.periods.begin()));
      table.row(row_of(first ? name : "", std::to_string(year), shown(shares), bar_width));
      first = false;
    }
  }
  return table;
}
/// Those that are wanted and were run in full; all, if none is.
std::vector<int> years_of(const VarianceSplit& split, const std::vector<int>& wanted) {
  std::vector<int> years, all;
  for (const Period& period : split.periods)
    if (period.month == 0) all.push_back(period.year);
  std::ranges::copy_if(wanted, std::back_inserter(years),
                       [&](int year) { return std::ranges::find(all, year) != all.end(); });
  return years.empty() ? all : years;
}
}  // namespace

std::string variance_table(const VarianceSplit& split, const std::vector<std::string>& outputs,
                           const std::vector<int>& years, int width) {
  const int space = width - table_of(split, outputs, years, 0).width() - 2;
  const int bar_width = space < narrowest_bar ? 0 : std::min(space, widest_bar);
  return table_of(split, outputs, years, bar_width).text();
}

void show_variance_split(const VarianceSplit& split, const RecordPlan& record, const RunOptions& options,
                         const Console& console) {
  const bool named = !options.split_outputs.empty();
  std::vector<int> years = years_of(split, record.years);
  if (!named && years.size() > 2) years = {years.front(), years.back()};
  console.show(console.bold("Share of the variance that each part explains alone") + '\n');
  console.show(
      variance_table(split, named ? options.split_outputs : record.headline, years, console.width()) + '\n');
  for (std::size_t part = 0; part < random_parts.size(); ++part)
    if (!split.random[part]) console.note(fmt::format("Nothing is drawn of {}.", random_parts[part]));
  if (split.failed_paths > 0)
    console.complain(fmt::format("{} failed in one of their runs, and are left out of the shares",
                                 counted(split.failed_paths, "path")));
  console.note(fmt::format("The variance was split in {}.", duration_text(split.seconds)));
}

VarianceSplit split_in_view(const Plan& plan, const RunOptions& options, const Console& console) {
  std::vector<int> outputs = outputs_named(plan.record(), options.split_outputs);
  if (outputs.empty()) {
    outputs.resize(plan.record().outputs.size());
    std::iota(outputs.begin(), outputs.end(), 0);
  }
  const DeferInterruption deferred;
  Progress progress(console);
  SimulateOptions settings;
  settings.threads = options.threads;
  settings.stop = &interruption();
  settings.progress = [&progress](std::int64_t done, std::int64_t all) { progress(done, all); };
  return summarise(replicate(plan, outputs, settings));
}

Json to_json(const VarianceSplit& split) {
  Json rows = Json::array();
  for (const VarianceShareRow& row : rows_of(split))
    rows.push_back({{"variable", row.output.name},
                    {"unit", row.output.unit},
                    {"period", row.period.text()},
                    {"part", row.part},
                    {"index", row.index},
                    {"share", row.share.value},
                    {"standard_error", row.share.standard_error}});
  return {{"paths", split.paths}, {"failed_paths", split.failed_paths}, {"shares", rows}};
}

}  // namespace vidik::app
