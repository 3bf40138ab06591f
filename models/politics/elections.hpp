// Elections in Serbia and the type of government: multi-vector, pro-EU or nationalist.
//
//   ST1  n ← n + 1 months since the last election
//        snap election if n > n_min, with probability snap_rate; regular election at n = n_max
//        the government changes with probability logistic(a + b·(g₁₂ − 3) + c·(risk − 0.37) + d·[snap])
//        from multi-vector: to pro-EU with probability yes/(yes + no), else to nationalist
//        from another type: back to multi-vector with probability r, else to the third
//
// g₁₂ and opinion on the EU are last month's, the regional risk this month's. A change probability that is
// linear in log odds follows McKelvey and Palfrey (1995).
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::politics {

struct Elections final : Model {
  Elections() : Model("politics", "elections") {}

  static constexpr double multi_vector = 0, pro_eu = 1, nationalist = 2;

  Parameter term = parameter("term_length", "months", "months between regular elections, n_max");
  Parameter no_snap =
      parameter("snap_minimum", "months", "months after an election without a snap election, n_min");
  Parameter snap_rate = parameter("snap_rate", "1/month", "probability of a snap election in a month");
  Parameter base = parameter("change_base", "logit", "log odds that an election changes the government, a");
  Parameter growth_loading =
      parameter("change_growth_loading", "logit", "response of the odds of change to growth in per cent, b");
  Parameter risk_loading =
      parameter("change_risk_loading", "logit", "response of the odds of change to regional risk, c");
  Parameter snap_loading = parameter("change_snap", "logit", "change of the odds at a snap election, d");
  Parameter lowest_pro_eu =
      parameter("pro_eu_lowest", "share", "lowest probability that a new government is pro-EU");
  Parameter highest_pro_eu =
      parameter("pro_eu_highest", "share", "highest probability that a new government is pro-EU");
  Parameter return_probability = parameter(
      "change_back", "share", "probability that a change leads back to a multi-vector government, r");
  Input risk = input("region.risk");
  Lagged growth = lagged("economy.growth_12m");
  Lagged eu_yes = lagged("opinion.eu.yes");
  Lagged eu_no = lagged("opinion.eu.no");
  Uniform election_draw = uniform("election_draw");
  Uniform change_draw = uniform("change_draw");
  Uniform successor_draw = uniform("successor_draw");
  State government = state("government", "0/1/2",
                           "type of government: 0 multi-vector, 1 pro-EU, 2 nationalist", Aggregation::stock);
  State months =
      state("months_since_election", "months", "months since the last election", Aggregation::stock);

  void step(View x, Step t) const override;

 private:
  Column successor(View x) const;
};

}  // namespace vidik::models::politics
