#include "engine/robustness/criteria.hpp"

#include <algorithm>
#include <limits>

namespace vidik {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double high_share = 0.9;

double weighted_mean(const Eigen::ArrayXd& values, const Eigen::ArrayXd& weights) {
  return (values * weights).sum() / weights.sum();
}

/// One policy, as columns by future.
struct OnePolicy {
  Eigen::ArrayXd values, errors, regrets, regret_errors, met, open;
  std::vector<Eigen::Index> order;  ///< of regrets, rising
};

OnePolicy one_policy(const Judgement& what, const Eigen::ArrayXXd& regret,
                     const Eigen::ArrayXXd& regret_error, Eigen::Index policy) {
  OnePolicy one{what.values.col(policy),
                what.errors.col(policy),
                regret.col(policy),
                regret_error.col(policy),
                {},
                {},
                rising(regret.col(policy))};
  if (what.verdicts.met.size() > 0) {
    one.met = what.verdicts.met.col(policy).cast<double>();
    one.open = what.verdicts.open.col(policy).cast<double>();
  }
  return one;
}

/// What a bootstrap over futures can tell: p90_regret, mean_regret, mean, laplace and satisfied.
Eigen::ArrayXd averages(const OnePolicy& policy, const Eigen::ArrayXd& weights,
                        const Eigen::ArrayXd& counts) {
  const Eigen::ArrayXd both = weights * counts;
  Eigen::ArrayXd all(5);
  all << weighted_quantile(policy.regrets, both, policy.order, high_share),
      weighted_mean(policy.regrets, both), weighted_mean(policy.values, both),
      weighted_mean(policy.values, counts), policy.met.size() > 0 ? weighted_mean(policy.met, both) : unknown;
  return all;
}

/// A replicate may have drawn futures without weight only; it is drawn again.
std::vector<Interval> intervals(const OnePolicy& policy, const Eigen::ArrayXd& weights,
                                const BootstrapOptions& options) {
  const Eigen::ArrayXd once = Eigen::ArrayXd::Ones(weights.size());
  const Eigen::ArrayXd estimates = averages(policy, weights, once);
  Eigen::ArrayXXd replicates(options.replicates, estimates.size());
  for (int i = 0, draw = 0; i < options.replicates; ++draw) {
    const Eigen::ArrayXd counts = resampled(weights.size(), draw, options.seed).array();
    if ((counts * weights).sum() > 0) replicates.row(i++) = averages(policy, weights, counts);
  }
  std::vector<Interval> all;
  for (Eigen::Index i = 0; i < estimates.size(); ++i)
    all.push_back(interval_from(estimates(i), replicates.col(i)));
  return all;
}

/// An extreme, in whatever future of any weight it is; only its Monte Carlo error is known.
Criterion extreme(const std::string& name, const Eigen::ArrayXd& values, const Eigen::ArrayXd& errors,
                  const Eigen::ArrayXd& weights, bool largest) {
  Eigen::Index at = -1;
  for (Eigen::Index i = 0; i < values.size(); ++i)
    if (weights(i) > 0 && (at < 0 || (largest ? values(i) > values(at) : values(i) < values(at)))) at = i;
  return {name, {values(at), unknown, unknown}, errors(at)};
}

double error_at(const OnePolicy& policy, double regret) {
  Eigen::Index at = 0;
  (policy.regrets - regret).abs().minCoeff(&at);
  return policy.regret_errors(at);
}

std::vector<Criterion> criteria_of(const OnePolicy& policy, const Judgement& what,
                                   const BootstrapOptions& options) {
  const Eigen::ArrayXd& weights = what.weights;
  const auto known = intervals(policy, weights, options);
  const double error = weighted_mean(policy.errors, weights);
  std::vector<Criterion> all{
      extreme("max_regret", policy.regrets, policy.regret_errors, weights, true),
      {"p90_regret", known[0], error_at(policy, known[0].estimate)},
      {"mean_regret", known[1], weighted_mean(policy.regret_errors, weights)},
      extreme("worst", policy.values, policy.errors, weights, what.goal == Goal::minimise),
      {"mean", known[2], error},
      {"laplace", known[3], policy.errors.mean()}};
  if (policy.met.size() > 0) all.push_back({"satisfied", known[4], weighted_mean(policy.open, weights)});
  return all;
}

}  // namespace

const Criterion& JudgedPolicy::operator[](const std::string& name) const {
  return *std::ranges::find(criteria, name, &Criterion::name);
}

std::vector<JudgedPolicy> judge(const Judgement& what, const std::vector<std::string>& policies,
                                const BootstrapOptions& options) {
  const Eigen::ArrayXXd regret = regrets(what.values, what.goal),
                        error = regret_errors(what.values, what.errors, what.goal);
  const auto better = dominators(what.values, what.goal);
  std::vector<JudgedPolicy> all;
  for (std::size_t i = 0; i < policies.size(); ++i) {
    const OnePolicy policy = one_policy(what, regret, error, static_cast<Eigen::Index>(i));
    all.push_back({policies[i], criteria_of(policy, what, options), better[i]});
  }
  return all;
}

}  // namespace vidik
