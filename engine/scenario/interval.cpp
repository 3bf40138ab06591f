#include "engine/scenario/interval.hpp"

#include <cmath>

#include "engine/core/mathematics.hpp"

namespace vidik {

namespace {

constexpr double z_95 = 1.6448536269514722;  // 95 % point of the standard normal
constexpr double smallest_shape = 1e-3, largest_shape = 1e6;

/// Where a function that falls from positive to negative is zero; nothing if it does not change its sign.
/// False position after Anderson and Björck, which halves where a value is not finite or progress is slow.
template <typename Function>
std::optional<double> root_of_falling(Function function, double low, double high) {
  double above = function(low), below = function(high);
  if (!(above > 0) || !(below < 0)) return std::nullopt;
  for (int i = 0; i < 200; ++i) {
    const double middle = low + (high - low) / 2;
    if (middle <= low || middle >= high || high - low <= 1e-14 * std::abs(middle)) break;
    const double secant = low + (high - low) * (above / (above - below));
    const bool usable = i % 4 != 3 && std::isfinite(above) && secant > low && secant < high;
    const double point = usable ? secant : middle, value = function(point);
    if (value == 0) return point;
    double& same_side = value > 0 ? above : below;
    double& other_side = value > 0 ? below : above;
    const double kept = 1 - value / same_side;
    if (usable) other_side *= kept > 0 ? kept : 0.5;
    same_side = value;
    (value > 0 ? low : high) = point;
  }
  return low + (high - low) / 2;
}

double below(double alpha, double beta, double x) {
  return static_cast<double>(Distribution(Distribution::Kind(Beta{alpha, beta, 0, 1})).cumulative(x));
}

/// The mean of the beta of this concentration α + β whose 5 % point is `low`.
std::optional<double> beta_mean(double concentration, double low) {
  const double margin = smallest_shape / concentration;
  return root_of_falling(
      [=](double mean) { return below(mean * concentration, (1 - mean) * concentration, low) - 0.05; },
      margin, 1 - margin);
}

}  // namespace

Normal normal_within(Interval interval) {
  return {(interval.low + interval.high) / 2, (interval.high - interval.low) / (2 * z_95)};
}

LogNormal lognormal_within(Interval interval) {
  const auto logs = normal_within({log(interval.low), log(interval.high)});
  return {exp(logs.mean), logs.sd};
}

LogitNormal logitnormal_within(Interval interval) {
  const auto logits = normal_within({logit(interval.low), logit(interval.high)});
  return {logistic(logits.mean), logits.sd};
}

UniformRange uniform_within(Interval interval) {
  const double tail = (interval.high - interval.low) / 18;
  return {interval.low - tail, interval.high + tail};
}

StudentT student_t_within(Interval interval, double degrees_of_freedom) {
  const Distribution standard(Distribution::Kind(StudentT{0, 1, degrees_of_freedom}));
  const double half = (interval.high - interval.low) / 2;
  return {interval.low + half, half / static_cast<double>(standard.quantile(0.95L)), degrees_of_freedom};
}

// The ratio of the two points depends on the shape alone, and falls with it.
std::optional<Gamma> gamma_within(Interval interval) {
  const auto points = [](double log_shape) {
    const Distribution standard(Distribution::Kind(Gamma{exp(log_shape), 1}));
    return Interval{static_cast<double>(standard.quantile(0.05L)),
                    static_cast<double>(standard.quantile(0.95L))};
  };
  const double wanted = log(interval.high / interval.low);
  const auto excess = [&](double log_shape) {
    const auto [low, high] = points(log_shape);
    return low > 0 ? log(high / low) - wanted : HUGE_VAL;
  };
  const auto log_shape = root_of_falling(excess, log(smallest_shape), log(largest_shape));
  if (!log_shape) return std::nullopt;
  return Gamma{exp(*log_shape), interval.high / points(*log_shape).high};
}

// For each concentration the mean that meets the lower point; the share below the upper point grows with it.
std::optional<Beta> beta_within(Interval interval, double low, double high) {
  const Interval unit{(interval.low - low) / (high - low), (interval.high - low) / (high - low)};
  const auto missing = [&](double log_concentration) {
    const double concentration = exp(log_concentration);
    const auto mean = beta_mean(concentration, unit.low);
    return mean ? 0.95 - below(*mean * concentration, (1 - *mean) * concentration, unit.high) : HUGE_VAL;
  };
  const auto log_concentration = root_of_falling(missing, log(4 * smallest_shape), log(largest_shape));
  if (!log_concentration) return std::nullopt;
  const double concentration = exp(*log_concentration);
  const auto mean = beta_mean(concentration, unit.low);
  if (!mean) return std::nullopt;
  return Beta{*mean * concentration, (1 - *mean) * concentration, low, high};
}

}  // namespace vidik
