// The first thing an analyst wants to see of a run: headline outputs in chosen years.
#pragma once

#include <string>
#include <vector>

#include "engine/summary/summary.hpp"

namespace vidik::app {

/// A table of the median and the band between the outermost quantiles (of an indicator: its probability),
/// with no more digits than the standard errors support. If that is wider than `width`, bands stand below
/// medians; if it is still too wide, years stand below each other.
std::string headline_table(const Summary& summary, const std::vector<std::string>& outputs,
                           const std::vector<int>& years, int width);

/// What the numbers of the table are: "median and 90 % band (5 % to 95 %)".
std::string headline_caption(const Summary& summary);

/// "22.9 %", with the digits that its error supports; "0 %" and "100 %" for what never or always happened.
std::string percent(const Estimate& probability);

}  // namespace vidik::app
