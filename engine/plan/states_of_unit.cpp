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

bool may_take(const std::string& unit, double value) {
  if (unit == "share" || unit == "0–1") return value >= 0.0 && value <= 1.0;
  if (!lists_states(unit)) return true;
  for (std::size_t i = 0; i < unit.size(); i += 2)
    if (value == unit[i] - '0') return true;
  return false;
}

}  // namespace vidik
