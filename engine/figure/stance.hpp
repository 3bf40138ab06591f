// The probabilities of the stances on sanctions at the end of each year, as stacked bars; one panel for each
// run.
#pragma once

#include <string>
#include <vector>

#include "engine/report/results.hpp"

namespace vidik::figure {

/// As SVG. Throws FigureError if a run does not report the indicators of the stances, or if years differ.
std::string stance_figure(const std::vector<Results>& runs);

}  // namespace vidik::figure
