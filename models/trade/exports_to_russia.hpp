// Serbian exports to Russia by chapter: error correction towards a gravity-like target.
//
//   ln X* = ln(X₂₀₂₂/12) + ε_y·y_RU + (trend + π)·years + ε_r·rer + v·q_V − θΦ + s·ψ·Dv + k·θ·(FTA effect)
//           + b·L(business council) + Emb                                                            (T4)
//   ln X ← ln X + α(ln X* − ln X) + σε;  chapter 08 is reported with its season
//   embL ← embL + α(Emb − embL), lost = Σ X(e^(−embL) − 1): what embargoes have already taken         (T9)
//   redirected ← lag(redirected, share·lost, τ): lost exports that find other markets
// X in USD mn/month. Sources: Fontagné, Guimbard, Orefice (2022) for θ; Fontagné, Martin, Orefice (2018) for
// ε_r; Haidar (2017) for redirection.
#pragma once

#include "engine/model/model.hpp"
#include "models/months.hpp"
#include "models/trade/chapters.hpp"

namespace vidik::models::trade {

struct ExportsToRussia final : Model {
  ExportsToRussia() : Model("trade", "exports_to_russia") {}

  Family<Parameter> annual_2022 =
      parameters("exports_2022", export_chapters, "USD mn/year", "exports to Russia in 2022");
  Family<Parameter> elasticity =
      parameters("exports_elasticity", export_chapters, "1", "elasticity of exports to the cost of trade");
  Family<Parameter> diversion_loading =
      parameters("exports_diversion", export_chapters, "1", "loading of exports on diversion");
  Family<Parameter> council_effect = parameters("exports_business_council", export_chapters, "log",
                                                "effect of the lever business_council on exports");
  Family<Parameter> season = parameters("fruit_season", months_of_year, "1",
                                        "fruit exports of the month relative to the mean month");
  Parameter income = parameter("exports_income_elasticity", "1", "income elasticity of exports to Russia");
  Parameter trend =
      parameter("exports_trend", "%/year", "real trend of exports to Russia beyond income and prices");
  Parameter ruble_elasticity = parameter("exports_ruble_elasticity", "1",
                                         "elasticity of exports to Russia to real depreciation of the ruble");
  Parameter pivot_effect = parameter("exports_pivot", "log", "effect of pivot on exports to Russia");
  Parameter diversion_scale = parameter("diversion_scale", "1", "scale of diversion loadings by chapter");
  Parameter preference_share =
      parameter("fta_exports", "share", "share of the preference that is passed to exports");
  Parameter noise_sd = parameter("exports_noise_sd", "log", "monthly noise of exports to Russia by chapter");
  Parameter redirected_share =
      parameter("redirected_share", "share", "share of lost exports that find other markets");
  Parameter redirection_time =
      parameter("redirection_time", "years", "time in which lost exports find other markets");
  Family<Derived> log_level = deriveds("log_exports_2022", export_chapters, "log of monthly exports in 2022");
  Derived redirection_closed =
      derived("redirection_closed", "share of its gap that redirection closes in a month");
  Input adjustment = input("trade.adjustment");
  Input price_trend = input("trade.price_trend");
  Input elasticity_scale = input("trade.elasticity_scale");
  Input friction = input("trade.friction_effect");
  Input diversion = input("trade.diversion");
  Input preference = input("trade.fta_effect");
  Input real_ruble = input("trade.real_ruble");
  Family<Input> embargo = inputs("trade.exports_embargo", export_chapters);
  Input activity = input("world.activity_russia");
  Input pivot = input("stance.pivot_phase");
  Input council = input("policy.business_council");
  Family<Noise> noise_terms = noises("exports_noise", export_chapters);
  Family<State> exports = states("exports_to_russia", export_chapters, "USD mn", "exports to Russia",
                                 Aggregation::flow, Start::computed);
  Family<Companion> log_exports = companions(exports);  ///< without the season
  Family<State> embargo_effect =
      states("embargo_effect", export_chapters, "log",
             "effect of embargoes that exports to Russia have already felt", Aggregation::level);
  State redirected = state("exports_redirected", "USD mn",
                           "exports lost to embargoes that found other markets", Aggregation::flow);
  Output total = output("exports_to_russia", "USD mn", "exports to Russia", Aggregation::flow);
  Output lost = output("exports_lost", "USD mn", "exports to Russia lost to embargoes", Aggregation::flow);

  void prepare(PrepareView x) const override;
  void start(StartView x) const override;
  void accompany(CompanionView x, Step at) const override;
  void step(View x, Step t) const override;

 private:
  struct Common {
    Column target, ease, diversion;  ///< ease: log cost of trade saved, before the elasticity
  };
  Common in_common(View x, Step t) const;
  auto target(View x, std::size_t chapter, const Common& common) const;
};

}  // namespace vidik::models::trade
