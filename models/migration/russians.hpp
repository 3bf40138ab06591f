// Russian residents of Serbia: arrivals, departures, naturalisations, and the stock of permit holders.
//
//   M1  ln A = ln A₀ + surge·e^(−t/τ) + war·(w − 1) + mobilisation·m + network·ln(min(N, cap)/40,000)
//              + income·(y_Serbia − y_Russia + ¼ rer) + alignment + levers + index·(NSI − 0.50) + 0.12 ε
//   M2  hazards of return, onward migration and naturalisation, h = h_r + h_o + h_n (1/year);
//       leavers L = N(1 − e^(−hΔ)), of which the share h_n/h is naturalised;  N ← N + A − L
//   M4  residents de facto = ratio·N
//
// A and L in persons/month, N in persons. NSI is last month's index, and N in M1 last month's stock: the
// network effect is below 1 in elasticity (M3), so the stock has one stable level.
// Sources: Beine, Docquier, Özden (2011) on networks; Ortega, Peri (2013) on income; permit counts of BCSP.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::migration {

struct Russians final : Model {
  Russians() : Model("migration", "russians") {}

  Parameter inflow_base = parameter("inflow_base", "persons/month",
                                    "arrivals of Russian citizens in wartime, with 40,000 permit holders");
  Parameter surge = parameter("surge", "log", "additional arrivals at the end of 2022");
  Parameter surge_time = parameter("surge_time", "years", "decay time of the initial surge of arrivals");
  Parameter inflow_war = parameter("inflow_war", "log", "effect of war intensity on arrivals");
  Parameter inflow_mobilisation =
      parameter("inflow_mobilisation", "log", "effect of a mobilisation pulse on arrivals");
  Parameter mobilisation_share =
      parameter("mobilisation_share", "share", "share of a mobilisation pulse that reaches Serbia");
  Parameter network_elasticity =
      parameter("network_elasticity", "1", "elasticity of arrivals to the stock of permit holders");
  Parameter network_saturation =
      parameter("network_saturation", "persons", "permit holders at which the network effect saturates");
  Parameter income_elasticity =
      parameter("income_elasticity", "1", "elasticity of arrivals to income in Serbia relative to Russia");
  Parameter income_weight =
      parameter("income_weight", "share", "share of the income elasticity that acts on monthly arrivals");
  Parameter ruble_weight =
      parameter("ruble_weight", "share", "share of a real depreciation of the ruble felt in relative income");
  Parameter inflow_full = parameter("inflow_full", "log", "effect of full alignment on arrivals");
  Parameter inflow_partial_weight =
      parameter("inflow_partial_weight", "share", "effect of partial alignment relative to full alignment");
  Parameter inflow_pivot = parameter("inflow_pivot", "log", "effect of a pivot on arrivals");
  Parameter inflow_integration =
      parameter("inflow_integration", "log", "effect of the migrant integration lever on arrivals");
  Parameter inflow_academic =
      parameter("inflow_academic", "log", "effect of the academic exchange lever on arrivals");
  Parameter inflow_index =
      parameter("inflow_index", "log", "effect of the New Switzerland index (0–1) on arrivals");
  Parameter inflow_volatility = parameter("inflow_volatility", "log", "monthly noise of arrivals");
  Parameter inflow_shift =
      parameter("inflow_shift", "log",
                "driver: shift of arrivals, which are multiplied by e to this; 0.69 doubles them");

  Parameter return_hazard = parameter("return_hazard", "1/year", "hazard of return to Russia in wartime");
  Parameter return_peace = parameter("return_peace", "log", "rise of the return hazard at war intensity 0");
  Parameter onward_hazard = parameter("onward_hazard", "1/year", "hazard of migration to a third country");
  Parameter onward_integration = parameter("onward_integration", "share",
                                           "effect of the migrant integration lever on the onward hazard");
  Parameter onward_full = parameter("onward_full", "log", "effect of full alignment on the onward hazard");
  Parameter onward_pivot = parameter("onward_pivot", "log", "effect of a pivot on the onward hazard");
  Parameter naturalisation_hazard = parameter("naturalisation_hazard", "1/year", "hazard of naturalisation");
  Parameter naturalisation_integration =
      parameter("naturalisation_integration", "1",
                "relative rise of the naturalisation hazard by the migrant integration lever");
  Parameter de_facto_ratio = parameter("de_facto_ratio", "1", "Russian residents de facto per permit holder");

  Derived log_base = derived("log_inflow_base", "logarithm of base arrivals");

  Input war_intensity = input("world.war_intensity");
  Input mobilisation = input("world.mobilisation_pulse");
  Input activity_russia = input("world.activity_russia");
  Input real_ruble = input("trade.real_ruble");
  Input partial_phase = input("stance.partial_phase");
  Input full_phase = input("stance.full_phase");
  Input pivot_phase = input("stance.pivot_phase");
  Input integration = input("policy.migrant_integration");
  Input academic = input("policy.academic_exchange");
  Lagged log_real_gdp = lagged(form_of("economy.real_gdp_index"));
  Lagged index = lagged("composite.new_switzerland_index");

  Noise noise_of_inflow = noise("inflow_noise");

  State residents =
      state("russian_residents", "persons", "Russian citizens with a residence permit", Aggregation::stock);
  State naturalised =
      state("russian_naturalised", "persons", "Russian citizens who were naturalised", Aggregation::stock);
  Output inflow = output("russian_inflow", "persons", "arrivals of Russian citizens who take a permit",
                         Aggregation::flow);
  Output outflow = output("russian_outflow", "persons",
                          "permit holders who return, move on or are naturalised", Aggregation::flow);
  Output naturalisations =
      output("russian_naturalisations", "persons", "permit holders who are naturalised", Aggregation::flow);
  Output residents_de_facto = output("russian_residents_de_facto", "persons",
                                     "Russian residents with and without a permit", Aggregation::stock);

  void prepare(PrepareView x) const override;
  void step(View x, Step t) const override;

 private:
  Column push(View x, Step t) const;  ///< what drives people out of Russia, log
  Column network(View x) const;       ///< the pull of those who came before, log
  Column incomes(View x) const;       ///< income relative to Russia, log
  Column reception(View x) const;     ///< alignment, levers and index, log
  void leave(View x) const;           ///< M2
};

}  // namespace vidik::models::migration
