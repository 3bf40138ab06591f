// Grants and concessional loans of the EU, or net transfers of a member state.
//
//   G2  funds = base·clip(1 + cfsp·(F − 0.5) + full·q_F + partial·q_P + pivot·q_V + settled·1[Kosovo settled]
//               + crisis·1[Kosovo crisis] + pressure·(P − 0.7)⁺ + driver, 0, ceiling), and the transfers of a
//       member state after accession; % of GDP
//
// F (CFSP alignment) and membership are last month's.
// Sources: IPA III regulation (conditionality), loadings by expert judgement.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::economy {

struct EuFunds final : Model {
  EuFunds() : Model("economy", "eu_funds") {}

  Parameter base = parameter("eu_grants_base", "% of GDP", "EU grants and concessional loans in 2022");
  Parameter transfers = parameter("eu_member_transfers", "% of GDP", "net EU transfers of a member state");
  Parameter by_cfsp = parameter("eu_funds_cfsp", "1", "relative effect of CFSP alignment on EU funds");
  Parameter by_full = parameter("eu_funds_full", "1", "relative effect of full alignment on EU funds");
  Parameter by_partial =
      parameter("eu_funds_partial", "1", "relative effect of partial alignment on EU funds");
  Parameter by_pivot = parameter("eu_funds_pivot", "1", "relative effect of a pivot on EU funds");
  Parameter by_settlement =
      parameter("eu_funds_kosovo_settled", "1", "relative effect of a Kosovo settlement on EU funds");
  Parameter by_crisis =
      parameter("eu_funds_kosovo_crisis", "1", "relative effect of a Kosovo crisis on EU funds");
  Parameter by_pressure = parameter("eu_funds_pressure", "1",
                                    "relative effect of Western pressure above the threshold on EU funds");
  Parameter threshold =
      parameter("eu_funds_pressure_threshold", "0–1", "Western pressure from which EU funds respond");
  Parameter ceiling = parameter("eu_funds_ceiling", "1", "highest possible EU funds relative to the base");
  Parameter shift = parameter("eu_funds_shift", "1",
                              "driver: relative shift of EU funds, +1 adds eu_grants_base; funds stay within "
                              "0 and eu_funds_ceiling times the base");

  Input partial_phase = input("stance.partial_phase");
  Input full_phase = input("stance.full_phase");
  Input pivot_phase = input("stance.pivot_phase");
  Input kosovo_settled = input("region.kosovo_settled");
  Input kosovo_crisis = input("region.kosovo_crisis");
  Input western_pressure = input("world.western_pressure");
  Lagged cfsp_alignment = lagged("stance.cfsp_alignment");
  Lagged eu_member = lagged("integration.eu_member");

  Output funds =
      output("eu_funds", "% of GDP", "EU grants, concessional loans and transfers", Aggregation::level);

  void step(View x, Step) const override;
};

}  // namespace vidik::models::economy
