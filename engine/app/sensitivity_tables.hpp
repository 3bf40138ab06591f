// Indices of sensitivity as a CSV file, as JSON, and as tables on the terminal.
#pragma once

#include "engine/app/console.hpp"
#include "engine/sensitivity/sensitivities.hpp"

namespace vidik::app {

/// Indices, and what they were computed from.
struct Analysed {
  std::string name;    ///< of the sweep or scenario
  std::string design;  ///< of a scenario "paths"
  std::int64_t points = 0, done = 0, paths = 0;
  Sensitivities found;
};

/// A row for each index of each factor for each number of the results.
void write_csv(const Analysed& analysed, const std::string& file);
void print_indices(const Analysed& analysed, const Console& console);
/// The first few numbers: of each its last period, or all periods.
void show(const Analysed& analysed, bool all_periods, const Console& console);

}  // namespace vidik::app
