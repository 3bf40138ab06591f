// Serbian imports of goods from partners other than Russia: error correction towards a target.
//
//   ln M* = ln(M₂₀₂₂/12) + ε_y·y + trend·years/100 + π + η·ln(EURUSD/1.053)
//           + e_j·(s_m·m·member − s_c·c·q_V) + China: engagement, trend, FTA, lever, pivot               (T8)
// y is last month's log real GDP; m and c are the effects on exports. Imports from the rest add energy that
// is not Russian. USD mn/month.
#pragma once

#include "engine/model/model.hpp"
#include "models/trade/chapters.hpp"

namespace vidik::models::trade {

struct PartnerImports final : Model {
  PartnerImports() : Model("trade", "partner_imports") {}

  static constexpr std::array<std::string_view, 7> flows = {"imports_from_germany",
                                                            "imports_from_italy",
                                                            "imports_from_bosnia",
                                                            "imports_from_romania",
                                                            "imports_from_hungary",
                                                            "imports_from_china",
                                                            "imports_from_rest_without_energy"};

  Family<Parameter> annual_2022 = parameters("partner_imports_2022", partners, "USD mn/year",
                                             "imports from the partner in 2022, without energy");
  Parameter trend =
      parameter("partner_imports_trend", "%/year", "growth of imports beyond income and prices");
  Parameter member_share =
      parameter("imports_member", "share",
                "effect of accession on imports from EU partners, relative to that on exports");
  Parameter pivot_share =
      parameter("imports_pivot_eu", "share",
                "effect of pivot on imports from EU partners, relative to that on exports");
  Parameter china_engagement =
      parameter("china_imports_engagement", "log", "loading of imports from China on its engagement");
  Parameter china_trend =
      parameter("china_imports_trend", "1/year", "additional growth of imports from China");
  Parameter china_fta =
      parameter("china_fta_imports", "log", "effect of the free-trade agreement on imports from China");
  Parameter china_cooperation = parameter("china_cooperation_imports", "log",
                                          "effect of the lever china_cooperation on imports from China");
  Parameter china_pivot = parameter("china_pivot_imports", "log", "effect of pivot on imports from China");
  Family<Derived> log_level =
      deriveds("log_partner_imports_2022", partners, "log of monthly imports in 2022");
  Input log_euro_2022 = input(form_of("trade.euro_2022"));
  Input adjustment = input("trade.adjustment");
  Input income = input("trade.imports_income_elasticity");
  Input price_trend = input("trade.price_trend");
  Input euro_elasticity = input("trade.euro_elasticity");
  Input member_effect = input("trade.eu_member_exports");
  Input pivot_cost = input("trade.pivot_eu_cost");
  Input china_fta_start = input("trade.china_fta_start");
  Input noise_sd = input("trade.partner_noise_sd");
  Family<Input> eu_tie = inputs("trade.partner_eu_tie", partners);
  Input log_euro = input(form_of("world.eur_usd"));
  Input engagement = input("world.china_engagement");
  Input pivot = input("stance.pivot_phase");
  Input cooperation = input("policy.china_cooperation");
  Input energy_bill = input("energy.bill");
  Input energy_russian = input("energy.imports_from_russia");
  Lagged member = lagged("integration.eu_member");
  Lagged log_real_gdp = lagged(form_of("economy.real_gdp_index"));
  Family<Noise> noise_terms = noises("partner_imports_noise", partners);
  Family<State> imports =
      states("", flows, "USD mn", "imports of goods from the partner", Aggregation::flow, Start::computed);
  Family<Companion> log_imports = companions(imports);
  Output from_rest =
      output("imports_from_rest", "USD mn",
             "imports of goods from other partners, with energy that is not Russian", Aggregation::flow);

  void prepare(PrepareView x) const override;
  void start(StartView x) const override;
  void accompany(CompanionView x, Step at) const override;
  void step(View x, Step t) const override;

 private:
  Column chinese(View x, Step t) const;
};

}  // namespace vidik::models::trade
