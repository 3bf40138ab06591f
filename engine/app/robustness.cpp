// vidik robustness: policies against uncertain futures.
#include <fmt/format.h>

#include <algorithm>

#include "engine/app/robustness_answer.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/stored_study.hpp"
#include "engine/app/stores.hpp"
#include "engine/app/verbs.hpp"
#include "engine/core/suggestion.hpp"

namespace vidik::app {

namespace {
Goal goal_of(const RobustnessOptions& options) {
  if (options.maximise.empty() == options.minimise.empty())
    throw UsageError("one outcome is asked for: --maximise NAME or --minimise NAME");
  return options.maximise.empty() ? Goal::minimise : Goal::maximise;
}

/// Numbers of the factors that are policies.
std::vector<std::size_t> factors_of(const StoredSweep& sweep, const std::vector<std::string>& policies) {
  std::vector<std::string> names;
  for (const auto& factor : sweep.factors) names.push_back(factor.name);
  std::vector<std::size_t> found;
  for (const std::string& policy : policies) {
    const auto at = std::ranges::find(names, policy);
    if (at == names.end()) {
      const std::string guess = did_you_mean(policy, names);
      throw UsageError(fmt::format("this sweep has no factor '{}'; {}", policy,
                                   guess.empty() ? fmt::format("{}", fmt::join(names, ", ")) : guess));
    }
    found.push_back(static_cast<std::size_t>(at - names.begin()));
  }
  return found;
}

/// A verdict is open where the value lies within two standard errors of the limit.
Verdicts verdicts_of(const RobustnessAnswer& answer) {
  Verdicts all;
  for (std::size_t k = 0; k < answer.conditions.size(); ++k) {
    const Condition& condition = answer.conditions[k];
    const Eigen::ArrayXXd &values = answer.outcomes.values[k + 1], &errors = answer.outcomes.errors[k + 1];
    const auto met = values.unaryExpr([&](double value) { return condition.holds(value); }).eval();
    const auto open = ((values - condition.limit).abs() < 2 * errors).eval();
    all.met = k == 0 ? met : (all.met && met).eval();
    all.open = k == 0 ? open : (all.open || open).eval();
  }
  return all;
}

RobustnessAnswer answered(const RobustnessOptions& options) {
  RobustnessAnswer answer;
  answer.policy_factors = options.policies;
  answer.judgement.goal = goal_of(options);
  for (const std::string& text : options.satisfy) answer.conditions.push_back(parse_condition(text));
  StoreReader store = open_store(options.store);
  answer.sweep = chosen_sweep(store.sweeps(), options.sweep);
  answer.series.push_back(number_named(options.maximise + options.minimise, store, answer.sweep));
  for (const Condition& condition : answer.conditions)
    answer.series.push_back(number_named(condition.name, store, answer.sweep));
  answer.outcomes =
      pair_policies(store, answer.sweep, factors_of(answer.sweep, options.policies), answer.series);
  answer.weights = weights_of(options.weights, answer.outcomes,
                              [&] { return stored_study(store, answer.sweep, options.store); });
  answer.judgement.values = answer.outcomes.values.front();
  answer.judgement.errors = answer.outcomes.errors.front();
  answer.judgement.verdicts = verdicts_of(answer);
  answer.judgement.weights = answer.weights.of;
  answer.policies = judge(answer.judgement, answer.outcomes.policies);
  return answer;
}
}  // namespace

ExitCode robustness(const RobustnessOptions& options, const Console& console) {
  try {
    const RobustnessAnswer answer = answered(options);
    if (!options.output.empty()) write(answer, options.output);
    if (console.json())
      print(to_json(answer), console);
    else
      show(answer, console);
  } catch (const UnpairedError& error) {
    throw UsageError(error.what());
  }
  return ExitCode::done;
}

}  // namespace vidik::app
