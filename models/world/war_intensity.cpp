#include "models/world/war_intensity.hpp"

#include "models/dynamics.hpp"
#include "models/world/war.hpp"

namespace vidik::models::world {

void WarIntensity::prepare(PrepareView x) const {
  x[closed] = share_closed(x[adjustment]);
  x[wave_probability] = probability(x[wave_rate] * Step::dt);
}

void WarIntensity::step(View x, Step) const {
  x[is_active] = indicator(x[war] == War::active);
  x[is_frozen] = indicator(x[war] == War::frozen);
  x[is_settled] = indicator(x[war] == War::settled);
  const Column target = x[is_active] + x[frozen_intensity] * x[is_frozen];
  x[intensity] = lag(x[intensity], target, x[closed]);
  const Column wave = x[is_active] * indicator(x[wave_draw] < x[wave_probability]);
  x[pulse] = x[pulse_kept] * x[pulse] + wave;
}

}  // namespace vidik::models::world
