// The price of Brent crude: a logarithm that reverts to its trend, with jumps up and down.
//
//   W3  x ← μ + (x − μ)·e^(−κΔ) + σ√((1 − e^(−2κΔ))/(2κ))·ε + J + shift,     x = ln Brent
//       μ = ln mean + drift·t/100 + mean shift
//       J = up-jump − down-jump − (λ_u·m_u − λ_d·m_d)·Δ,  each with probability λΔ in a month
//
// The compensator makes the stationary mean of x the stated one. Estimated on EIA monthly prices, 2005–2022.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::world {

struct Brent final : Model {
  Brent() : Model("world", "brent") {}

  Parameter mean =
      parameter("brent_mean", "USD/bbl", "long-run level of Brent at the start, exp of the mean of its log");
  Parameter drift =
      parameter("energy_drift", "%/year", "nominal drift of the Brent mean and of the TTF level");
  Parameter reversion = parameter("brent_reversion", "1/year", "speed of reversion of log Brent, κ");
  Parameter volatility = parameter("brent_volatility", "1/√year", "diffusive volatility of log Brent, σ");
  Parameter up_rate = parameter("brent_jump_up_rate", "1/year", "arrival rate of up-jumps of Brent, λ_u");
  Parameter up_mean = parameter("brent_jump_up_mean", "log", "mean up-jump of Brent, m_u");
  Parameter up_sd = parameter("brent_jump_up_sd", "log", "standard deviation of up-jumps of Brent");
  Parameter down_rate =
      parameter("brent_jump_down_rate", "1/year", "arrival rate of down-jumps of Brent, λ_d");
  Parameter down_mean = parameter("brent_jump_down_mean", "log", "mean size of down-jumps of Brent, m_d");
  Parameter down_sd = parameter("brent_jump_down_sd", "log", "standard deviation of down-jumps of Brent");
  Parameter shift =
      parameter("brent_shift", "log", "scenario driver: added to log Brent in each month in force");
  Parameter mean_shift =
      parameter("brent_mean_shift", "log", "scenario driver: added to the mean of log Brent");
  Derived log_mean = derived("brent_mean (log)", "logarithm of the long-run level");
  Derived kept = derived("brent_decay", "share of a deviation kept over a month");
  Derived sd = derived("brent_spread", "standard deviation of a month's diffusion");
  Derived up_probability = derived("brent_jump_up_probability", "probability of an up-jump in a month");
  Derived down_probability = derived("brent_jump_down_probability", "probability of a down-jump in a month");
  Derived compensator = derived("brent_jump_compensator", "mean of a month's jumps");
  Noise diffusion = noise("brent_noise");
  Uniform up_draw = uniform("brent_jump_up_draw");
  Noise up_size = noise_where("brent_jump_up_noise", up_draw, up_probability);
  Uniform down_draw = uniform("brent_jump_down_draw");
  Noise down_size = noise_where("brent_jump_down_noise", down_draw, down_probability);
  State brent = state("brent", "USD/bbl", "price of Brent crude", Aggregation::level);
  Companion log_brent = companion(brent);

  void prepare(PrepareView x) const override;
  void accompany(CompanionView x, Step at) const override;
  void step(View x, Step t) const override;

 private:
  Column jumps(View x) const;
};

}  // namespace vidik::models::world
