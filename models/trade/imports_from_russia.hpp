// Serbian imports from Russia by chapter: error correction towards a target; energy (27) comes from energy.
//
//   ln M* = ln(M₂₀₂₂/12) + ε_y·y + (trend + π)·years + d·(1 − e^(−t/T)) + ε_r·rer + v·q_V
//           + b·L(business council) − θΦ + δ·(S − 0.75) + γ·ln(TTF/1320) + Emb + k·θ·(FTA effect)  (T5)
//   ln M ← ln M + α(ln M* − ln M) + σε                                              USD mn/month
// y is last month's log real GDP, t in months. δ: goods redirected to markets without sanctions; γ: cost of
// gas in fertilisers and chemicals; 1320 USD/1000 m³ is the TTF mean of 2022.
#pragma once

#include "engine/model/model.hpp"
#include "models/trade/chapters.hpp"

namespace vidik::models::trade {

struct ImportsFromRussia final : Model {
  ImportsFromRussia() : Model("trade", "imports_from_russia") {}

  Family<Parameter> annual_2022 =
      parameters("imports_2022", import_chapters, "USD mn/year", "imports from Russia in 2022");
  Family<Parameter> elasticity =
      parameters("imports_elasticity", import_chapters, "1", "elasticity of imports to the cost of trade");
  Family<Parameter> diversion_loading =
      parameters("imports_diversion", import_chapters, "1", "loading of imports on sanctions intensity");
  Family<Parameter> gas_loading = parameters("imports_gas_price", import_chapters, "1",
                                             "elasticity of the value of imports to the price of gas");
  Parameter trend =
      parameter("imports_trend", "%/year", "trend of the share of Russia in imports without energy");
  Parameter derisking = parameter("imports_derisking", "log",
                                  "one-off reduction of risk in imports from Russia without energy");
  Parameter derisking_months =
      parameter("imports_derisking_months", "months", "time in which that reduction is phased in");
  Parameter ruble_elasticity = parameter(
      "imports_ruble_elasticity", "1", "elasticity of imports from Russia to real depreciation of the ruble");
  Parameter pivot_effect = parameter("imports_pivot", "log", "effect of pivot on imports from Russia");
  Parameter council_effect = parameter("imports_business_council", "log",
                                       "effect of the lever business_council on imports from Russia");
  Parameter preference_share =
      parameter("fta_imports", "share", "share of the preference that is passed to imports");
  Parameter noise_sd =
      parameter("imports_noise_sd", "log", "monthly noise of imports from Russia by chapter");
  Family<Derived> log_level = deriveds("log_imports_2022", import_chapters, "log of monthly imports in 2022");
  Derived log_ttf_2022 = derived("log_ttf_2022", "log of the TTF price of 2022");
  Parameter ttf_2022 = parameter("ttf_2022", "USD/1000 m³", "TTF price on average in 2022");
  Input sanctions_2022 = input("trade.sanctions_2022");
  Input adjustment = input("trade.adjustment");
  Input income = input("trade.imports_income_elasticity");
  Input price_trend = input("trade.price_trend");
  Input elasticity_scale = input("trade.elasticity_scale");
  Input friction = input("trade.friction_effect");
  Input preference = input("trade.fta_effect");
  Input real_ruble = input("trade.real_ruble");
  Family<Input> embargo = inputs("trade.imports_embargo", import_chapters);
  Input sanctions = input("world.sanctions");
  Input log_ttf = input(form_of("world.ttf"));
  Input pivot = input("stance.pivot_phase");
  Input council = input("policy.business_council");
  Input energy = input("energy.imports_from_russia");
  Lagged log_real_gdp = lagged(form_of("economy.real_gdp_index"));
  Family<Noise> noise_terms = noises("imports_noise", import_chapters);
  Family<State> imports = states("imports_from_russia", import_chapters, "USD mn", "imports from Russia",
                                 Aggregation::flow, Start::computed);
  Family<Companion> log_imports = companions(imports);
  Output energy_imports =
      output("imports_from_russia.27", "USD mn", "imports of energy from Russia", Aggregation::flow);
  Output total = output("imports_from_russia", "USD mn", "imports from Russia", Aggregation::flow);

  void prepare(PrepareView x) const override;
  void start(StartView x) const override;
  void accompany(CompanionView x, Step at) const override;
  void step(View x, Step t) const override;

 private:
  struct Common {
    Column target, ease, sanctions, gas_price;  ///< ease: log cost of trade saved, before the elasticity
  };
  Common in_common(View x, Step t) const;
  auto target(View x, std::size_t chapter, const Common& common) const;
};

}  // namespace vidik::models::trade
