// Serbia's stance on sanctions against Russia: non-alignment, partial or full alignment, or a pivot to
// Russia.
//
//   ST2  ℓ = Σ loading · covariate                      alignment score, log hazard ratio
//   ST3  v = Σ loading · covariate                      pivot score, log hazard ratio
//   ST4  non-aligned → partial h₁·e^ℓ, full h₂·e^(aℓ), pivot h₃·e^v           hazards, 1/month
//        partial     → non-aligned h₄·e^(bℓ), full h₅·e^(cℓ)
//        full        → partial h₆·e^(bℓ + d·gn)
//        pivot       → non-aligned h₇·e^(bv + f·ge)
//        exponents limited to ±4 for exits from non-alignment and to ±3 for the others; membership of the EU
//        forces full alignment
//
// Of this month: pressure, war intensity, China, global majority, Kosovo, government, months since the
// election. Of last month: opinion on sanctions, energy dependence, gas contract, accession progress, EU
// membership.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::stance {

struct Transitions final : Model {
  Transitions() : Model("stance", "transitions") {}

  static constexpr double non_aligned = 0, partial = 1, full = 2, pivot = 3;

  Parameter to_partial =
      parameter("hazard_partial", "1/month", "base hazard from non-alignment to partial, h₁");
  Parameter to_full = parameter("hazard_full", "1/month", "base hazard from non-alignment to full, h₂");
  Parameter to_pivot = parameter("hazard_pivot", "1/month", "base hazard from non-alignment to a pivot, h₃");
  Parameter partial_back =
      parameter("hazard_partial_back", "1/month", "base hazard from partial to non-alignment, h₄");
  Parameter partial_on = parameter("hazard_partial_full", "1/month", "base hazard from partial to full, h₅");
  Parameter full_back = parameter("hazard_full_back", "1/month", "base hazard from full to partial, h₆");
  Parameter pivot_back =
      parameter("hazard_pivot_back", "1/month", "base hazard from a pivot to non-alignment, h₇");

  Parameter by_pressure =
      parameter("alignment_pressure", "log", "alignment score per 0.15 of Western pressure");
  Parameter by_dependence =
      parameter("alignment_dependence", "log", "alignment score per 0.2 of energy dependence");
  Parameter by_opinion =
      parameter("alignment_opinion", "log", "alignment score per logit of support for sanctions");
  Parameter by_progress =
      parameter("alignment_progress", "log", "alignment score per 0.2 of accession progress");
  Parameter by_settlement = parameter("alignment_kosovo", "log", "alignment score once Kosovo is settled");
  Parameter by_contract =
      parameter("alignment_contract", "log", "alignment score with a long gas contract in force");
  Parameter by_peace = parameter("alignment_peace", "log", "alignment score at war intensity 0");
  Parameter by_pro_eu = parameter("alignment_pro_eu", "log", "alignment score with a pro-EU government");
  Parameter by_nationalist =
      parameter("alignment_nationalist", "log", "alignment score with a nationalist government");
  Parameter by_china = parameter("alignment_china", "log", "alignment score per 0.1 of China's engagement");
  Parameter by_late_term = parameter("alignment_late_term", "log", "alignment score late in a term");
  Parameter by_early_term = parameter("alignment_early_term", "log", "alignment score early in a term");
  Parameter by_gradualism =
      parameter("alignment_gradualism", "log", "alignment score with the lever cfsp_gradualism at 1");
  Parameter late_term =
      parameter("late_term_start", "months", "months since the election after which a term is late");
  Parameter early_term =
      parameter("early_term_end", "months", "months since the election before which a term is early");

  Parameter pivot_majority =
      parameter("pivot_global_majority", "log", "pivot score per 0.1 of the pull of the global majority");
  Parameter pivot_nationalist =
      parameter("pivot_nationalist", "log", "pivot score with a nationalist government");
  Parameter pivot_pro_eu = parameter("pivot_pro_eu", "log", "pivot score with a pro-EU government");
  Parameter pivot_pressure = parameter("pivot_pressure", "log", "pivot score per 0.15 of Western pressure");
  Parameter pivot_progress = parameter("pivot_progress", "log", "pivot score per 0.2 of accession progress");
  Parameter pivot_china = parameter("pivot_china", "log", "pivot score per 0.1 of China's engagement");
  Parameter pivot_opinion =
      parameter("pivot_opinion", "log", "pivot score per logit of support for sanctions");

  Parameter full_exponent =
      parameter("full_exponent", "1", "exponent of the alignment score from non-alignment to full, a");
  Parameter back_exponent = parameter("back_exponent", "1", "exponent of a score in transitions back, b");
  Parameter on_exponent =
      parameter("partial_full_exponent", "1", "exponent of the alignment score from partial to full, c");
  Parameter full_back_nationalist = parameter(
      "full_back_nationalist", "log", "change of the rollback hazard with a nationalist government, d");
  Parameter pivot_back_pro_eu = parameter(
      "pivot_back_pro_eu", "log", "change of the hazard of leaving a pivot with a pro-EU government, f");
  Parameter exit_limit = parameter("exit_score_limit", "log", "largest exponent of exits from non-alignment");
  Parameter other_limit = parameter("other_score_limit", "log", "largest exponent of all other transitions");

  Input pressure = input("world.western_pressure");
  Input war_intensity = input("world.war_intensity");
  Input china = input("world.china_engagement");
  Input majority = input("world.global_majority_pull");
  Input kosovo_settled = input("region.kosovo_settled");
  Input pro_eu = input("politics.pro_eu_government");
  Input nationalist = input("politics.nationalist_government");
  Input months_since_election = input("politics.months_since_election");
  Input gradualism = input("policy.cfsp_gradualism");
  Lagged support = lagged("opinion.sanctions.support");
  Lagged oppose = lagged("opinion.sanctions.oppose");
  Lagged dependence = lagged("energy.dependence");
  Lagged contract = lagged("energy.contract");
  Lagged progress = lagged("integration.eu_progress");
  Lagged eu_member = lagged("integration.eu_member");
  Uniform draw = uniform("stance_draw");
  State stance =
      state("state", "0/1/2/3", "stance on sanctions: 0 non-aligned, 1 partial, 2 full, 3 pivot to Russia",
            Aggregation::stock);
  Output alignment_score =
      output("alignment_score", "log", "alignment score, log hazard ratio, ℓ", Aggregation::level);
  Output pivot_score = output("pivot_score", "log", "pivot score, log hazard ratio, v", Aggregation::level);

  void step(View x, Step t) const override;

 private:
  Column opinion(View x) const;
  Column alignment_of_interests(View x, const Column& opinion_now) const;
  Column alignment_of_politics(View x) const;
  Column score_of_pivot(View x, const Column& opinion_now) const;
  Column next(View x) const;
};

}  // namespace vidik::models::stance
