// What `vidik robustness` has found, and how it is shown and written.
#pragma once

#include <string>
#include <vector>

#include "engine/app/condition.hpp"
#include "engine/app/json.hpp"
#include "engine/app/weights.hpp"
#include "engine/robustness/criteria.hpp"

namespace vidik::app {

struct RobustnessAnswer {
  StoredSweep sweep;
  std::vector<std::string> policy_factors;
  std::vector<StoredSeries> series;   ///< the outcome, then what each condition is about
  std::vector<Condition> conditions;  ///< all of which are to hold
  PolicyOutcomes outcomes;
  Weights weights;
  Judgement judgement;
  std::vector<JudgedPolicy> policies;

  /// "stance.ever_aligned.2035.mean > 0.3 and …"; empty if nothing is asked.
  std::string conditions_text() const;
  std::string goal_text() const { return judgement.goal == Goal::maximise ? "maximise" : "minimise"; }
};

void show(const RobustnessAnswer& answer, const Console& console);
Json to_json(const RobustnessAnswer& answer);
/// robustness.csv and regret.csv
void write(const RobustnessAnswer& answer, const std::string& folder);

}  // namespace vidik::app
