// Migration of the population of Serbia: emigration, returns, other immigration, and the net balance.
//
//   M8  emigration = E₀/12·(population/6.64)·exp(−elasticity·ω + member + risk·(R − 0.37) + lever + driver)
//       returns = R₀/12·exp(0.4·elasticity·ω + lever);  other immigration = O₀/12·e^(0.3·y)
//   M9  net = −emigration + returns + other + Russian arrivals − Russian leavers + Russian naturalisations
//
// Persons/month. ω is the logarithm of income relative to the EU, y that of real GDP, both of last month.
// Naturalised persons stay in the country, so they are added back to the leavers among permit holders.
// Sources: Ortega, Peri (2013); Draženović, Kunovac, Pripužić (2018) on the effect of accession.
#pragma once

#include <array>
#include <string_view>

#include "engine/model/model.hpp"

namespace vidik::models::population {

/// The twelve months that net_migration_12m sums.
inline constexpr std::array<std::string_view, 12> months{"1", "2", "3", "4",  "5",  "6",
                                                         "7", "8", "9", "10", "11", "12"};

struct Migration final : Model {
  Migration() : Model("population", "migration") {}

  Parameter emigration_base = parameter("emigration_base", "persons/year", "emigration in 2022");
  Parameter returns_base = parameter("returns_base", "persons/year", "returns to Serbia in 2022");
  Parameter other_base = parameter("other_immigration_base", "persons/year",
                                   "net immigration of neither Serbian nor Russian citizens in 2022");
  Parameter emigration_income =
      parameter("emigration_income", "1", "elasticity of emigration to income in the EU relative to Serbia");
  Parameter emigration_member =
      parameter("emigration_member", "log", "effect of EU membership on emigration");
  Parameter emigration_risk = parameter("emigration_risk", "log", "effect of regional risk on emigration");
  Parameter emigration_talent =
      parameter("emigration_talent", "log", "effect of the talent retention lever on emigration");
  Parameter emigration_shift =
      parameter("emigration_shift", "log",
                "driver: shift of emigration, which is multiplied by e to this; 0.69 doubles it");
  Parameter returns_income_weight = parameter("returns_income_weight", "share",
                                              "income elasticity of returns relative to that of emigration");
  Parameter returns_talent =
      parameter("returns_talent", "log", "effect of the talent retention lever on returns");
  Parameter other_income =
      parameter("other_immigration_income", "1", "elasticity of other immigration to real GDP");

  Input risk = input("region.risk");
  Input talent_retention = input("policy.talent_retention");
  Input russian_inflow = input("migration.russian_inflow");
  Input russian_outflow = input("migration.russian_outflow");
  Input russian_naturalisations = input("migration.russian_naturalisations");
  Lagged total = lagged("population.total");
  Lagged member = lagged("integration.eu_member");
  Lagged relative_income = lagged("economy.relative_income");
  Lagged log_real_gdp = lagged(form_of("economy.real_gdp_index"));

  Output emigration = output("emigration", "persons", "emigration from Serbia", Aggregation::flow);
  Output returns = output("returns", "persons", "returns to Serbia", Aggregation::flow);
  Output other_immigration =
      output("other_immigration", "persons", "net immigration of neither Serbian nor Russian citizens",
             Aggregation::flow);
  Output net_migration = output("net_migration", "persons", "net migration", Aggregation::flow);
  State net_12m =
      state("net_migration_12m", "persons", "net migration of the last twelve months", Aggregation::stock);
  Family<State> history =
      states("net_migration_history", months, "persons", "net migration of an earlier month",
             Aggregation::flow, Start::computed);  ///< 1 is the latest

  void start(StartView x) const override;
  void step(View x, Step) const override;

 private:
  void serbian_flows(View x) const;
  void remember(View x) const;
};

}  // namespace vidik::models::population
