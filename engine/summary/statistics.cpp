#include "engine/summary/statistics.hpp"

#include <fmt/format.h>

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/scenario/scenario.hpp"

namespace vidik {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

constexpr std::size_t turns = 8;
using Sums = Eigen::Array<double, turns, 1>;  // that take turns: a vector unit of any width can follow

double folded(const Sums& sums) {
  return ((sums[0] + sums[4]) + (sums[1] + sums[5])) + ((sums[2] + sums[6]) + (sums[3] + sums[7]));
}

double mean_of(std::span<const double> sample) {
  Sums sums = Sums::Zero();
  std::size_t i = 0;
  for (; i + turns <= sample.size(); i += turns) sums += Eigen::Map<const Sums>(sample.data() + i);
  for (; i < sample.size(); ++i) sums[static_cast<Eigen::Index>(i % turns)] += sample[i];
  return folded(sums) / static_cast<double>(sample.size());
}

// The sums of squares and of fourth powers of the distances from the mean.
struct CentralSums {
  double squares, fourths;
};
CentralSums central_sums(std::span<const double> sample, double mean) {
  Sums squares = Sums::Zero(), fourths = Sums::Zero();
  const auto add = [&](const Sums& values) {
    const Sums square = (values - mean).square();
    squares += square;
    fourths += square.square();
  };
  std::size_t i = 0;
  for (; i + turns <= sample.size(); i += turns) add(Eigen::Map<const Sums>(sample.data() + i));
  Sums rest = Sums::Constant(mean);  // which adds nothing
  std::copy(sample.begin() + static_cast<std::ptrdiff_t>(i), sample.end(), rest.begin());
  add(rest);
  return {folded(squares), folded(fourths)};
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

namespace {

// From the mean, and the sums of squares and fourth powers of the distances from it.
Moments from_central(double n, double mean, double squares, double fourths) {
  if (n == 1) return {{mean, unknown}, {unknown, unknown}};
  const double fourth = fourths / n, variance = squares / (n - 1), sd = std::sqrt(variance);
  const double of_variance = std::sqrt(std::max(0.0, fourth - variance * variance) / n);
  return {{mean, sd / std::sqrt(n)}, {sd, sd > 0 ? of_variance / (2 * sd) : 0}};
}

}  // namespace

Moments moments(std::span<const double> sample) {
  const double n = static_cast<double>(sample.size());
  if (sample.empty()) return {{unknown, unknown}, {unknown, unknown}};
  const double mean = mean_of(sample);
  const auto [squares, fourths] = central_sums(sample, mean);
  return from_central(n, mean, squares, fourths);
}

Moments moments(const PowerSums& sums, double centre) {
  if (sums.n == 0) return {{unknown, unknown}, {unknown, unknown}};
  const double n = sums.n, d = sums.first / n;  // the mean's distance from the centre
  const double squares = std::max(0.0, sums.second - d * sums.first);
  const double fourths =
      std::max(0.0, sums.fourth - 4 * d * sums.third + 6 * d * d * sums.second - 3 * n * d * d * d * d);
  return from_central(n, centre + d, squares, fourths);
}

namespace {
std::vector<double> binomial_errors(std::span<const double> probabilities, std::size_t size) {
  std::vector<double> errors;
  for (const double p : probabilities) errors.push_back(std::sqrt(p * (1 - p) / static_cast<double>(size)));
  return errors;
}

// How many errors of a probability to go to either side: the farther, the less the distance owes to chance,
// but in a tail the values must not lie much farther apart on one side than on the other.
double reach_of(double probability, double error) {
  return std::clamp(std::min(probability, 1 - probability) / 2 / error, 1.0, 3.0);
}
}  // namespace

Quantiles::Quantiles(std::span<const double> probabilities, std::size_t sample_size)
    : Quantiles(probabilities, binomial_errors(probabilities, sample_size), sample_size) {}

Quantiles::Quantiles(std::span<const double> probabilities, std::span<const double> errors,
                     std::size_t sample_size)
    : size_(sample_size) {
  if (size_ == 0) {
    plans_.resize(probabilities.size());
    return;
  }
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    const double p = probabilities[i], reach = reach_of(p, errors[i]), away = reach * errors[i];
    const bool low_inside = p - away > 0, high_inside = p + away < 1;
    plans_.push_back({place(p), place(low_inside ? p - away : p), place(high_inside ? p + away : p),
                      low_inside && high_inside ? 2 * reach : reach});
  }
  for (const Plan& plan : plans_)
    for (const Place& place : {plan.low, plan.at, plan.high})
      ranks_.insert(ranks_.end(), {place.low, place.high});
  std::sort(ranks_.begin(), ranks_.end());
  ranks_.erase(std::unique(ranks_.begin(), ranks_.end()), ranks_.end());
  for (Plan& plan : plans_)
    for (Place* place : {&plan.low, &plan.at, &plan.high}) number(*place);
}

Quantiles::Place Quantiles::place(double probability) const {
  const double position = probability * static_cast<double>(size_ - 1), rank = std::floor(position);
  const auto low = static_cast<std::size_t>(rank);
  return {low, std::min(low + 1, size_ - 1), position - rank};
}

void Quantiles::number(Place& place) const {
  for (std::size_t* rank : {&place.low, &place.high})
    *rank = static_cast<std::size_t>(std::ranges::lower_bound(ranks_, *rank) - ranks_.begin());
}

double Quantiles::value(std::span<const double> values, Place place) {
  const double low = values[place.low], high = values[place.high];
  return low + place.fraction * (high - low);
}

void Quantiles::estimate(std::span<const double> values, std::span<Estimate> results) const {
  for (std::size_t i = 0; i < plans_.size(); ++i) {
    const Plan& plan = plans_[i];
    if (size_ == 0) {
      results[i] = {unknown, unknown};
      continue;
    }
    const double distance = value(values, plan.high) - value(values, plan.low);
    results[i] = {value(values, plan.at), size_ == 1 ? unknown : distance / plan.width};
  }
}

}  // namespace vidik
