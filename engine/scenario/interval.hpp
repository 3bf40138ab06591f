// Distributions whose 5 % and 95 % points are given.
#pragma once

#include <optional>

#include "engine/random/distribution.hpp"

namespace vidik {

/// The range within which nine in ten draws fall: the 5 % and the 95 % point.
struct Interval {
  double low, high;
};

Normal normal_within(Interval interval);
LogNormal lognormal_within(Interval interval);      ///< 0 < low
LogitNormal logitnormal_within(Interval interval);  ///< 0 < low, high < 1
UniformRange uniform_within(Interval interval);
StudentT student_t_within(Interval interval, double degrees_of_freedom);
/// Solved numerically; nothing if no such distribution has shapes from 0.001 to 1,000,000.
std::optional<Gamma> gamma_within(Interval interval);
std::optional<Beta> beta_within(Interval interval, double low, double high);

}  // namespace vidik
