// The points of a sweep as two tables of numbers.
#pragma once

#include <Eigen/Core>
#include <vector>

#include "engine/store/store_reader.hpp"

namespace vidik {

/// Rows are points in the order of the design; those that have not been run are not a number.
struct StoredPoints {
  StoredPoints(StoreReader& store, const StoredSweep& sweep, const std::vector<StoredSeries>& series);

  Eigen::ArrayXXd levels;  ///< [point][factor]; of a choice its number, of a month its Month::index()
  Eigen::ArrayXXd values;  ///< [point][series]
};

}  // namespace vidik
