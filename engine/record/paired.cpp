#include "engine/record/paired.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace vidik {
namespace {

std::string name_of_column(const Plan& plan, int column) {
  return column < 0 ? "" : plan.variables()[static_cast<std::size_t>(column)].name;
}

bool same(const Recorded& a, const Recorded& b, const Plan&, const Plan&) {
  return a.unit == b.unit && a.aggregation == b.aggregation;
}
bool same(const Milestone& a, const Milestone& b, const Plan& reference, const Plan& scenario) {
  return a.reaches == b.reaches && a.by == b.by &&
         name_of_column(reference, a.column) == name_of_column(scenario, b.column);
}
bool same(const Counter&, const Counter&, const Plan&, const Plan&) {
  return true;
}

std::string label(const Recorded& output) {
  return "variable " + output.name;
}
std::string label(const Milestone& milestone) {
  return "event " + milestone.name;
}
std::string label(const Counter& counter) {
  return (counter.kind == Counter::Kind::shock ? "shock " : "rule ") + counter.name;
}

template <typename T>
int number_of(const std::string& wanted, const std::vector<T>& items) {
  const auto found = std::ranges::find_if(items, [&](const T& item) { return label(item) == wanted; });
  return found == items.end() ? -1 : static_cast<int>(found - items.begin());
}

// Matches two lists by name; what is not in both goes to `rest`.
template <typename T>
std::vector<NumberInBoth> match(const std::vector<T>& a, const std::vector<T>& b, const Plan& reference,
                                const Plan& scenario, std::vector<std::string>& rest) {
  std::vector<NumberInBoth> both;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const int j = number_of(label(a[i]), b);
    if (j < 0)
      rest.push_back(label(a[i]) + ": only in the reference");
    else if (!same(a[i], b[static_cast<std::size_t>(j)], reference, scenario))
      rest.push_back(label(a[i]) + ": defined differently");
    else
      both.emplace_back(static_cast<int>(i), j);
  }
  for (const T& item : b)
    if (number_of(label(item), a) < 0) rest.push_back(label(item) + ": only in the scenario");
  return both;
}

std::vector<NumberInBoth> match_periods(const Plan& reference, const Plan& scenario,
                                        const RecordPlan& differences) {
  const auto a = periods_of(reference.grid(), reference.record().monthly),
             b = periods_of(scenario.grid(), scenario.record().monthly);
  std::vector<NumberInBoth> both;
  for (const Period& period : periods_of(reference.grid(), differences.monthly))
    both.emplace_back(std::ranges::find(a, period) - a.begin(), std::ranges::find(b, period) - b.begin());
  return both;
}

std::vector<double> with_median(std::vector<double> quantiles) {
  if (std::ranges::find(quantiles, 0.5) == quantiles.end()) quantiles.push_back(0.5);
  std::ranges::sort(quantiles);
  return quantiles;
}

}  // namespace

// A difference of indicators may be −1, so it is none.
InCommon::InCommon(const Plan& reference, const Plan& scenario) {
  const RecordPlan &a = reference.record(), &b = scenario.record();
  outputs = match(a.outputs, b.outputs, reference, scenario, not_compared);
  milestones = match(a.milestones, b.milestones, reference, scenario, not_compared);
  counters = match(a.counters, b.counters, reference, scenario, not_compared);
  for (const auto& [number, other] : outputs) {
    differences.outputs.push_back(a.outputs[static_cast<std::size_t>(number)]);
    differences.outputs.back().indicator = false;
  }
  differences.monthly = a.monthly && b.monthly;
  differences.quantiles = with_median(a.quantiles);
  periods = match_periods(reference, scenario, differences);
}

// The first wave that has a sound path sets the centres: what is the same on all paths then has no variance.
void PairedCell::add(std::span<const double> reference_wave, std::span<const double> scenario_wave,
                     std::span<const double> difference_wave) {
  if (difference_wave.empty()) return;
  if (difference.total().n == 0) {
    reference_centre = reference_wave[0];
    scenario_centre = scenario_wave[0];
    difference_centre = difference_wave[0];
  }
  reference.add(power_sums(reference_wave, reference_centre));
  scenario.add(power_sums(scenario_wave, scenario_centre));
  difference.add(power_sums(difference_wave, difference_centre));
  greater += std::ranges::count_if(difference_wave, [](double x) { return x > 0; });
}

PairedEvent::PairedEvent(const TimeGrid& grid)
    : reference(static_cast<std::size_t>(grid.steps()) + 1), scenario(reference), both(reference) {}

void PairedEvent::add(std::span<const std::int16_t> reference_steps,
                      std::span<const std::int16_t> scenario_steps, std::span<const std::uint8_t> failed) {
  for (std::size_t path = 0; path < failed.size(); ++path) {
    if (failed[path]) continue;
    const std::int16_t a = reference_steps[path], b = scenario_steps[path];
    ++reference[static_cast<std::size_t>(a)];
    ++scenario[static_cast<std::size_t>(b)];
    ++both[static_cast<std::size_t>(a == 0 || b == 0 ? 0 : std::max(a, b))];
  }
}

void PairedEvent::keep(std::span<const std::int16_t> reference_steps,
                       std::span<const std::int16_t> scenario_steps) {
  reference_by_path.insert(reference_by_path.end(), reference_steps.begin(), reference_steps.end());
  scenario_by_path.insert(scenario_by_path.end(), scenario_steps.begin(), scenario_steps.end());
}

void join_failures(const Record& reference, const Record& scenario, Record& difference) {
  std::ranges::transform(reference.failed(), scenario.failed(), difference.failed().begin(), std::bit_or<>());
}

void subtract(const Record& reference, const Record& scenario, const InCommon& common, int cell,
              Record& difference) {
  const int count = static_cast<int>(common.periods.size()), output = cell / count, period = cell % count;
  const auto [a, b] = common.outputs[static_cast<std::size_t>(output)];
  const auto [in_a, in_b] = common.periods[static_cast<std::size_t>(period)];
  std::ranges::transform(scenario.values(b, in_b), reference.values(a, in_a),
                         difference.values(output, period).begin(), std::minus<>());
}

}  // namespace vidik
