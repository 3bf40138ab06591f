// Levels as a scenario draws them.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/core/calendar.hpp"
#include "engine/sweep/levels.hpp"

namespace vidik {

std::string weighted_values(const std::vector<std::string>& values, const std::vector<double>& weights) {
  if (values.size() == 1) return values.front();
  return fmt::format("!discrete {{values: [{}], weights: [{}]}}", fmt::join(values, ", "),
                     fmt::join(weights, ", "));
}

/// A drawn month is floored, and what lies beyond the bounds is moved to them.
std::string Levels::months_within(double low, double high) const {
  std::vector<std::string> months;
  std::vector<double> weights;
  const double first = std::max(std::ceil(low), low_), last = std::min(std::floor(high), high_);
  for (double month = first; month <= last; ++month) {
    double weight = 1;
    if (distribution_) {
      const auto before = [&](double next) { return distribution_->cumulative(std::nextafter(next, 0)); };
      const long double below = month > low_ ? before(month) : 0,
                        until = month < high_ ? before(month + 1) : 1;
      weight = static_cast<double>(until - below);
    }
    if (weight <= 0) continue;
    months.push_back(Month::from_index(static_cast<int>(month)).text());
    weights.push_back(weight);
  }
  return weighted_values(months, weights);
}

std::string Levels::text_within(double low, double high) const {
  if (months_) return months_within(low, high);
  if (low == high) return fmt::format("{}", low);
  if (!distribution_) return Distribution(UniformRange{std::max(low, low_), std::min(high, high_)}).text();
  constexpr double open = std::numeric_limits<double>::infinity();
  auto within = distribution_->truncation().value_or(Distribution::Truncation{-open, open});
  // What a distribution has beyond a bound lies on the bound, here and in a scenario.
  if (low > low_) within.low = std::max(within.low, low);
  if (high < high_) within.high = std::min(within.high, high);
  if (within.low == -open && within.high == open) return distribution_->text();
  return Distribution(distribution_->kind(), within).text();
}

}  // namespace vidik
