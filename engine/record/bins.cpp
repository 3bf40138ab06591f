#include "engine/record/bins.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace vidik {
namespace {

constexpr std::size_t looked_at = 2048;  // of the pilot, sorted
constexpr std::size_t most_often = 256;

std::vector<double> sorted_part(std::span<const double> pilot) {
  std::vector<double> part(pilot.begin(),
                           pilot.begin() + static_cast<std::ptrdiff_t>(std::min(pilot.size(), looked_at)));
  std::sort(part.begin(), part.end());
  return part;
}

// Values of which there are at least so many.
std::vector<double> repeated(std::span<const double> sorted, std::size_t times) {
  std::vector<double> values;
  for (std::size_t begin = 0, end = 0; begin < sorted.size(); begin = end) {
    while (end < sorted.size() && sorted[end] == sorted[begin]) ++end;
    if (end - begin >= times) values.push_back(sorted[begin]);
  }
  return values;
}

// All values if they are few, otherwise those that make up a hundredth.
std::vector<double> values_that_come_often(std::span<const double> sorted) {
  std::vector<double> all = repeated(sorted, 1);
  if (all.size() <= most_often && 8 * all.size() <= sorted.size()) return all;
  return repeated(sorted, std::max<std::size_t>(4, sorted.size() / 100));
}

struct Range {
  double low, high;
  double width() const { return high - low; }
};

// From where a quarter of the paths below the lowest wanted quantile remain to where a quarter of those above
// the highest do, or to the outermost value if these are too few to tell.
Range core_of(std::span<const double> sorted, Range all, std::span<const double> probabilities) {
  double lowest = 0.5, highest = 0.5;
  for (const double p : probabilities) {
    lowest = std::min(lowest, p);
    highest = std::max(highest, p);
  }
  const auto rank = [&](double p) {
    return static_cast<std::size_t>(p * static_cast<double>(sorted.size()));
  };
  const std::size_t low = rank(lowest / 4), high = rank((1 - highest) / 4);
  return {low < 2 ? all.low : sorted[low], high < 2 ? all.high : sorted[sorted.size() - 1 - high]};
}

// Somewhat more than the pilot has, but where its tails are long no more than twice the core.
Range range_of(Range core, Range all) {
  constexpr double widened = 0.1, beside_core = 0.5;
  const double margin = widened * all.width();
  if (!(core.width() > 0)) return {all.low - margin, all.high + margin};
  return {std::max(all.low - margin, core.low - beside_core * core.width()),
          std::min(all.high + margin, core.high + beside_core * core.width())};
}

}  // namespace

Bins::Bins(std::span<const double> pilot, std::span<const double> probabilities, bool indicator) {
  const std::vector<double> sorted = sorted_part(pilot);
  if (indicator)
    often_ = {0, 1};
  else
    often_ = values_that_come_often(sorted);
  Range range{0, 1};
  if (!sorted.empty() && !indicator) {
    const auto [low, high] = std::minmax_element(pilot.begin(), pilot.end());
    range = range_of(core_of(sorted, {*low, *high}, probabilities), {*low, *high});
  }
  if (!sorted.empty()) middle_ = sorted[sorted.size() / 2];
  span(range.low, range.high);
  keep_one_per_bin();
}

// A range without width gets one; one that no number can express is cut.
void Bins::span(double low, double high) {
  constexpr double largest = 1e307;
  low = std::clamp(low, -largest, largest);
  high = std::clamp(high, -largest, largest);
  const double least = std::max(1e-6 * std::max(std::abs(low), std::abs(high)), 1e-300);
  if (high - low < least) {
    const double centre = low / 2 + high / 2, reach = std::max(1.0, std::abs(centre)) / 2;
    low = centre - reach;
    high = centre + reach;
  }
  // Half a bin more on either side: neither end is the edge of a bin.
  const double half = (high - low) / (2 * (inside - 1));
  low_ = low - half;
  per_unit_ = inside / (high - low + 2 * half);
  assert(std::isfinite(per_unit_) && per_unit_ > 0);
}

void Bins::keep_one_per_bin() {
  const auto same = [this](double a, double b) { return bin_of(a) == bin_of(b); };
  often_.erase(std::unique(often_.begin(), often_.end(), same), often_.end());
}

}  // namespace vidik
