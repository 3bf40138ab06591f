// From results to what a fan chart shows of them, in numbers and in words.
#pragma once

#include "engine/figure/fan.hpp"
#include "engine/report/page_data.hpp"

namespace vidik::figure {

/// A variable of one or several runs. Throws FigureError if one does not report it, or if their years or
/// units differ.
FanChart fan_of(const std::vector<Results>& runs, const std::string& variable, const Meanings& meanings);

/// The difference of a variable in each scenario of a comparison to its reference: mean and quantiles.
FanChart fan_of(const ResultsFolder& comparison, const std::string& variable, const Meanings& meanings);

}  // namespace vidik::figure
