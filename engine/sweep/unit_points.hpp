// Points in the unit cube: random, in a Latin hypercube, and of the Sobol sequence.
#pragma once

#include <Eigen/Core>
#include <cstdint>

namespace vidik {

/// Rows are points, columns are factors, all in [0, 1). Bits depend on the arguments alone.
///
/// Of random and Sobol points, the first n of more are those of n. The Sobol sequence has the direction
/// numbers of Joe and Kuo (2008, as in Boost) and each factor's digits are scrambled as wholes (Owen), which
/// keeps its balance: 2^m points have one in each of 2^m equal intervals of every factor.
Eigen::ArrayXXd random_points(int factors, std::int64_t points, std::uint64_t seed);
Eigen::ArrayXXd latin_hypercube_points(int factors, std::int64_t points, std::uint64_t seed);
Eigen::ArrayXXd sobol_points(int factors, std::int64_t points, std::uint64_t seed);

}  // namespace vidik
