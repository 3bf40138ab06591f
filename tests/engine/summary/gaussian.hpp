// Two plans of which the answers are known: the price of 2024 has a normal distribution, a regime and an
// event have the probabilities below.
#pragma once

#include <cmath>

#include "tests/support/example_plan.hpp"

namespace vidik::test {

/// A linear Gaussian number: mean and standard deviation, in parts that parameters and noise have.
struct Gaussian {
  double mean = 0, sd_of_parameters = 0, sd_of_noise = 0;
  double sd() const { return std::hypot(sd_of_parameters, sd_of_noise); }
};

constexpr double persons_at_least = 1100;

/// Price reverting to an uncertain mean; inflow of persons uniform on 50 … 150.
inline Plan gaussian_plan(double mean, double sd, double volatility, std::int64_t paths,
                          const std::string& sampling) {
  const auto number = [](double x) { return std::to_string(x); };
  return example_plan("ensemble: {paths: " + std::to_string(paths) + ", sampling: " + sampling +
                      "}\nparameters:\n  price.mean: {value: !normal {mean: " + number(mean) +
                      ", sd: " + number(sd) + "}}\n  price.volatility: " + number(volatility) +
                      "\n  stock.inflow: {value: !uniform {low: 50, high: 150}}\n"
                      "report: {outputs: [price.level, regime.state], events: {crowd: {variable: "
                      "stock.persons, reaches: " +
                      number(persons_at_least) + "}}}\n");
}

/// The mean price of the months 13 … 24: x_i = m(1 − kⁱ) + 40 kⁱ + s Σ_j k^(i − j) z_j with m normal.
inline Gaussian price_of_2024(double mean, double sd, double volatility) {
  const double k = std::exp(-1.5 / 12), spread = volatility * std::sqrt((1 - k * k) / 3);
  double reverted = 0, noise = 0;
  for (int i = 13; i <= 24; ++i) reverted += (1 - std::pow(k, i)) / 12;
  for (int j = 1; j <= 24; ++j) {
    double sum = 0;
    for (int i = std::max(j, 13); i <= 24; ++i) sum += spread * std::pow(k, i - j) / 12;
    noise += sum * sum;
  }
  return {mean * reverted + 40 * (1 - reverted), sd * reverted, std::sqrt(noise)};
}

inline double regime_by_2024() {
  return 1 - std::exp(-0.02 * 24);
}

/// Persons grow from 2 to 10 times the inflow: in month i they are inflow·(10 − 8·0.9ⁱ).
inline double crowd_by_2024() {
  return (150 - persons_at_least / (10 - 8 * std::pow(0.9, 24))) / 100;
}

inline Plan with_seed(const Plan& plan, std::uint64_t seed) {
  EnsembleSettings settings = plan.settings();
  settings.seed = seed;
  return plan.with_ensemble(settings);
}

}  // namespace vidik::test
