// Progress of accession to the EU, from 0 to 1 (C3).
//
//   p ← clip(p + Δ·drift·max(4p(1 − p), floor) + σ√Δ ε, 0, 1)
//   drift = base + a(CFSP − 0.5) + b·1[Kosovo settled] + c·1[Kosovo crisis] + g(pro-EU − nationalist
//   government)
//           + v·pivot phase + r·L(rule_of_law) + shift
//
// The logistic factor makes the first and the last chapters slow. Start 0.20: 22 of 35 chapters open, two
// closed, none opened since December 2021. Coefficients are expert priors.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::integration {

struct Progress final : Model {
  Progress() : Model("integration", "progress") {}

  Parameter base = parameter("progress_base", "1/year", "drift of accession progress");
  Parameter from_alignment =
      parameter("progress_alignment", "1/year", "drift per unit of CFSP alignment above one half");
  Parameter from_settlement = parameter("progress_kosovo_settled", "1/year", "drift with Kosovo settled");
  Parameter from_crisis = parameter("progress_kosovo_crisis", "1/year", "drift in a crisis over Kosovo");
  Parameter from_government = parameter("progress_government", "1/year",
                                        "drift under a pro-EU government; minus it under a nationalist one");
  Parameter from_pivot = parameter("progress_pivot", "1/year", "drift after a pivot to Russia");
  Parameter from_rule_of_law =
      parameter("progress_rule_of_law", "1/year", "drift by reforms of the rule of law at full level");
  Parameter floor = parameter("progress_floor", "1", "least value of the logistic factor of the drift");
  Parameter volatility = parameter("progress_volatility", "1/√year", "volatility of accession progress");
  Parameter shift = parameter("progress_shift", "1/year",
                              "scenario addition to the drift of accession progress, which slows near 0 and "
                              "1 and stays between them");

  Input alignment = input("stance.cfsp_alignment");
  Input pivot_phase = input("stance.pivot_phase");
  Input settled = input("region.kosovo_settled");
  Input crisis = input("region.kosovo_crisis");
  Input pro_eu = input("politics.pro_eu_government");
  Input nationalist = input("politics.nationalist_government");
  Input rule_of_law = input("policy.rule_of_law");
  Noise shock = noise("progress_noise");

  Derived spread = derived("progress_spread", "standard deviation of progress over a month");
  State eu_progress = state("eu_progress", "0–1", "progress of accession to the EU", Aggregation::stock);

  void prepare(PrepareView x) const override;
  void step(View x, Step t) const override;

 private:
  Column drift(const View& x) const;
};

}  // namespace vidik::models::integration
