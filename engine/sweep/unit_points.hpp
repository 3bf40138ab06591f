// Points in the unit cube: random, in a Latin hypercube, of the Sobol sequence; for Sobol indices, and for
// screening.
#pragma once

#include <Eigen/Core>
#include <cstdint>

namespace vidik {

/// Rows are points, columns are factors, all in [0, 1) but for Morris, whose highest level is 1. Bits depend
/// on the arguments alone.
///
/// Of all but the Latin hypercube, the first ones of more are those of fewer. The Sobol sequence has the
/// direction numbers of Joe and Kuo (2008, as in Boost) and each factor's digits are scrambled as wholes
/// (Owen), which keeps its balance: 2^m points have one in each of 2^m equal intervals of every factor.
Eigen::ArrayXXd random_points(int factors, std::int64_t points, std::uint64_t seed);
Eigen::ArrayXXd latin_hypercube_points(int factors, std::int64_t points, std::uint64_t seed);
Eigen::ArrayXXd sobol_points(int factors, std::int64_t points, std::uint64_t seed);

/// For Sobol indices, of so many base points: for each, factors + 2 rows, A, then A with one factor after the
/// other taken from B, and B. The first `factors` coordinates of a scrambled Sobol point are A, the others B
/// (Saltelli 2002; the order of SALib without second-order indices).
Eigen::ArrayXXd saltelli_rows(const Eigen::ArrayXXd& base);  ///< of base points in twice as many factors
Eigen::ArrayXXd saltelli_points(int factors, std::int64_t base_points, std::uint64_t seed);

/// For screening, so many trajectories: each of factors + 1 rows, of which a row differs from the one before
/// in one factor, by 2/3, on the four levels 0, 1/3, 2/3 and 1 (Morris 1991).
Eigen::ArrayXXd morris_points(int factors, std::int64_t trajectories, std::uint64_t seed);

}  // namespace vidik
