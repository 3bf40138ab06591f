// How policies do over many futures, by the criteria of decisions under deep uncertainty.
//
// Let v(f, p) be the outcome of policy p in future f, r(f, p) its regret, w(f) the weight of the future.
//   max_regret   the largest regret in any future (Savage 1951)
//   p90_regret   the least regret that nine tenths of the weight do not exceed
//   mean_regret  Σ w r / Σ w
//   worst        the worst outcome in any future (Wald 1950)
//   mean         Σ w v / Σ w
//   laplace      the mean with all futures weighted equally, whatever the weights
//   satisfied    Σ w [all conditions hold] / Σ w (Starr's domain criterion, 1963); only if there are any
#pragma once

#include <string>
#include <vector>

#include "engine/robustness/regret.hpp"
#include "engine/sensitivity/bootstrap.hpp"

namespace vidik {

struct Criterion {
  std::string name;
  /// 95 % over futures, by bootstrap; not a number of the extremes, which no sample of futures tells.
  Interval value;
  /// From the paths of the points, at most. They share their random numbers, so it does not average out over
  /// futures. Of `satisfied`: the weight of futures within two standard errors of a limit.
  double monte_carlo = 0;
};

struct JudgedPolicy {
  std::string policy;
  std::vector<Criterion> criteria;
  std::vector<std::size_t> dominated_by;  ///< policies that are as good in every future and better in one

  const Criterion& operator[](const std::string& name) const;
};

/// Whether what is asked of a policy holds, [future][policy]; and whether its error leaves that open.
struct Verdicts {
  Eigen::Array<bool, Eigen::Dynamic, Eigen::Dynamic> met, open;
};

struct Judgement {
  Goal goal = Goal::maximise;
  Eigen::ArrayXXd values, errors;  ///< [future][policy]
  Verdicts verdicts;               ///< empty: nothing is asked
  Eigen::ArrayXd weights;          ///< of futures, at least 0 and not all of them 0
};

std::vector<JudgedPolicy> judge(const Judgement& what, const std::vector<std::string>& policies,
                                const BootstrapOptions& options = {});

}  // namespace vidik
