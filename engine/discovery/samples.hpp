// Parts of cases, drawn by the number of each point: bits depend on the arguments alone.
#pragma once

#include "engine/discovery/box.hpp"

namespace vidik {

/// About half of the points, another half for each sample.
Cases half_of(const Cases& cases, int sample);

/// These points, in this order.
Cases taken(const Cases& cases, const std::vector<Eigen::Index>& points);

/// To which of so many folds each point belongs, from 0.
std::vector<int> folds_of(Eigen::Index points, int folds);

}  // namespace vidik
