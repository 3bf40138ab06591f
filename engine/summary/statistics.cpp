#include "engine/summary/statistics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/scenario/scenario.hpp"

namespace vidik {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

// Eight sums that take turns: an order that a vector unit of any width can follow.
template <typename Term>
double sum(std::span<const double> sample, Term term) {
  constexpr std::size_t turns = 8;
  double sums[turns] = {};
  std::size_t i = 0;
  for (; i + turns <= sample.size(); i += turns)
    for (std::size_t turn = 0; turn < turns; ++turn) sums[turn] += term(sample[i + turn]);
  for (; i < sample.size(); ++i) sums[i % turns] += term(sample[i]);
  return ((sums[0] + sums[4]) + (sums[1] + sums[5])) + ((sums[2] + sums[6]) + (sums[3] + sums[7]));
}

}  // namespace

std::string Statistic::name() const {
  if (kind == Kind::mean) return "mean";
  if (kind == Kind::sd) return "sd";
  return quantile_name(probability);
}

Estimate share(std::int64_t happened, std::int64_t count) {
  if (count == 0) return {unknown, unknown};
  const double n = static_cast<double>(count), p = static_cast<double>(happened) / n;
  return {p, std::sqrt(p * (1 - p) / n + 1 / (4 * n * n)) / (1 + 1 / n)};
}

Moments moments(std::span<const double> sample) {
  const double n = static_cast<double>(sample.size());
  if (sample.empty()) return {{unknown, unknown}, {unknown, unknown}};
  const double mean = sum(sample, [](double x) { return x; }) / n;
  if (sample.size() == 1) return {{mean, unknown}, {unknown, unknown}};
  const double squares = sum(sample, [mean](double x) { return (x - mean) * (x - mean); });
  const double fourth = sum(sample,
                            [mean](double x) {
                              const double square = (x - mean) * (x - mean);
                              return square * square;
                            }) /
                        n;
  const double variance = squares / (n - 1), sd = std::sqrt(variance);
  const double of_variance = std::sqrt(std::max(0.0, fourth - variance * variance) / n);
  return {{mean, sd / std::sqrt(n)}, {sd, sd > 0 ? of_variance / (2 * sd) : 0}};
}

Quantiles::Quantiles(std::span<const double> probabilities, std::size_t sample_size) : size_(sample_size) {
  if (size_ == 0) {
    plans_.resize(probabilities.size());
    return;
  }
  for (const double p : probabilities) {
    const double error = std::sqrt(p * (1 - p) / static_cast<double>(size_));
    const bool low_inside = p - error > 0, high_inside = p + error < 1;
    plans_.push_back({place(p), place(low_inside ? p - error : p), place(high_inside ? p + error : p),
                      low_inside && high_inside ? 2.0 : 1.0});
  }
  for (const Plan& plan : plans_)
    for (const Place& place : {plan.low, plan.at, plan.high}) {
      ranks_.push_back(place.rank);
      ranks_.push_back(std::min(place.rank + 1, size_ - 1));
    }
  std::sort(ranks_.begin(), ranks_.end());
  ranks_.erase(std::unique(ranks_.begin(), ranks_.end()), ranks_.end());
}

Quantiles::Place Quantiles::place(double probability) const {
  const double position = probability * static_cast<double>(size_ - 1), rank = std::floor(position);
  return {static_cast<std::size_t>(rank), position - rank};
}

double Quantiles::value(std::span<const double> sample, Place place) {
  const double low = sample[place.rank], high = sample[std::min(place.rank + 1, sample.size() - 1)];
  return low + place.fraction * (high - low);
}

void Quantiles::estimate(std::span<double> sample, std::span<Estimate> results, RankScratch& scratch) const {
  select_ranks(sample, ranks_, scratch);
  for (std::size_t i = 0; i < plans_.size(); ++i) {
    const Plan& plan = plans_[i];
    if (size_ == 0) {
      results[i] = {unknown, unknown};
      continue;
    }
    const double distance = value(sample, plan.high) - value(sample, plan.low);
    results[i] = {value(sample, plan.at), size_ == 1 ? unknown : distance / plan.width};
  }
}

}  // namespace vidik
