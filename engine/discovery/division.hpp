// The best place to divide points in two.
#pragma once

#include <optional>

#include "engine/discovery/box.hpp"

namespace vidik {

struct Division {
  Eigen::Index factor = 0;
  Limits low, high;  ///< of the factor, in either part
  double gain = 0;   ///< of impurity: points × density × (1 − density), less that of the parts
};

/// points × density × (1 − density)
inline double impurity_of(double points, double hits) {
  return points > 0 ? hits * (1 - hits / points) : 0;
}

/// Of points within these limits; nothing if no division gains or leaves so many points on both sides. Equal
/// levels stay together; of equal gains the first factor and the lowest level count.
std::optional<Division> best_division(const Cases& cases, const std::vector<Eigen::Index>& points,
                                      const Box& box, double least_points);

}  // namespace vidik
