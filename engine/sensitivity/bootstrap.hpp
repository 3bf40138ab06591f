// Intervals of indices, from drawing the units they are made of again and again.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <functional>
#include <vector>

namespace vidik {

/// An index and its 95 % interval. Not a number where there is too little to tell.
struct Interval {
  double estimate = 0, low = 0, high = 0;
  double half_width() const { return (high - low) / 2; }
};

struct BootstrapOptions {
  int replicates = 500;
  std::uint64_t seed = 1;
};

/// estimate ± 1.96 standard deviations of the replicates.
Interval interval_from(double estimate, const Eigen::ArrayXd& replicates);

/// How often each of so many units is drawn in one replicate; bits depend on the arguments alone.
Eigen::VectorXd resampled(Eigen::Index units, int replicate, std::uint64_t seed);

/// For indices that are functions of means over units (Efron 1979): `terms` has a row for each unit and a
/// column for each mean; `indices` turns means into indices.
std::vector<Interval> bootstrap(const Eigen::ArrayXXd& terms,
                                const std::function<Eigen::ArrayXd(const Eigen::ArrayXd&)>& indices,
                                const BootstrapOptions& options = {});

}  // namespace vidik
