#include "models/population/vital.hpp"

namespace vidik::models::population {

void Vital::step(View x, Step t) const {
  const Column net = x[net_migration] / 1e6;
  x[births] = x[total] * (x[birth_rate] + x[birth_drift] * t.years()) / 12000.0;
  x[deaths] = x[total] * (x[death_rate] + x[death_drift] * t.years()) / 12000.0;
  x[total] += x[births] - x[deaths] + net;
  const Column share = x[share_65_plus] + Step::dt * x[ageing] + x[ageing_migration] * net / x[total];
  x[share_65_plus] = clip(share, x[floor_65], x[ceiling_65]);
}

}  // namespace vidik::models::population
