// Functions whose indices are known.
#pragma once

#include <Eigen/Core>
#include <cmath>
#include <numbers>
#include <vector>

namespace vidik::test {

/// Ishigami and Homma (1990), a = 7, b = 0.1, of three factors in [0, 1).
inline double ishigami(const Eigen::ArrayXd& u) {
  const Eigen::ArrayXd x = std::numbers::pi * (2 * u - 1);
  return std::sin(x(0)) + 7 * std::pow(std::sin(x(1)), 2) + 0.1 * std::pow(x(2), 4) * std::sin(x(0));
}
inline const std::vector<double> ishigami_first{0.3139, 0.4424, 0}, ishigami_total{0.5576, 0.4424, 0.2437};

/// Sobol's G function of as many factors as there are weights.
inline const std::vector<double> g_weights{0, 1, 4.5, 9, 99, 99};
inline double sobol_g(const Eigen::ArrayXd& u) {
  double product = 1;
  for (Eigen::Index i = 0; i < u.size(); ++i) {
    const double weight = g_weights[static_cast<std::size_t>(i)];
    product *= (std::abs(4 * u(i) - 2) + weight) / (1 + weight);
  }
  return product;
}
inline double g_part(double weight) {
  return 1 / (3 * (1 + weight) * (1 + weight));
}
inline double g_variance() {
  double product = 1;
  for (const double weight : g_weights) product *= 1 + g_part(weight);
  return product - 1;
}
/// Of a group of factors of a product: its variance if all others were known, of their mean 1 each.
inline double g_part(const std::vector<std::size_t>& group) {
  double product = 1;
  for (const std::size_t factor : group) product *= 1 + g_part(g_weights[factor]);
  return product - 1;
}
inline double g_first(const std::vector<std::size_t>& group) {
  return g_part(group) / g_variance();
}
inline double g_total(const std::vector<std::size_t>& group) {
  return g_part(group) / (1 + g_part(group)) * (g_variance() + 1) / g_variance();
}
inline double g_first(std::size_t factor) {
  return g_part(g_weights[factor]) / g_variance();
}
inline double g_total(std::size_t factor) {
  const double part = g_part(g_weights[factor]);
  return part / (1 + part) * (g_variance() + 1) / g_variance();
}

template <typename Function>
std::vector<double> values_at(const Eigen::ArrayXXd& points, Function function) {
  std::vector<double> values;
  for (Eigen::Index i = 0; i < points.rows(); ++i)
    values.push_back(function(Eigen::ArrayXd(points.row(i).transpose())));
  return values;
}

/// Of so many trials, how many may an interval of 95 % cover? Three standard errors around it.
struct Nominal {
  static constexpr int trials = 200;
  static constexpr double least = 0.95 - 0.047, most = 0.95 + 0.047;
};

}  // namespace vidik::test
