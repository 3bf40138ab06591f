#include "engine/sensitivity/listed_levels.hpp"

#include <algorithm>
#include <numeric>

#include "engine/sweep/sweep.hpp"

namespace vidik {

namespace {
/// first, first + 1, … last
std::vector<double> counted_up(double first, double last) {
  std::vector<double> all(static_cast<std::size_t>(last - first) + 1);
  std::iota(all.begin(), all.end(), first);
  return all;
}

std::vector<double> list_of(const Factor& factor, const StoredFactor& stored) {
  if (factor.chooses()) return counted_up(0, static_cast<double>(factor.choices.size()) - 1);
  if (factor.low && stored.kind == "month") return counted_up(stored.low, stored.high);
  std::vector<double> values;
  for (const auto& value : factor.values) values.push_back(*value);
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}
}  // namespace

ListedLevels listed_levels(const StoredSweep& sweep) {
  Diagnostics none;  // the text was right when it was entered
  const Sweep read = parse_sweep(sweep.name, sweep.definition, none);
  ListedLevels all;
  for (const StoredFactor& stored : sweep.factors) {
    const Factor* factor = read.factors.find(stored.group);
    all.push_back(factor ? list_of(*factor, stored) : std::vector<double>());
  }
  return all;
}

}  // namespace vidik
