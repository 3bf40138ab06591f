#include "models/world/sanctions.hpp"

#include "models/dynamics.hpp"
#include "models/world/war.hpp"

namespace vidik::models::world {

void Sanctions::prepare(PrepareView x) const {
  x[closed] = share_closed(x[adjustment]);
}

void Sanctions::step(View x, Step) const {
  const Column after_ceasefire = (x[war] == War::frozen).select(x[frozen], x[settled]);
  const Column target = (x[war] == War::active).select(x[active], after_ceasefire);
  x[sanctions] = clip(lag(x[sanctions], target, x[closed]) + x[monthly_sd] * x[shock], 0.0, x[cap]);
}

}  // namespace vidik::models::world
