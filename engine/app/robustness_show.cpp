// What vidik robustness shows.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>

#include "engine/app/robustness_answer.hpp"
#include "engine/app/table.hpp"
#include "engine/app/text.hpp"
#include "engine/core/confidence.hpp"

namespace vidik::app {

namespace {
std::string cell(const Criterion& criterion) {
  const double half = criterion.value.half_width();
  if (!std::isfinite(half)) return fmt::format("{:.4g}", criterion.value.estimate);
  const std::string estimate = rounded({criterion.value.estimate, half / normal_quantile_975});
  return half < 10 ? fmt::format("{} ± {:.1g}", estimate, half) : fmt::format("{} ± {:.0f}", estimate, half);
}

std::string share_cell(const Criterion& criterion) {
  return fmt::format("{:.0f} % ± {:.0f}", 100 * criterion.value.estimate, 100 * criterion.value.half_width());
}

void show_head(const RobustnessAnswer& answer, const Console& console) {
  const StoredSeries& outcome = answer.series.front();
  console.show(console.bold(outcome.text()) + (outcome.unit.empty() ? "" : ", " + outcome.unit) +
               fmt::format(", to {}: {} policies in {} of {}\n", answer.goal_text(), answer.policies.size(),
                           counted(answer.outcomes.futures(), "future"),
                           counted(static_cast<std::int64_t>(answer.outcomes.factors.size()), "factor")));
  if (!answer.conditions.empty()) console.show("Satisfied: " + answer.conditions_text() + '\n');
  std::string how = answer.weights.how;
  how.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(how.front())));
  if (!answer.weights.equal)
    how += fmt::format("; they tell as much as {:.0f} equally weighted futures", answer.weights.effective());
  console.show(how + ".\n");
}

/// The least largest regret first; equal ones in the order of the sweep.
std::vector<const JudgedPolicy*> ranked(const RobustnessAnswer& answer) {
  std::vector<const JudgedPolicy*> all;
  for (const JudgedPolicy& policy : answer.policies) all.push_back(&policy);
  std::ranges::stable_sort(all, {},
                           [](const JudgedPolicy* policy) { return (*policy)["max_regret"].value.estimate; });
  return all;
}

void show_table(const RobustnessAnswer& answer, const Console& console) {
  std::vector<std::string> names{"max_regret", "p90_regret", "mean_regret", "worst", "mean"};
  std::vector<std::string> head{"policy", "max regret", "p90 regret", "mean regret", "worst", "mean"};
  if (!answer.weights.equal) {
    names.push_back("laplace");
    head.push_back("unweighted mean");
  }
  if (!answer.conditions.empty()) head.push_back("satisfied");
  Table table;
  table.row(head);
  for (const JudgedPolicy* policy : ranked(answer)) {
    std::vector<std::string> row{policy->policy};
    for (const std::string& name : names) row.push_back(cell((*policy)[name]));
    if (!answer.conditions.empty()) row.push_back(share_cell((*policy)["satisfied"]));
    table.row(row);
  }
  console.show(table.text());
}

/// All policies that share the best estimate of a criterion.
std::string best_by(const RobustnessAnswer& answer, const std::string& criterion, bool largest) {
  std::vector<std::string> best;
  double reached = 0;
  for (const JudgedPolicy& policy : answer.policies) {
    const double here = (largest ? -1 : 1) * policy[criterion].value.estimate;
    if (best.empty() || here < reached) {
      best.clear();
      reached = here;
    }
    if (here == reached) best.push_back(policy.policy);
  }
  return fmt::format("{}", fmt::join(best, " and "));
}

void show_best(const RobustnessAnswer& answer, const Console& console) {
  const bool maximise = answer.judgement.goal == Goal::maximise;
  std::string text = "Best by max regret: " + best_by(answer, "max_regret", false) +
                     "; by mean regret: " + best_by(answer, "mean_regret", false) +
                     "; by worst case: " + best_by(answer, "worst", maximise) +
                     "; by mean: " + best_by(answer, "mean", maximise);
  if (!answer.conditions.empty()) text += "; by satisfaction: " + best_by(answer, "satisfied", true);
  console.show(text + ".\n");
  for (const JudgedPolicy& policy : answer.policies)
    if (!policy.dominated_by.empty())
      console.show(fmt::format("{} is dominated: {} is as good in every future, and better in some.\n",
                               policy.policy, answer.policies[policy.dominated_by.front()].policy));
}

void show_errors(const RobustnessAnswer& answer, const Console& console) {
  double largest = 0, open = 0;
  for (const JudgedPolicy& policy : answer.policies) {
    largest = std::max(largest, policy["mean_regret"].monte_carlo);
    if (!answer.conditions.empty()) open = std::max(open, policy["satisfied"].monte_carlo);
  }
  std::string text = fmt::format(
      "± is half of a 95 % interval over futures (bootstrap). {} paths per point leave a mean regret "
      "uncertain "
      "by a standard error of at most {:.2g}, far less as policies share their draws",
      grouped(answer.sweep.paths), largest);
  if (!answer.conditions.empty())
    text += fmt::format("; of up to {:.0f} % of the futures they leave open whether a policy satisfies",
                        100 * open);
  console.show(console.dim(text + ".") + '\n');
}
}  // namespace

std::string RobustnessAnswer::conditions_text() const {
  std::string text;
  for (std::size_t i = 0; i < conditions.size(); ++i)
    text += fmt::format("{}{} {} {:g}", i > 0 ? " and " : "", series[i + 1].text(), conditions[i].relation,
                        conditions[i].limit);
  return text;
}

void show(const RobustnessAnswer& answer, const Console& console) {
  show_head(answer, console);
  show_table(answer, console);
  show_best(answer, console);
  show_errors(answer, console);
}

}  // namespace vidik::app
