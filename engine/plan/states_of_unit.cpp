#include "engine/plan/states_of_unit.hpp"

#include <algorithm>
#include <cctype>

namespace vidik {

// Digits separated by strokes.
bool lists_states(const std::string& unit) {
  if (unit.size() < 3 || unit.size() % 2 == 0) return false;
  for (std::size_t i = 0; i < unit.size(); ++i)
    if (i % 2 == 0 ? !std::isdigit(static_cast<unsigned char>(unit[i])) : unit[i] != '/') return false;
  return true;
}

namespace {
bool from_0_to_1(const std::string& unit) {
  return unit == "share" || unit == "0–1";
}
}  // namespace

bool always_leaves(const std::string& unit, Shock::Kind change, double by) {
  if (!from_0_to_1(unit)) return false;
  return change == Shock::Kind::add ? by > 1.0 || by < -1.0 : change == Shock::Kind::multiply && by < 0.0;
}

bool may_take(const std::string& unit, double value) {
  if (from_0_to_1(unit)) return value >= 0.0 && value <= 1.0;
  if (!lists_states(unit)) return true;
  for (std::size_t i = 0; i < unit.size(); i += 2)
    if (value == unit[i] - '0') return true;
  return false;
}

}  // namespace vidik
