#include "engine/record/period.hpp"

namespace vidik {

std::string Period::text() const {
  return month == 0 ? std::to_string(year) : Month(year, month).text();
}

std::vector<Period> periods_of(const TimeGrid& grid, bool monthly) {
  std::vector<Period> periods;
  for (int year = grid.start.year(); year <= grid.end.year(); ++year) {
    const Month january(year, 1), december(year, 12);
    if (grid.contains(january) && grid.contains(december))
      periods.push_back({year, 0, december - grid.start + 1});
    for (Month month = january; monthly && month <= december; month = month + 1)
      if (grid.contains(month)) periods.push_back({year, month.of_year(), month - grid.start + 1});
  }
  return periods;
}

}  // namespace vidik
