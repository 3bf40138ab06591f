// The quantiles of a table, taken in pairs from outside in: bands.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/figure/fan.hpp"

namespace vidik::figure {

/// Of "p2.5": 2.5; not a number for anything else.
double quantile_percent(const std::string& name);

/// The bands between quantiles that lie as far from the median on both sides, the outermost first; `values`
/// gives those of a quantile, year by year.
std::vector<FanBand> bands_of(std::vector<std::string> names,
                              const std::function<std::vector<double>(const std::string&)>& values);

/// "90 %", what lies within a band.
std::string share_within(const FanBand& band);

}  // namespace vidik::figure
