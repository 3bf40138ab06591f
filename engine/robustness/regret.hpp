// Regret: how much worse a policy is than the best one in the same future (Savage 1951).
#pragma once

#include <Eigen/Core>
#include <vector>

namespace vidik {

enum class Goal { maximise, minimise };

/// [future][policy], at least 0, and 0 of whatever is best in its future; `values` of the same shape.
Eigen::ArrayXXd regrets(const Eigen::ArrayXXd& values, Goal goal);

/// The Monte Carlo error of each regret, at most: that of the difference to the best of the others, as if
/// they shared no draws. 0 of a policy that is best by more than two of these.
Eigen::ArrayXXd regret_errors(const Eigen::ArrayXXd& values, const Eigen::ArrayXXd& errors, Goal goal);

/// By policy: those that are as good in every future and better in one.
std::vector<std::vector<std::size_t>> dominators(const Eigen::ArrayXXd& values, Goal goal);

/// The least value that at least this share of the weight does not exceed. `order`: of the values, rising.
double weighted_quantile(const Eigen::ArrayXd& values, const Eigen::ArrayXd& weights,
                         const std::vector<Eigen::Index>& order, double share);

/// The order of values, rising.
std::vector<Eigen::Index> rising(const Eigen::ArrayXd& values);

}  // namespace vidik
