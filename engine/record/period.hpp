// A reported stretch of time, and which stretches a horizon has.
#pragma once

#include <string>
#include <vector>

#include "engine/core/calendar.hpp"

namespace vidik {

/// A reported period: a year, or a month.
struct Period {
  int year = 0;
  int month = 0;      ///< 1 … 12, or 0 for a whole year
  int last_step = 0;  ///< index of the step that completes it

  std::string text() const;  ///< "2023" or "2023-01"
  bool operator==(const Period&) const = default;
};

/// The whole years of the horizon and, if wanted, all its months: each year is followed by its own. A partial
/// year has no annual period.
std::vector<Period> periods_of(const TimeGrid& grid, bool monthly);

}  // namespace vidik
