#include "engine/robustness/regret.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace vidik {

namespace {

/// As costs: less is better.
Eigen::ArrayXXd costs(const Eigen::ArrayXXd& values, Goal goal) {
  return goal == Goal::minimise ? values : Eigen::ArrayXXd(-values);
}

/// The policy of the least cost in a future, apart from one.
Eigen::Index best_other(const Eigen::ArrayXXd& cost, Eigen::Index future, Eigen::Index policy) {
  Eigen::Index best = policy == 0 ? 1 : 0;
  for (Eigen::Index j = 0; j < cost.cols(); ++j)
    if (j != policy && cost(future, j) < cost(future, best)) best = j;
  return best;
}

}  // namespace

Eigen::ArrayXXd regrets(const Eigen::ArrayXXd& values, Goal goal) {
  const Eigen::ArrayXXd cost = costs(values, goal);
  return cost.colwise() - cost.rowwise().minCoeff();
}

Eigen::ArrayXXd regret_errors(const Eigen::ArrayXXd& values, const Eigen::ArrayXXd& errors, Goal goal) {
  const Eigen::ArrayXXd cost = costs(values, goal);
  Eigen::ArrayXXd all(cost.rows(), cost.cols());
  for (Eigen::Index i = 0; i < cost.rows(); ++i)
    for (Eigen::Index j = 0; j < cost.cols(); ++j) {
      const Eigen::Index other = best_other(cost, i, j);
      const double error = std::hypot(errors(i, j), errors(i, other));
      all(i, j) = cost(i, other) - cost(i, j) > 2 * error ? 0 : error;
    }
  return all;
}

std::vector<std::vector<std::size_t>> dominators(const Eigen::ArrayXXd& values, Goal goal) {
  const Eigen::ArrayXXd cost = costs(values, goal);
  std::vector<std::vector<std::size_t>> all(static_cast<std::size_t>(cost.cols()));
  for (Eigen::Index j = 0; j < cost.cols(); ++j)
    for (Eigen::Index other = 0; other < cost.cols(); ++other)
      if ((cost.col(other) <= cost.col(j)).all() && (cost.col(other) < cost.col(j)).any())
        all[static_cast<std::size_t>(j)].push_back(static_cast<std::size_t>(other));
  return all;
}

std::vector<Eigen::Index> rising(const Eigen::ArrayXd& values) {
  std::vector<Eigen::Index> order(static_cast<std::size_t>(values.size()));
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {}, [&](Eigen::Index i) { return values(i); });
  return order;
}

double weighted_quantile(const Eigen::ArrayXd& values, const Eigen::ArrayXd& weights,
                         const std::vector<Eigen::Index>& order, double share) {
  constexpr double rounding = 1e-12;  // of sums of weights
  const double enough = (share - rounding) * weights.sum();
  double so_far = 0;
  for (const Eigen::Index i : order) {
    so_far += weights(i);
    if (weights(i) > 0 && so_far >= enough) return values(i);
  }
  return std::numeric_limits<double>::quiet_NaN();
}

}  // namespace vidik
