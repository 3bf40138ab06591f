#include "engine/sensitivity/bootstrap.hpp"

#include <cmath>

#include "engine/core/confidence.hpp"
#include "engine/random/philox.hpp"

namespace vidik {

Interval interval_from(double estimate, const Eigen::ArrayXd& replicates) {
  const double mean = replicates.mean();
  const double variance = (replicates - mean).square().sum() /
                          static_cast<double>(std::max<Eigen::Index>(1, replicates.size() - 1));
  const double half = normal_quantile_975 * std::sqrt(variance);
  return {estimate, estimate - half, estimate + half};
}

Eigen::VectorXd resampled(Eigen::Index units, int replicate, std::uint64_t seed) {
  Eigen::VectorXd counts = Eigen::VectorXd::Zero(units);
  for (Eigen::Index i = 0; i < units; i += 4) {
    const PhiloxCounter words = philox({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i >> 32),
                                        static_cast<std::uint32_t>(replicate), 0x626f6f74U},
                                       seed);
    for (Eigen::Index j = 0; j < std::min<Eigen::Index>(4, units - i); ++j)
      counts(static_cast<Eigen::Index>(
          std::uint64_t{words[static_cast<std::size_t>(j)]} * static_cast<std::uint64_t>(units) >> 32)) += 1;
  }
  return counts;
}

std::vector<Interval> bootstrap(const Eigen::ArrayXXd& terms,
                                const std::function<Eigen::ArrayXd(const Eigen::ArrayXd&)>& indices,
                                const BootstrapOptions& options) {
  const Eigen::ArrayXd estimates = indices(terms.colwise().mean());
  Eigen::ArrayXXd replicates(options.replicates, estimates.size());
  for (int i = 0; i < options.replicates; ++i) {
    const Eigen::VectorXd sums = terms.matrix().transpose() * resampled(terms.rows(), i, options.seed);
    replicates.row(i) = indices(sums.array() / static_cast<double>(terms.rows()));
  }
  std::vector<Interval> all;
  for (Eigen::Index i = 0; i < estimates.size(); ++i)
    all.push_back(interval_from(estimates(i), replicates.col(i)));
  return all;
}

}  // namespace vidik
