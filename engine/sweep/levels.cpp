#include "engine/sweep/levels.hpp"

#include <algorithm>
#include <cmath>

namespace vidik {

Levels Levels::listed(std::vector<double> values) {
  Levels levels;
  levels.steps_ = static_cast<std::int64_t>(values.size());
  levels.values_ = std::move(values);
  return levels;
}

Levels Levels::choices(std::size_t count) {
  std::vector<double> numbers(count);
  for (std::size_t i = 0; i < count; ++i) numbers[i] = static_cast<double>(i);
  return listed(std::move(numbers));
}

Levels Levels::range(double low, double high, bool months, int steps) {
  Levels levels;
  levels.low_ = low;
  levels.high_ = high;
  levels.months_ = months;
  levels.steps_ = steps;
  if (months && steps == 0) levels.steps_ = static_cast<std::int64_t>(high - low) + 1;
  return levels;
}

Levels Levels::quantiles(Distribution distribution, double low, double high, bool months, int steps) {
  Levels levels = range(low, high, months, 0);
  levels.distribution_ = std::move(distribution);
  levels.steps_ = steps;
  return levels;
}

double Levels::settled(double value) const {
  return std::clamp(months_ ? std::floor(value) : value, low_, high_);
}

double Levels::step(std::int64_t index) const {
  if (discrete()) return values_[static_cast<std::size_t>(index)];
  const auto number = static_cast<double>(index), last = static_cast<double>(steps_ - 1);
  if (distribution_) return at((number + 0.5) / (last + 1));
  if (index == steps_ - 1 && index > 0) return high_;
  return index == 0 ? low_
                    : settled(months_ ? std::round(low_ + (high_ - low_) * number / last)
                                      : low_ + (high_ - low_) * number / last);
}

double Levels::at(double u) const {
  if (discrete()) {
    const auto count = static_cast<double>(values_.size());
    return values_[static_cast<std::size_t>(std::clamp(std::floor(u * count), 0.0, count - 1))];
  }
  if (!distribution_) return settled(low_ + (high_ - low_ + (months_ ? 1 : 0)) * u);
  constexpr double least = 1e-6;
  return settled(static_cast<double>(distribution_->quantile(std::clamp(u, least, 1 - least))));
}

}  // namespace vidik
