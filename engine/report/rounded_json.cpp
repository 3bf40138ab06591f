#include "engine/report/rounded_json.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

namespace vidik {

nlohmann::ordered_json rounded_json(double value, int digits) {
  if (!std::isfinite(value)) return nullptr;
  const double shorter = std::strtod(fmt::format("{:.{}g}", value, digits).c_str(), nullptr);
  // Whole numbers without ".0"; nothing else is as frequent as 0.
  if (shorter == std::trunc(shorter) && std::abs(shorter) < 1e15) return static_cast<std::int64_t>(shorter);
  return shorter;
}

}  // namespace vidik
