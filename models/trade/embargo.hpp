// What Serbia's own alignment, and Russia's answer to it, take from each chapter of trade with Russia.
//
// Log effects on the target of a flow, for phases of partial and full alignment q_P and q_F (T4, T5):
//   Emb = q_P·ln(1 − min(c·cp·i/0.35, 0.95)) + q_F·[ln(1 − cf·C) − o·(1 − cf) + ln(1 − d·cs·v)]
// cp, cf cover of the chapter at partial and full alignment; i depth of partial alignment; C compliance; o
// over-compliance on goods that are not listed; cs, v cover and coverage of the Russian counter-embargo on
// food (exports only). Sources: Regulation (EU) 833/2014 for cover; Crozet, Hinz (2020) for over-compliance;
// the 2015 extension of the Russian embargo to aligning non-members.
#pragma once

#include "engine/model/model.hpp"
#include "models/trade/chapters.hpp"

namespace vidik::models::trade {

struct Embargo final : Model {
  Embargo() : Model("trade", "embargo") {}

  Parameter compliance =
      parameter("compliance_full", "share", "compliance with the own embargo under full alignment");
  Parameter overcompliance =
      parameter("overcompliance", "log", "loss of trade in goods that are not listed, under full alignment");
  Parameter coverage = parameter("counter_embargo_coverage", "share",
                                 "coverage of the Russian counter-embargo on food under full alignment");
  Parameter counter_depth =
      parameter("counter_embargo_depth", "share", "share of covered trade that the counter-embargo ends");
  Parameter intensity =
      parameter("partial_intensity", "share", "depth of partial alignment on listed dual-use goods");
  Parameter partial_compliance =
      parameter("partial_compliance", "share", "compliance with the own embargo under partial alignment");
  Family<Parameter> export_full = parameters("exports_cover_full", export_chapters, "share",
                                             "share of the chapter's exports listed under full alignment");
  Family<Parameter> export_partial =
      parameters("exports_cover_partial", export_chapters, "share",
                 "share of the chapter's exports listed under partial alignment");
  Family<Parameter> export_counter =
      parameters("exports_counter_cover", export_chapters, "share",
                 "share of the chapter's exports under the Russian counter-embargo");
  Family<Parameter> import_full = parameters("imports_cover_full", import_chapters, "share",
                                             "share of the chapter's imports listed under full alignment");
  Family<Parameter> import_partial =
      parameters("imports_cover_partial", import_chapters, "share",
                 "share of the chapter's imports listed under partial alignment");
  Parameter quoted_intensity = parameter(
      "partial_quoted_depth", "share", "depth of partial alignment at which the cover by chapter is quoted");
  Family<Derived> export_full_effect =
      deriveds("exports_full_effect", export_chapters, "log effect of full alignment");
  Family<Derived> export_partial_effect =
      deriveds("exports_partial_effect", export_chapters, "log effect of partial alignment");
  Family<Derived> import_full_effect =
      deriveds("imports_full_effect", import_chapters, "log effect of full alignment");
  Family<Derived> import_partial_effect =
      deriveds("imports_partial_effect", import_chapters, "log effect of partial alignment");
  Input partial = input("stance.partial_phase");
  Input full = input("stance.full_phase");
  Family<Output> exports =
      outputs("exports_embargo", export_chapters, "log",
              "effect of embargoes on the target of exports to Russia", Aggregation::level);
  Family<Output> imports =
      outputs("imports_embargo", import_chapters, "log",
              "effect of embargoes on the target of imports from Russia", Aggregation::level);

  void prepare(PrepareView x) const override;
  void step(View x, Step) const override;

 private:
  Column partial_effect(PrepareView x, Parameter cover) const;
  Column full_effect(PrepareView x, Parameter cover) const;
};

}  // namespace vidik::models::trade
