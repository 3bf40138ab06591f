#include "models/world/activity.hpp"

namespace vidik::models::world {

namespace {
constexpr double per_month = 0.01 * Step::dt;  // from annualised per cent to a monthly log change
}

void Activity::step(View x, Step) const {
  x[eu] = x[eu] + x[growth_eu] * per_month;
  x[russia] = x[russia] + x[growth_russia] * per_month;
  x[china] = x[china] + x[growth_china] * per_month;
}

}  // namespace vidik::models::world
