// What the workbooks of runs and of comparisons have in common.
#pragma once

#include <string>
#include <vector>

#include "engine/summary/summary.hpp"
#include "engine/write/manifest.hpp"
#include "engine/write/workbook.hpp"

namespace vidik {

/// Colours that most colour-blind people can tell apart (Okabe and Ito 2008), one for each scenario or state.
std::uint32_t chart_colour(std::size_t number);

/// The median and the outermost quantiles; −1: there are none.
struct Band {
  int low = -1, middle = -1, high = -1;  ///< numbers of statistics
};
Band band_of(const std::vector<Statistic>& statistics);
/// "5 %"
std::string percentile_text(const Statistic& statistic);

/// Those of a summary with these names, or if none is named, the first twelve.
std::vector<int> headline_outputs(const Summary& summary, const std::vector<std::string>& names);

/// Whole years of a summary: each has a row in its sheet of years.
int years_of(const Summary& summary);

/// Charts in rows of two, from this row on, none of which is cut by the end of a printed page.
void add_charts(Workbook& workbook, Sheet& on, int row, const std::vector<Chart>& charts);

/// A sheet of two columns.
void add_facts(Workbook& workbook, const Facts& facts);

}  // namespace vidik
