// Statistics of one sample, each with its standard error. Sums are taken in a fixed order, so that the same
// sample gives the same bits on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/record/power_sums.hpp"

namespace vidik {

/// A number and how far it may be off because there are only so many paths. Not a number stands for "not
/// known": of no path nothing is known, of one path no error.
struct Estimate {
  double value = 0;
  double standard_error = 0;
};

/// mean, sd, or a quantile.
struct Statistic {
  enum class Kind { mean, sd, quantile } kind = Kind::mean;
  double probability = 0;    ///< of a quantile
  std::string name() const;  ///< "mean", "sd", "p5", "p2.5"
};

/// A share of `count` paths. Its error is half of Wilson's 68.27 % interval, which is never empty: that none
/// of 1,000 paths did something does not mean that none ever would.
Estimate share(std::int64_t happened, std::int64_t count);

/// Mean with error sd/√n, and standard deviation (of n − 1) with error √((m₄ − sd⁴)/n)/(2 sd), where m₄ is
/// the fourth central moment.
struct Moments {
  Estimate mean, sd;
};
Moments moments(std::span<const double> sample);
/// The same from sums of powers of the distances from `centre`.
Moments moments(const PowerSums& sums, double centre);

/// Quantiles of one sample size at fixed probabilities: which ranks are needed is worked out once for all
/// samples.
///
/// A quantile is interpolated between order statistics (type 7 of Hyndman and Fan, as in R and numpy). Its
/// error is √(p(1 − p)/n), the error of p, times the slope of the quantiles between p − d and p + d (Woodruff
/// 1952). d is three errors of p, since one would leave the slope to chance (intervals of 95 % from 1,000
/// values would then cover 92 %), but no more than half of the way from p to 0 or 1, unless one error is more
/// than that; where one of these ends falls outside of (0, 1), the slope is that to the other.
class Quantiles {
 public:
  Quantiles(std::span<const double> probabilities, std::size_t sample_size);
  /// errors: of each probability, in place of √(p(1 − p)/n), for samples that are not independent.
  Quantiles(std::span<const double> probabilities, std::span<const double> errors, std::size_t sample_size);

  /// The ranks (from 0, ascending) at which the values of a sorted sample are needed.
  std::span<const std::size_t> ranks() const { return ranks_; }
  /// One estimate per probability, from the values at these ranks.
  void estimate(std::span<const double> values, std::span<Estimate> results) const;

 private:
  // Where a quantile lies between two neighbouring order statistics, given by rank, and later by number in
  // ranks().
  struct Place {
    std::size_t low = 0, high = 0;
    double fraction = 0;
  };
  struct Plan {
    Place at, low, high;
    double width = 2;  ///< standard errors from low to high
  };
  Place place(double probability) const;
  void number(Place& place) const;
  static double value(std::span<const double> values, Place place);

  std::size_t size_;
  std::vector<Plan> plans_;
  std::vector<std::size_t> ranks_;
};

}  // namespace vidik
