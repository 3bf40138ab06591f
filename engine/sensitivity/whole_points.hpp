// The points of which everything is a number.
#pragma once

#include <Eigen/Core>
#include <cmath>
#include <span>

namespace vidik {

struct WholePoints {
  WholePoints(const Eigen::ArrayXXd& all_levels, std::span<const double> all_values)
      : levels(all_levels.rows(), all_levels.cols()), values(all_levels.rows()) {
    Eigen::Index count = 0;
    for (Eigen::Index i = 0; i < all_levels.rows(); ++i) {
      const double value = all_values[static_cast<std::size_t>(i)];
      if (!std::isfinite(value) || !all_levels.row(i).isFinite().all()) continue;
      levels.row(count) = all_levels.row(i);
      values(count++) = value;
    }
    levels.conservativeResize(count, Eigen::NoChange);
    values.conservativeResize(count);
  }

  Eigen::ArrayXXd levels;  ///< [point][factor]
  Eigen::ArrayXd values;
};

}  // namespace vidik
