// Serbian exports of goods to partners other than Russia: error correction towards a target.
//
//   ln X* = ln(k·X₂₀₂₂/12) + ε_y·y_j + trend·T(1 − e^(−years/T))/100 + π + η·ln(EURUSD/1.053)
//           + e_j·(m·member − c·q_V + a·(progress − 0.2))
//           + China: engagement, FTA, lever, pivot; Bosnia: risk                                     (T7)
//   y_j = w_j·y_EU + g_j·years/100, and the level of China for China                USD mn/month
// Member and progress are last month's. Exports to the rest add what was redirected from Russia (T9).
// Source: IMF elasticities for Serbia; partner split of 2022 from statistics and expert judgement.
#pragma once

#include "engine/model/model.hpp"
#include "models/trade/chapters.hpp"

namespace vidik::models::trade {

struct PartnerExports final : Model {
  PartnerExports() : Model("trade", "partner_exports") {}

  static constexpr std::array<std::string_view, 7> flows = {"exports_to_germany",
                                                            "exports_to_italy",
                                                            "exports_to_bosnia",
                                                            "exports_to_romania",
                                                            "exports_to_hungary",
                                                            "exports_to_china",
                                                            "exports_to_rest_before_redirection"};

  Family<Parameter> annual_2022 =
      parameters("partner_exports_2022", partners, "USD mn/year", "exports to the partner in 2022");
  Family<Parameter> eu_weight =
      parameters("partner_eu_activity", partners, "1", "loading of the partner's activity on that of the EU");
  Family<Parameter> growth_premium = parameters("partner_growth_premium", partners, "%/year",
                                                "growth of the partner's activity beyond that loading");
  Family<Parameter> eu_tie = parameters("partner_eu_tie", partners, "1",
                                        "part of EU accession and pivot effects that reaches the partner");
  Parameter run_rate =
      parameter("partner_exports_run_rate", "1", "exports at the end of 2022 relative to the mean of 2022");
  Parameter income =
      parameter("partner_income_elasticity", "1", "income elasticity of exports to other partners");
  Parameter trend =
      parameter("partner_exports_trend", "%/year", "growth of export supply beyond demand and prices");
  Parameter fading =
      parameter("partner_exports_fading", "years", "time in which the growth of export supply fades");
  Parameter euro_elasticity =
      parameter("euro_elasticity", "1", "elasticity of trade in US dollars with other partners to EUR/USD");
  Parameter member_effect =
      parameter("eu_member_exports", "log", "gain of exports to EU partners on accession");
  Parameter pivot_cost = parameter("pivot_eu_cost", "log", "loss of exports to EU partners under pivot");
  Parameter progress_effect =
      parameter("exports_progress", "log", "loading of exports to EU partners on accession progress");
  Parameter china_engagement =
      parameter("china_exports_engagement", "log", "loading of exports to China on its engagement");
  Parameter china_fta_start =
      parameter("china_fta_start", "month", "first month of the free-trade agreement with China");
  Parameter china_fta =
      parameter("china_fta_exports", "log", "effect of the free-trade agreement on exports to China");
  Parameter china_cooperation = parameter("china_cooperation_exports", "log",
                                          "effect of the lever china_cooperation on exports to China");
  Parameter china_pivot = parameter("china_pivot_exports", "log", "effect of pivot on exports to China");
  Parameter bosnia_risk_effect =
      parameter("bosnia_risk_exports", "log", "loading of exports to Bosnia and Herzegovina on its risk");
  Parameter noise_sd = parameter("partner_noise_sd", "log", "monthly noise of trade with other partners");
  Family<Derived> log_level =
      deriveds("log_partner_exports_2022", partners, "log of monthly exports at the end of 2022");
  Input log_euro_2022 = input(form_of("trade.euro_2022"));
  Input adjustment = input("trade.adjustment");
  Input price_trend = input("trade.price_trend");
  Input redirected = input("trade.exports_redirected");
  Input activity_eu = input("world.activity_eu");
  Input activity_china = input("world.activity_china");
  Input log_euro = input(form_of("world.eur_usd"));
  Input engagement = input("world.china_engagement");
  Input pivot = input("stance.pivot_phase");
  Input bosnia_risk = input("region.bosnia_risk");
  Input cooperation = input("policy.china_cooperation");
  Lagged member = lagged("integration.eu_member");
  Lagged progress = lagged("integration.eu_progress");
  Family<Noise> noise_terms = noises("partner_exports_noise", partners);
  Family<State> exports =
      states("", flows, "USD mn", "exports of goods to the partner", Aggregation::flow, Start::computed);
  Family<Companion> log_exports = companions(exports);
  Output to_rest =
      output("exports_to_rest", "USD mn",
             "exports of goods to other partners, with those redirected from Russia", Aggregation::flow);

  void prepare(PrepareView x) const override;
  void start(StartView x) const override;
  void accompany(CompanionView x, Step at) const override;
  void step(View x, Step t) const override;

 private:
  Column activity(View x, std::size_t partner, Step t) const;
  Column special(View x, std::size_t partner, Step t) const;
};

}  // namespace vidik::models::trade
