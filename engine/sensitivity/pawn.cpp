#include "engine/sensitivity/pawn.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

#include "engine/random/philox.hpp"
#include "engine/sensitivity/rank_correlations.hpp"
#include "engine/sensitivity/whole_points.hpp"

namespace vidik {

namespace {
constexpr int most_slices = 10, shuffles = 20;
constexpr Eigen::Index least_points = 2 * most_slices;

/// Which slice of a factor each point belongs to.
struct Slices {
  std::vector<int> of;
  int count = 0;
};

Slices slices_of(const Eigen::ArrayXd& levels) {
  const std::set<double> kinds(levels.begin(), levels.end());
  Slices slices;
  if (kinds.size() <= most_slices) {
    slices.count = static_cast<int>(kinds.size());
    for (const double level : levels)
      slices.of.push_back(static_cast<int>(std::distance(kinds.begin(), kinds.find(level))));
  } else {
    slices.count = most_slices;
    const Eigen::ArrayXd ranks = ranks_of(levels);
    const auto points = static_cast<double>(levels.size());
    for (const double rank : ranks)
      slices.of.push_back(std::min(most_slices - 1, static_cast<int>((rank - 0.5) / points * most_slices)));
  }
  return slices;
}

/// Points in the order of the output; those before ends[i] have no larger value than the i-th group's.
struct Order {
  explicit Order(const Eigen::ArrayXd& values) : points(static_cast<std::size_t>(values.size())) {
    std::iota(points.begin(), points.end(), std::size_t{0});
    std::ranges::sort(points, {}, [&](std::size_t i) { return values(static_cast<Eigen::Index>(i)); });
    for (std::size_t i = 1; i <= points.size(); ++i)
      if (i == points.size() || value(values, i) != value(values, i - 1)) ends.push_back(i);
  }
  double value(const Eigen::ArrayXd& values, std::size_t place) const {
    return values(static_cast<Eigen::Index>(points[place]));
  }
  std::vector<std::size_t> points, ends;
};

double median(std::vector<double> values) {
  std::ranges::sort(values);
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// The median over slices of the largest distance of distribution functions (Kolmogorov and Smirnov), where
/// a point counts as often as its weight says. Slices without any are none: ties of a factor leave some
/// empty, and so do replicates of few points.
double median_distance(const Order& order, const Slices& slices, const Eigen::VectorXd& weights) {
  std::vector<double> sizes(static_cast<std::size_t>(slices.count)), below(sizes.size()),
      largest(sizes.size());
  for (std::size_t i = 0; i < slices.of.size(); ++i)
    sizes[static_cast<std::size_t>(slices.of[i])] += weights(static_cast<Eigen::Index>(i));
  const double total = weights.sum();
  double all = 0;
  std::size_t place = 0;
  for (const std::size_t end : order.ends) {
    for (; place < end; ++place) {
      const std::size_t point = order.points[place];
      const double weight = weights(static_cast<Eigen::Index>(point));
      below[static_cast<std::size_t>(slices.of[point])] += weight;
      all += weight;
    }
    for (std::size_t i = 0; i < sizes.size(); ++i)
      if (sizes[i] > 0) largest[i] = std::max(largest[i], std::abs(below[i] / sizes[i] - all / total));
  }
  std::vector<double> distances;
  for (std::size_t i = 0; i < sizes.size(); ++i)
    if (sizes[i] > 0) distances.push_back(largest[i]);
  return median(std::move(distances));
}

Slices shuffled(Slices slices, int round, std::uint64_t seed) {
  for (std::size_t i = slices.of.size(); i-- > 1;) {
    const auto words =
        philox({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(round), 0, 0x7061776eU}, seed);
    std::swap(slices.of[i], slices.of[std::uint64_t{words[0]} * (i + 1) >> 32]);
  }
  return slices;
}

/// The mean squared distance that slices of these sizes show by chance.
double chance(const Order& order, const Slices& slices, std::uint64_t seed) {
  const Eigen::VectorXd once = Eigen::VectorXd::Ones(static_cast<Eigen::Index>(slices.of.size()));
  double sum = 0;
  for (int round = 0; round < shuffles; ++round)
    sum += std::pow(median_distance(order, shuffled(slices, round, seed), once), 2);
  return sum / shuffles;
}

Interval index_of(const Order& order, const Slices& slices, const BootstrapOptions& options) {
  if (slices.count < 2) return {};
  const double by_chance = chance(order, slices, options.seed);
  const auto index = [&](const Eigen::VectorXd& weights, double noise) {
    return std::sqrt(std::max(0.0, std::pow(median_distance(order, slices, weights), 2) - noise));
  };
  const auto points = static_cast<Eigen::Index>(slices.of.size());
  Eigen::ArrayXd replicates(options.replicates);
  for (int i = 0; i < options.replicates; ++i)  // drawing again adds as much noise as there was
    replicates(i) = index(resampled(points, i, options.seed), 2 * by_chance);
  Interval result = interval_from(index(Eigen::VectorXd::Ones(points), by_chance), replicates);
  result.low = std::max(0.0, result.low);
  result.high = std::min(1.0, result.high);
  return result;
}
}  // namespace

std::vector<Interval> pawn_indices(const Eigen::ArrayXXd& levels, std::span<const double> values,
                                   const BootstrapOptions& options) {
  constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  const WholePoints points(levels, values);
  if (points.values.size() < least_points)
    return std::vector<Interval>(static_cast<std::size_t>(levels.cols()), {unknown, unknown, unknown});
  const Order order(points.values);
  std::vector<Interval> all;
  for (Eigen::Index i = 0; i < levels.cols(); ++i)
    all.push_back(index_of(order, slices_of(points.levels.col(i)), options));
  return all;
}

}  // namespace vidik
