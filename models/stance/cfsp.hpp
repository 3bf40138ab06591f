// The share of the EU's foreign-policy declarations and measures (CFSP) that Serbia aligns with.
//
//   ST6  ω = ω₀ + ω₁·w·min(S/S₀, cap)                              share of those about Russia, Belarus,
//   China
//        a = clip(a_N + (a_P − a_N)·q_P + (a_F − a_N)·q_F + g·lever, 0, a_F)      share of them aligned with
//        c ← clip(c + (c* − c)·(1 − e^(−Δ/τ)) + σ·(1 − s·q_F)·√Δ·ε, 0, 1),   c* = (1 − ω·(1 − a))·(1 − v·q_V)
//
// Facts: 52 % in 2018, 57 % in 2019, 56 % in 2020, 62 % in 2021, 48 % in 2022 (ISAC Fund).
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::stance {

struct Cfsp final : Model {
  Cfsp() : Model("stance", "cfsp") {}

  Parameter subject_base = parameter("cfsp_subject_base", "share",
                                     "declarations on Russia, Belarus and China at war intensity 0, ω₀");
  Parameter subject_war = parameter("cfsp_subject_war", "share",
                                    "declarations on Russia, Belarus and China added at war intensity 1, ω₁");
  Parameter sanctions_unit = parameter("cfsp_sanctions_unit", "index",
                                       "sanctions intensity at which the added declarations are quoted, S₀");
  Parameter sanctions_cap = parameter("cfsp_sanctions_cap", "1",
                                      "largest multiple of the added declarations with sanctions intensity");
  Parameter rate_non_aligned =
      parameter("cfsp_rate_non_aligned", "share", "share of these aligned with under non-alignment, a_N");
  Parameter rate_partial =
      parameter("cfsp_rate_partial", "share", "share of these aligned with under partial alignment, a_P");
  Parameter rate_full =
      parameter("cfsp_rate_full", "share", "share of these aligned with under full alignment, a_F");
  Parameter lever_effect =
      parameter("cfsp_gradualism_effect", "share", "share added by the lever cfsp_gradualism at 1, g");
  Parameter pivot_loss = parameter("cfsp_pivot_loss", "share", "loss of the whole rate under a pivot, v");
  Parameter adjustment = parameter("cfsp_adjustment", "years", "time constant of the CFSP rate, τ");
  Parameter volatility = parameter("cfsp_volatility", "1/√year", "volatility of the CFSP rate, σ");
  Parameter calm =
      parameter("cfsp_full_calm", "share", "reduction of the CFSP rate's volatility under full alignment, s");
  Derived closed = derived("cfsp_closed", "share of the gap closed in a month");
  Derived sd = derived("cfsp_spread", "standard deviation of a month's innovation");
  Input war_intensity = input("world.war_intensity");
  Input sanctions = input("world.sanctions");
  Input partial_phase = input("stance.partial_phase");
  Input full_phase = input("stance.full_phase");
  Input pivot_phase = input("stance.pivot_phase");
  Input gradualism = input("policy.cfsp_gradualism");
  Noise innovation = noise("cfsp_noise");
  State rate =
      state("cfsp_alignment", "share", "alignment with the foreign policy of the EU", Aggregation::level);

  void prepare(PrepareView x) const override;
  void step(View x, Step t) const override;

 private:
  Column target(View x) const;
};

}  // namespace vidik::models::stance
