#include "engine/robustness/policy_outcomes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace vidik {

namespace {

using Levels = std::vector<double>;

/// A point as the policy and the future that it is.
struct Placed {
  Levels policy, future;
  std::string policy_words;
  std::vector<std::string> future_words;
  std::vector<Estimate> estimates;  ///< by series
};

Placed placed(const StoredPoint& point, const StoredSweep& sweep, const std::vector<bool>& is_policy,
              const std::vector<StoredSeries>& series) {
  const bool several = std::ranges::count(is_policy, true) > 1;
  Placed one;
  for (std::size_t i = 0; i < point.levels.size(); ++i) {
    const auto& [level, words] = point.levels[i];
    (is_policy[i] ? one.policy : one.future).push_back(level);
    if (!is_policy[i])
      one.future_words.push_back(words);
    else
      one.policy_words +=
          (one.policy_words.empty() ? "" : ", ") + (several ? sweep.factors[i].name + " = " + words : words);
  }
  for (const auto& number : series) {
    const auto found = point.estimates.find(number.id);
    one.estimates.push_back(found == point.estimates.end() ? Estimate{std::nan(""), std::nan("")}
                                                           : found->second);
  }
  return one;
}

void refuse_what_is_no_table(const StoredSweep& sweep, std::size_t policies) {
  if (sweep.done < sweep.points)
    throw UnpairedError(
        fmt::format("{} of {} points have not been run, and policies are compared in the "
                    "same futures: let `vidik sweep` go on to the end",
                    sweep.points - sweep.done, sweep.points));
  if (policies < 2)
    throw UnpairedError("there is only one policy: name the factor by which policies differ with --policy");
}

std::string future_text(const PolicyOutcomes& all, Eigen::Index future) {
  std::string text;
  for (std::size_t i = 0; i < all.names.size(); ++i)
    text += (i > 0 ? ", " : "") + all.names[i] + " = " + all.words[static_cast<std::size_t>(future)][i];
  return fmt::format("future {} ({})", future, text);
}

/// Every cell of the table is there and is a number.
void refuse_gaps(const PolicyOutcomes& all, const Eigen::ArrayXXi& counts,
                 const std::vector<StoredSeries>& series) {
  if ((counts.rowwise().sum() <= 1).all())
    throw UnpairedError(
        "no two policies were run in the same future, so they cannot be compared: cross them with the other "
        "factors, by `design: {kind: sobol, …, crossed: [policy]}` or by a grid");
  for (Eigen::Index i = 0; i < counts.rows(); ++i)
    for (Eigen::Index j = 0; j < counts.cols(); ++j) {
      const std::string& policy = all.policies[static_cast<std::size_t>(j)];
      if (counts(i, j) == 0)
        throw UnpairedError(fmt::format("policy '{}' was not run in {}; {} of {} are missing", policy,
                                        future_text(all, i), (counts == 0).count(), counts.size()));
      for (std::size_t k = 0; k < series.size(); ++k)
        if (!std::isfinite(all.values[k](i, j)))
          throw UnpairedError(fmt::format("{} of policy '{}' is not a number in {}", series[k].text(), policy,
                                          future_text(all, i)));
    }
}

/// Numbers of policies by their levels, and of futures by the first point of each.
struct Numbering {
  std::map<Levels, Eigen::Index> policies, futures;
};

Numbering number(const std::vector<Placed>& points, PolicyOutcomes& all) {
  Numbering numbers;
  std::map<Levels, std::string> words;
  for (const Placed& one : points) {
    words.emplace(one.policy, one.policy_words);
    const auto next = static_cast<Eigen::Index>(numbers.futures.size());
    if (numbers.futures.emplace(one.future, next).second) all.words.push_back(one.future_words);
  }
  for (const auto& [levels, text] : words) {
    numbers.policies.emplace(levels, static_cast<Eigen::Index>(all.policies.size()));
    all.policies.push_back(text);
  }
  return numbers;
}

}  // namespace

PolicyOutcomes pair_policies(StoreReader& store, const StoredSweep& sweep,
                             const std::vector<std::size_t>& policy_factors,
                             const std::vector<StoredSeries>& series) {
  PolicyOutcomes all;
  std::vector<bool> is_policy(sweep.factors.size());
  for (const std::size_t i : policy_factors) is_policy[i] = true;
  for (std::size_t i = 0; i < is_policy.size(); ++i)
    if (!is_policy[i]) {
      all.factors.push_back(i);
      all.names.push_back(sweep.factors[i].name);
    }
  std::vector<Placed> points;
  store.for_each_point(
      sweep, [&](const StoredPoint& point) { points.push_back(placed(point, sweep, is_policy, series)); });
  const Numbering numbers = number(points, all);
  refuse_what_is_no_table(sweep, all.policies.size());
  const auto futures = static_cast<Eigen::Index>(numbers.futures.size()),
             policies = static_cast<Eigen::Index>(numbers.policies.size());
  all.levels.resize(futures, static_cast<Eigen::Index>(all.factors.size()));
  all.places.setZero(futures);
  all.values.assign(series.size(), Eigen::ArrayXXd(futures, policies));
  all.errors = all.values;
  Eigen::ArrayXXi counts = Eigen::ArrayXXi::Zero(futures, policies);
  for (const Placed& one : points) {
    const Eigen::Index i = numbers.futures.at(one.future), j = numbers.policies.at(one.policy);
    counts(i, j) = 1;
    if (j == 0) ++all.places(i);
    for (std::size_t k = 0; k < one.future.size(); ++k)
      all.levels(i, static_cast<Eigen::Index>(k)) = one.future[k];
    for (std::size_t k = 0; k < series.size(); ++k) {
      all.values[k](i, j) = one.estimates[k].value;
      all.errors[k](i, j) = one.estimates[k].standard_error;
    }
  }
  refuse_gaps(all, counts, series);
  return all;
}

}  // namespace vidik
