#include "engine/app/compare_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/app/table.hpp"
#include "engine/app/text.hpp"

namespace vidik::app {

namespace {
constexpr std::size_t most_effects = 10;

struct Place {
  int output = 0, period = 0;
  double size = 0;
};

/// The period of a whole year in which the effect on a variable is largest; size 0 if there is none.
Place largest(const Differences& all, int output) {
  Place best{output, 0, 0};
  for (int period = 0; period < static_cast<int>(all.quantiles.periods.size()); ++period) {
    const Difference& cell = all.at(output, period);
    const bool is_year = all.quantiles.periods[static_cast<std::size_t>(period)].month == 0;
    const bool certain = std::abs(cell.mean.value) > 4 * cell.mean.standard_error;
    if (is_year && certain && std::abs(cell.effect) > best.size)
      best = {output, period, std::abs(cell.effect)};
  }
  return best;
}

std::vector<Place> largest_effects(const Differences& all) {
  std::vector<Place> places;
  for (int output = 0; output < static_cast<int>(all.quantiles.outputs.size()); ++output)
    if (const Place place = largest(all, output); place.size > 0) places.push_back(place);
  std::ranges::stable_sort(places, std::greater<>(), &Place::size);
  if (places.size() > most_effects) places.resize(most_effects);
  return places;
}

std::string signed_text(const Estimate& estimate) {
  const std::string text = rounded(estimate);
  return fmt::format("{}{}", estimate.value > 0 ? "+" : "", text);
}
}  // namespace

std::string effects_table(const Differences& all) {
  const auto places = largest_effects(all);
  if (places.empty()) return "";
  Table table;
  table.left(1);
  table.row({"", "", "year", "mean difference", "± s.e.", "difference / spread", "higher on", "from"});
  for (const Place& place : places) {
    const Recorded& output = all.quantiles.outputs[static_cast<std::size_t>(place.output)];
    const Difference& cell = all.at(place.output, place.period);
    const auto& from = all.exceeds[static_cast<std::size_t>(place.output)];
    table.row({output.name, output.unit, all.quantiles.periods[static_cast<std::size_t>(place.period)].text(),
               signed_text(cell.mean), fmt::format("{:.2g}", cell.mean.standard_error),
               fmt::format("{:+.2f}", cell.effect), fmt::format("{:.1f} %", 100 * cell.greater.value),
               from ? std::to_string(*from) : "–"});
  }
  return table.text();
}

void show_differences(const Differences& all, const Console& console) {
  console.show(console.bold(fmt::format("{} against {}", all.quantiles.scenario, all.reference)) + '\n');
  console.show(
      console.dim(fmt::format("{} in both; largest mean differences relative to the standard deviation "
                              "under the reference",
                              counted(all.quantiles.paths, "path"))) +
      '\n');
  const std::string table = effects_table(all);
  console.show((table.empty() ? "No mean difference exceeds four standard errors.\n" : table) + '\n');
  for (const std::string& what : all.not_compared) console.complain("not compared: " + what);
  for (const Diagnostic& warning : all.quantiles.warnings) console.complain(warning.text());
  if (all.quantiles.failed_paths > 0)
    console.complain(fmt::format("{} left out: {} failed in {}, {} in {}",
                                 counted(all.quantiles.failed_paths, "path"),
                                 grouped(all.failed_in_reference), all.reference,
                                 grouped(all.failed_in_scenario), all.quantiles.scenario));
}

}  // namespace vidik::app
