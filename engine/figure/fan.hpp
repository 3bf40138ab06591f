// A variable over time: one scenario as a fan of bands around its middle, others as lines with dashed bounds.
#pragma once

#include "engine/figure/page.hpp"
#include "engine/summary/statistics.hpp"

namespace vidik::figure {

/// Between two quantiles, year by year; not a number where there is none.
struct FanBand {
  std::string low_name, high_name;  ///< "5 %", "95 %"
  std::vector<double> low, high;
};

struct FanSeries {
  std::string label;
  std::vector<Estimate> middle;  ///< year by year, with its Monte Carlo error
  std::vector<FanBand> bands;    ///< the outermost first
};

struct FanChart {
  Heading heading;
  std::string unit;
  std::string middle_name;  ///< "median", "mean"
  std::vector<std::string> years;
  std::vector<FanSeries> series;  ///< the first is drawn as a fan
};

/// As SVG. The errors of the middles are drawn (two standard errors to each side) where they can be seen, and
/// the first note says so.
std::string draw(const FanChart& chart);

}  // namespace vidik::figure
