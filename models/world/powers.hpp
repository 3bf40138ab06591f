// China's engagement with Serbia and the pull of the global majority (BRICS, SCO): indices with slow logits.
//
//   W9  z ← OU(μ, κ, σ),  index = 1/(1 + e^(−z))
//       China            μ = logit(mean) + a·q_F + shift,  q_F: phase of full alignment, last month
//       global majority  μ = logit(mean) + shift
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::world {

struct Powers final : Model {
  Powers() : Model("world", "powers") {}

  Parameter reversion = parameter("powers_reversion", "1/year", "speed of reversion of both indices, κ");
  Parameter china_mean = parameter("china_mean", "0–1", "mean engagement of China");
  Parameter china_volatility =
      parameter("china_volatility", "1/√year", "volatility of logit China engagement, σ");
  Parameter china_full =
      parameter("china_full_alignment", "logit", "change of China's engagement under full alignment, a");
  Parameter china_shift =
      parameter("china_shift", "logit", "scenario driver: added to the mean logit of China engagement");
  Parameter majority_mean = parameter("global_majority_mean", "0–1", "mean pull of the global majority");
  Parameter majority_volatility = parameter("global_majority_volatility", "1/√year",
                                            "volatility of the logit pull of the global majority, σ");
  Parameter majority_shift =
      parameter("global_majority_shift", "logit",
                "scenario driver: added to the mean logit pull of the global majority");
  Derived kept = derived("powers_decay", "share of a deviation kept over a month");
  Derived china_logit = derived("china_logit_mean", "logit of the mean engagement of China");
  Derived china_sd = derived("china_spread", "standard deviation of a month's innovation");
  Derived majority_logit =
      derived("global_majority_logit_mean", "logit of the mean pull of the global majority");
  Derived majority_sd = derived("global_majority_spread", "standard deviation of a month's innovation");
  Lagged full_phase = lagged("stance.full_phase");
  Noise china_noise = noise("china_engagement_noise");
  Noise majority_noise = noise("global_majority_noise");
  State china = state("china_engagement", "0–1", "engagement of China with Serbia, C", Aggregation::level);
  State majority =
      state("global_majority_pull", "0–1", "pull of the global majority (BRICS, SCO), B", Aggregation::level);
  Companion logit_china = companion(china, "logit");
  Companion logit_majority = companion(majority, "logit");

  void prepare(PrepareView x) const override;
  void accompany(CompanionView x, Step at) const override;
  void step(View x, Step t) const override;
};

}  // namespace vidik::models::world
