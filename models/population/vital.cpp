#include "models/population/vital.hpp"

namespace vidik::models::population {

namespace {
constexpr double per_month = 1e-3 * Step::dt;  // from annual per thousand
}

void Vital::step(View x, Step t) const {
  const Column net = 1e-6 * x[net_migration];
  x[births] = per_month * x[total] * (x[birth_rate] + x[birth_drift] * t.years());
  x[deaths] = per_month * x[total] * (x[death_rate] + x[death_drift] * t.years());
  x[total] += x[births] - x[deaths] + net;
  const Column share = x[share_65_plus] + Step::dt * x[ageing] + x[ageing_migration] * net / x[total];
  x[share_65_plus] = clip(share, x[floor_65], x[ceiling_65]);
}

}  // namespace vidik::models::population
