// The file of a split of the variance.
#pragma once

#include "engine/summary/variance_split.hpp"
#include "engine/write/table_sink.hpp"

namespace vidik {

/// One number of a split.
struct VarianceShareRow {
  const Recorded& output;
  const Period& period;
  std::string_view part, index;  ///< "noise", "first_order"; of interactions "remainder"
  Estimate share;
};

/// Rows in the order of the file: by variable, period and part.
std::vector<VarianceShareRow> rows_of(const VarianceSplit& split);

/// scenario,variable,unit,period,part,index,share,standard_error; empty where nothing varies.
void put_variance_split(const VarianceSplit& split, TableSink& sink);

}  // namespace vidik
