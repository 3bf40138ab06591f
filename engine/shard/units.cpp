#include "engine/shard/units.hpp"

#include <algorithm>

#include "engine/run/simulate.hpp"

namespace vidik {

Units::Units(const Plan& plan)
    : paths_(plan.settings().paths), size_(keeps_all(plan) ? 1024 : Record::wave(plan)) {}

std::int64_t Units::paths(UnitRange range) const {
  return std::min(paths_, range.end * size_) - std::min(paths_, range.first * size_);
}

}  // namespace vidik
