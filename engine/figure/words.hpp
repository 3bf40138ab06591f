// Sentences about results: headings, notes, and descriptions for those who cannot see a figure.
#pragma once

#include <string>
#include <vector>

#include "engine/figure/fan.hpp"
#include "engine/report/page_data.hpp"

namespace vidik::figure {

/// The title of each run's scenario; the names of the folders if there is no title, or the same one twice.
std::vector<std::string> labels_of(const std::vector<Results>& runs);

/// The same of a scenario of a comparison.
std::string title_in(const ResultsFolder& comparison, const std::string& scenario);

/// What a variable means, with a capital; its name if nobody says.
std::string title_of(const std::string& variable, const Meanings& meanings);

/// "10,000 paths, seed 20221231, Vidik 0.1.0."
std::string origin_of(const std::vector<Results>& runs);
std::string origin_of(const ResultsFolder& comparison);

/// "bands hold 50 % and 90 % of the paths", of each band from the inside out.
std::string bands_note(const FanSeries& series);

/// A sentence for each series: its middle in the first and the last year, and the outermost band.
std::string description_of(const FanChart& chart);

}  // namespace vidik::figure
