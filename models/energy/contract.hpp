// The contract for Russian gas: long, short annex or none, and the months it still runs.
//
// States: 0 long contract, 1 short annex, 2 none. With phases of full alignment q_F and pivot q_V (E1):
//   a long contract that has run out → long with p_L = p̄_L·e^(a q_F + b q_V), none with
//                                      p_N = p̄_N·e^(c q_F − b q_V), else annex;
//   annex → long with hazard h_L·e^(a q_F + b q_V), → none with hazard h_N·e^(c q_F);
//   none  → annex with hazard h_R·e^(d q_F), if transit was open last month.
// An outcome of the expiry enters the hazards of the same month. Closed transit forces state 2 (E2).
// Source: ten-year contract to 2021, six-month extension, three-year contract from June 2022.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::energy {

struct Contract final : Model {
  Contract() : Model("energy", "contract") {}

  static constexpr double long_term = 0.0, annex = 1.0, none = 2.0;

  Parameter term = parameter("contract_term", "months", "length of a new long contract");
  Parameter long_probability =
      parameter("contract_long_probability", "probability", "new long contract at expiry");
  Parameter none_probability = parameter("contract_none_probability", "probability", "no contract at expiry");
  Parameter long_limit =
      parameter("contract_long_limit", "probability", "largest probability of a new long contract at expiry");
  Parameter long_hazard =
      parameter("contract_long_hazard", "1/month", "hazard from short annex to long contract");
  Parameter none_hazard =
      parameter("contract_none_hazard", "1/month", "hazard from short annex to no contract");
  Parameter return_hazard =
      parameter("contract_return_hazard", "1/month", "hazard from no contract to short annex");
  Parameter long_full =
      parameter("contract_long_full", "log", "effect of full alignment on odds of a long contract");
  Parameter none_full =
      parameter("contract_none_full", "log", "effect of full alignment on odds of no contract");
  Parameter return_full =
      parameter("contract_return_full", "log", "effect of full alignment on the return hazard");
  Parameter long_pivot = parameter(
      "contract_long_pivot", "log",
      "effect of pivot on odds of a long contract, and minus that on odds of no contract at expiry");
  Input full = input("stance.full_phase");
  Input pivot = input("stance.pivot_phase");
  Input transit = input("energy.transit_open");
  Lagged transit_before = lagged("energy.transit_open");
  Uniform expiry_draw = uniform("contract_expiry_draw");
  Uniform change_draw = uniform("contract_change_draw");
  State contract = state("contract", "0/1/2", "gas contract with Russia: 0 long, 1 short annex, 2 none",
                         Aggregation::stock);
  State months_left = state("contract_months_left", "months", "months that the long gas contract still runs",
                            Aggregation::stock);

  void step(View x, Step) const override;

 private:
  void expire(View x) const;
  void change(View x) const;
};

}  // namespace vidik::models::energy
