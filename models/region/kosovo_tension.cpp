#include "models/region/kosovo_tension.hpp"

#include "models/dynamics.hpp"
#include "models/region/kosovo.hpp"

namespace vidik::models::region {

void KosovoTension::prepare(PrepareView x) const {
  x[kept] = decay(x[reversion]);
  x[sd] = spread(x[reversion], x[volatility]);
}

void KosovoTension::step(View x, Step) const {
  const Column without_settlement = (x[kosovo] == Kosovo::crisis).select(x[crisis_mean], x[stalemate_mean]);
  const Column mean = (x[kosovo] == Kosovo::settlement).select(x[settlement_mean], without_settlement);
  x[tension] = clip(revert(x[tension], mean, x[kept], x[sd], x[innovation]), 0.0, 1.0);
}

}  // namespace vidik::models::region
