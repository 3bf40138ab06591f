// How much knowing a factor changes the whole distribution of an output, whatever its shape.
#pragma once

#include <span>
#include <vector>

#include "engine/sensitivity/bootstrap.hpp"

namespace vidik {

/// The PAWN index by factor (Pianosi and Wagener 2018): the median over slices of the factor of the largest
/// distance between the output's distribution function in the slice and in all points, from 0 to 1. There are
/// ten slices of equal numbers of points, of which equal values share one and some may then be empty, or one
/// for each value of a factor with at most ten.
///
/// Distances of finite samples are never 0. What a factor that was shuffled would show is therefore taken
/// off (in quadrature, as deviations add), and the index is 0 where it is no larger than that.
std::vector<Interval> pawn_indices(const Eigen::ArrayXXd& levels, std::span<const double> values,
                                   const BootstrapOptions& options = {});

}  // namespace vidik
