// What stands between Serbia and Russia as trading partners: payments, diversion, preferences, the ruble.
//
//   f  = a·E·(1 − clip(m_c·L(national currency) + m_r·ρ, 0, limit)),  Φ = ln(1 + f) − ln(1 + E₂₂ a)   (T1)
//   Dv = S(1 − E)(1 − k·L(re-export control))(1 − q_F) − S₂₂(1 − E₂₂)                                  (T2)
//   u  = u₀ + g·L(FTA use), 0 once an EU member;  effect = ln(1 + preference)·(u − u₀)                 (T3)
//   rer = ln(real RUB/USD) − ln(RUB/USD in December 2022)
// E enforcement, S sanctions, ₂₂ at the end of 2022, q_F phase of full alignment, ρ share of gas paid in
// rubles. Φ and rer are zero at the end of 2022. Source: EBRD (February 2023) on diversion.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::trade {

struct Frictions final : Model {
  Frictions() : Model("trade", "frictions") {}

  Parameter payment_cost =
      parameter("payment_cost", "ad valorem", "payment friction at full enforcement of secondary sanctions");
  Parameter currency_relief = parameter("payment_relief_currency", "share",
                                        "relief of the payment friction by the lever national_currency");
  Parameter ruble_relief = parameter("payment_relief_ruble", "share",
                                     "relief of the payment friction by paying for gas in rubles");
  Parameter relief_limit =
      parameter("payment_relief_limit", "share", "largest relief of the payment friction");
  Parameter control_effect = parameter("diversion_reexport_control", "share",
                                       "share of diversion that the lever reexport_control ends");
  Parameter use_2022 = parameter("fta_use_2022", "share", "use of EAEU preferences in 2022");
  Parameter use_gain =
      parameter("fta_use_gain", "share", "use of EAEU preferences gained by the lever fta_utilisation");
  Parameter preference = parameter("fta_preference", "ad valorem", "preference margin of the EAEU");
  Parameter elasticity_scale =
      parameter("elasticity_scale", "1", "common scale of trade elasticities by chapter");
  Parameter enforcement_2022 =
      parameter("enforcement_2022", "index", "enforcement of secondary sanctions at the end of 2022");
  Parameter sanctions_2022 = parameter("sanctions_2022", "index", "sanctions intensity at the end of 2022");
  Parameter ruble_2022 = parameter("real_ruble_2022", "RUB/USD", "rubles per US dollar in December 2022");
  Derived log_preference = derived("log_fta_preference", "log of one plus the preference margin");
  Derived log_ruble_2022 = derived("log_real_ruble_2022", "log of rubles per US dollar in December 2022");
  Derived friction_2022 =
      derived("log_friction_2022", "log of one plus the payment friction at the end of 2022");
  Input enforcement = input("world.enforcement");
  Input sanctions = input("world.sanctions");
  Input log_ruble = input(form_of("world.rub_usd_real"));
  Input full = input("stance.full_phase");
  Input ruble_share = input("energy.gas_ruble_share");
  Input currency_lever = input("policy.national_currency");
  Input control_lever = input("policy.reexport_control");
  Input use_lever = input("policy.fta_utilisation");
  Lagged member = lagged("integration.eu_member");
  Output friction =
      output("payment_friction", "ad valorem", "cost of payments with Russia", Aggregation::level);
  Output effect =
      output("friction_effect", "log", "payment friction relative to the end of 2022", Aggregation::level);
  Output diversion =
      output("diversion", "index",
             "demand in Russia for goods diverted around sanctions, relative to the end of 2022",
             Aggregation::level);
  Output use = output("fta_utilisation", "share", "use of EAEU preferences", Aggregation::level);
  Output use_effect = output("fta_effect", "log", "tariff saved by the change in the use of EAEU preferences",
                             Aggregation::level);
  Output real_ruble = output("real_ruble", "log",
                             "real RUB/USD relative to December 2022; a rise is a depreciation of the ruble",
                             Aggregation::level);

  void prepare(PrepareView x) const override;
  void step(View x, Step) const override;
};

}  // namespace vidik::models::trade
