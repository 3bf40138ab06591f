// The probabilities of the stance on sanctions by year, as a picture in text: one stacked bar a year.
#pragma once

#include <string>
#include <vector>

#include "engine/summary/summary.hpp"

namespace vidik::app {

/// Empty if the scenario does not report stance.non_aligned, stance.partial, stance.full and stance.pivot.
std::string stance_picture(const Summary& summary, int width);

/// So many characters for each share, whole numbers that sum to `total`; the largest remainders are rounded
/// up.
std::vector<int> parts_of_bar(const std::vector<double>& shares, int total);

}  // namespace vidik::app
