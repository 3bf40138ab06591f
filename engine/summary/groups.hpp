// Standard errors of paths that are drawn in groups: antithetic pairs, or replicates of a Sobol sequence.
//
// Paths of one group depend on each other, groups do not. A mean m of a function f over n paths in G groups
// has the standard error √(G/(G − 1) Σ_g S_g²)/n, where S_g is the sum of f − m over the paths of a group:
// the spread of the replicates. Other statistics are treated as means of their linear part: a variance as
// that of (x − mean)², a quantile q through the share of paths not above q (Woodruff 1952).
#pragma once

#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

#include "engine/run/simulate.hpp"
#include "engine/summary/ranks.hpp"
#include "engine/summary/statistics.hpp"

namespace vidik {

class PathGroups {
 public:
  /// failed: by path from 0; it must outlive this. Random sampling has no groups.
  PathGroups(Sampling sampling, std::span<const std::uint8_t> failed);

  /// Of the mean of f(path) over the paths that have not failed, which is `mean`. Not a number if there is
  /// only one group.
  template <typename F>
  double error_of_mean(F f, double mean) const;

  /// Of a share of paths: those for which happened(path). Its error is that of Vidik's shares of random paths
  /// if all groups agree, so that it is never 0.
  template <typename F>
  Estimate share(F happened) const;

 private:
  double error(double squares, std::int64_t groups) const;

  Sampling sampling_;
  std::span<const std::uint8_t> failed_;
  std::int64_t sound_ = 0;  ///< paths
};

/// mean, sd and quantiles of one cell, by path; `sample` has those of the paths that have not failed.
struct GroupedCell {
  Estimate mean, sd;
  std::vector<Estimate> quantiles;
};
GroupedCell grouped(const PathGroups& groups, std::span<const double> values, std::span<const double> sample,
                    std::span<const double> probabilities, RankScratch& scratch);

template <typename F>
double PathGroups::error_of_mean(F f, double mean) const {
  const std::size_t paths = failed_.size();
  double squares = 0;
  std::int64_t groups = 0;
  if (sampling_ == Sampling::antithetic) {
    for (std::size_t first = 0; first < paths; first += 2) {
      double sum = 0;
      bool any = false;
      for (std::size_t path = first; path < std::min(first + 2, paths); ++path)
        if (!failed_[path]) {
          sum += f(path) - mean;
          any = true;
        }
      squares += sum * sum;
      groups += any;
    }
    return error(squares, groups);
  }
  std::array<double, sobol_replicates> sums{};
  std::array<bool, sobol_replicates> any{};
  for (std::size_t path = 0; path < paths; ++path)
    if (!failed_[path]) {
      sums[path % sobol_replicates] += f(path) - mean;
      any[path % sobol_replicates] = true;
    }
  for (std::size_t group = 0; group < sums.size(); ++group) {
    squares += sums[group] * sums[group];
    groups += any[group];
  }
  return error(squares, groups);
}

template <typename F>
Estimate PathGroups::share(F happened) const {
  std::int64_t count = 0;
  for (std::size_t path = 0; path < failed_.size(); ++path) count += !failed_[path] && happened(path);
  Estimate result = vidik::share(count, sound_);
  const auto one = [&](std::size_t path) { return happened(path) ? 1.0 : 0.0; };
  if (const double spread = error_of_mean(one, result.value); spread > 0) result.standard_error = spread;
  return result;
}

}  // namespace vidik
