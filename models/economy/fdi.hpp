// Inflow of foreign direct investment, and its split by origin.
//
//   G1  target = norm + full·(q_F + 0.3 q_P) + pivot·q_V + member + progress·(A − 0.2) + risk·(R − 0.37)
//                + pressure·(P − 0.57) + china·(C − 0.6) + levers + convergence·(1 − e^(−t/120))   (% of GDP)
//       FDI ← clip(FDI + (target − FDI)(1 − e^(−Δ/τ)) + 0.15 ε, 0, ceiling)
//
// q_P, q_F, q_V are the phases of partial alignment, full alignment and pivot; A (accession progress) and
// membership are last month's. Parameters are in % of GDP, the State is a share of GDP.
// Sources: Bruno, Campos, Estrin (2017, 2021) on membership; wiiw (2022) for the level.
#pragma once

#include <array>
#include <string_view>

#include "engine/model/model.hpp"

namespace vidik::models::economy {

inline constexpr std::array<std::string_view, 4> origins{"eu", "china", "russia", "other"};

struct Fdi final : Model {
  Fdi() : Model("economy", "fdi") {}

  Parameter norm = parameter("fdi_norm", "% of GDP", "FDI inflow at the end of 2022");
  Parameter full = parameter("fdi_full", "% of GDP", "effect of full alignment on FDI");
  Parameter partial_weight = parameter("fdi_partial_weight", "share",
                                       "effect of partial alignment on FDI relative to full alignment");
  Parameter pivot = parameter("fdi_pivot", "% of GDP", "effect of a pivot on FDI");
  Parameter member = parameter("fdi_member", "% of GDP", "effect of EU membership on FDI");
  Parameter progress = parameter("fdi_progress", "% of GDP", "effect of accession progress (0–1) on FDI");
  Parameter risk = parameter("fdi_risk", "% of GDP", "effect of regional risk (0–1) on FDI");
  Parameter pressure = parameter("fdi_pressure", "% of GDP", "effect of Western pressure (0–1) on FDI");
  Parameter china = parameter("fdi_china", "% of GDP", "effect of China's engagement (0–1) on FDI");
  Parameter china_cooperation =
      parameter("fdi_china_cooperation", "% of GDP", "effect of the China cooperation lever on FDI");
  Parameter rule_of_law = parameter("fdi_rule_of_law", "% of GDP", "effect of the rule of law lever on FDI");
  Parameter convergence = parameter("fdi_convergence", "% of GDP", "change of FDI in the long run");
  Parameter convergence_time =
      parameter("fdi_convergence_time", "months", "time constant of the change of FDI in the long run");
  Parameter time_constant = parameter("fdi_time", "years", "time constant of FDI");
  Parameter monthly_sd = parameter("fdi_monthly_sd", "% of GDP", "monthly noise of FDI");
  Parameter ceiling = parameter("fdi_ceiling", "% of GDP", "highest possible FDI inflow");
  Family<Parameter> shares = parameters("fdi_origin", origins, "share", "share of FDI by origin");

  Derived closed = derived("fdi_closed", "share of the gap to the target that FDI closes in a month");

  Input partial_phase = input("stance.partial_phase");
  Input full_phase = input("stance.full_phase");
  Input pivot_phase = input("stance.pivot_phase");
  Input regional_risk = input("region.risk");
  Input western_pressure = input("world.western_pressure");
  Input china_engagement = input("world.china_engagement");
  Input lever_china = input("policy.china_cooperation");
  Input lever_law = input("policy.rule_of_law");
  Lagged eu_member = lagged("integration.eu_member");
  Lagged eu_progress = lagged("integration.eu_progress");

  Noise noise_of_fdi = noise("fdi_noise");

  State fdi = state("fdi", "share of GDP", "inflow of foreign direct investment", Aggregation::level,
                    Start::computed);
  Family<Output> from = outputs("fdi_from", origins, "share of GDP",
                                "inflow of foreign direct investment by origin", Aggregation::level);

  void prepare(PrepareView x) const override;
  void start(StartView x) const override;
  void step(View x, Step t) const override;

 private:
  Column target(View x, Step t) const;  ///< % of GDP
  Column alignment(View x) const;       ///< stance and membership, % of GDP
  Column surroundings(View x) const;    ///< progress, risk, pressure and China, % of GDP
};

}  // namespace vidik::models::economy
