// The price of gas on the TTF hub: a logarithm that reverts to a level set by the war and by oil, with jumps.
//
//   W4  x ← μ + (x − μ)·e^(−κΔ) + σ√((1 − e^(−2κΔ))/(2κ))·ε + J,  at most ln cap,     x = ln TTF
//       μ = ln level + drift·t/100 + premium·w + β·(x_b − ln mean_b) + mean shift
//       J = up-jump + down-jump, each with probability λΔ in a month
//
// The gap of Brent, x_b − ln mean_b, includes the drift and excludes scenario shifts of the mean (W4–W6). It
// is computed here, after Brent, so that a scenario that holds Brent is seen by all that respond to the gap.
#pragma once

#include "engine/model/model.hpp"

namespace vidik::models::world {

struct Ttf final : Model {
  Ttf() : Model("world", "ttf") {}

  Parameter level = parameter("ttf_level", "USD/1000 m³", "level of TTF at the start without a war premium");
  Parameter premium = parameter("ttf_war_premium", "log", "premium of TTF at war intensity 1");
  Parameter oil_loading =
      parameter("ttf_oil_loading", "1", "pass-through of the Brent gap into the TTF level, β");
  Parameter reversion = parameter("ttf_reversion", "1/year", "speed of reversion of log TTF, κ");
  Parameter volatility = parameter("ttf_volatility", "1/√year", "diffusive volatility of log TTF, σ");
  Parameter jump_rate =
      parameter("ttf_jump_rate", "1/year", "arrival rate of jumps of TTF in each direction, λ");
  Parameter jump_mean = parameter("ttf_jump_mean", "log", "mean size of jumps of TTF");
  Parameter jump_sd = parameter("ttf_jump_sd", "log", "standard deviation of jumps of TTF");
  Parameter cap = parameter("ttf_cap", "USD/1000 m³", "highest price of TTF");
  Parameter mean_shift =
      parameter("ttf_mean_shift", "log",
                "scenario driver: added to the mean of log TTF, whose price stays below ttf_cap");
  Derived log_level = derived("ttf_level (log)", "logarithm of the level");
  Derived log_cap = derived("ttf_log_cap", "logarithm of the highest price");
  Derived kept = derived("ttf_decay", "share of a deviation kept over a month");
  Derived sd = derived("ttf_spread", "standard deviation of a month's diffusion");
  Derived jump_probability =
      derived("ttf_jump_probability", "probability of a jump in a month, in each direction");
  Input log_brent = input(form_of("world.brent"));
  Input brent_log_mean = input(form_of("world.brent_mean"));
  Input drift = input("world.energy_drift");
  Input war_intensity = input("world.war_intensity");
  Noise diffusion = noise("ttf_noise");
  Uniform up_draw = uniform("ttf_jump_up_draw");
  Noise up_size = noise_where("ttf_jump_up_noise", up_draw, jump_probability);
  Uniform down_draw = uniform("ttf_jump_down_draw");
  Noise down_size = noise_where("ttf_jump_down_noise", down_draw, jump_probability);
  State ttf = state("ttf", "USD/1000 m³", "price of gas on the TTF hub", Aggregation::level);
  Companion log_ttf = companion(ttf);
  Output brent_gap =
      output("brent_gap", "log", "deviation of log Brent from its mean with drift", Aggregation::level);

  void prepare(PrepareView x) const override;
  void accompany(CompanionView x, Step at) const override;
  void step(View x, Step t) const override;

 private:
  Column jumps(View x) const;
};

}  // namespace vidik::models::world
