// The largest mean differences of a comparison in one year, in units of the reference's spread.
#pragma once

#include <optional>
#include <string>

#include "engine/report/result_files.hpp"

namespace vidik::figure {

/// As SVG: the twelve variables that move most, with a marker for each scenario. Throws FigureError if the
/// comparison has no such year or nothing differs.
std::string effects_figure(const ResultsFolder& comparison, std::optional<int> year);

}  // namespace vidik::figure
