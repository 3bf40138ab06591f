// Points in the unit cube: random, in a Latin hypercube, of the Sobol sequence; for Sobol indices, and for
// screening.
#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

namespace vidik {

/// Which coordinates of a design move together: a group's number by coordinate, from 0, not descending.
class Groups {
 public:
  Groups(int factors) : of_(static_cast<std::size_t>(factors)) { std::iota(of_.begin(), of_.end(), 0); }
  explicit Groups(std::vector<int> of) : of_(std::move(of)) {}
  /// Neighbours of the same name move together.
  explicit Groups(const std::vector<std::string>& names) {
    for (std::size_t i = 0; i < names.size(); ++i)
      of_.push_back(i == 0 ? 0 : of_.back() + (names[i] == names[i - 1] ? 0 : 1));
  }

  int coordinates() const { return static_cast<int>(of_.size()); }
  int count() const { return of_.empty() ? 0 : of_.back() + 1; }
  int of(Eigen::Index coordinate) const { return of_[static_cast<std::size_t>(coordinate)]; }
  Eigen::Index size(int group) const { return std::count(of_.begin(), of_.end(), group); }

 private:
  std::vector<int> of_;
};

/// Rows are points, columns are factors, all in [0, 1) but for Morris, whose highest level is 1. Bits depend
/// on the arguments alone.
///
/// Of all but the Latin hypercube, the first ones of more are those of fewer. The Sobol sequence has the
/// direction numbers of Joe and Kuo (2008, as in Boost) and each factor's digits are scrambled as wholes
/// (Owen), which keeps its balance: 2^m points have one in each of 2^m equal intervals of every factor.
Eigen::ArrayXXd random_points(int factors, std::int64_t points, std::uint64_t seed);
Eigen::ArrayXXd latin_hypercube_points(int factors, std::int64_t points, std::uint64_t seed);
Eigen::ArrayXXd sobol_points(int factors, std::int64_t points, std::uint64_t seed);

/// For Sobol indices, of so many base points: for each, groups + 2 rows, A, then A with one group after the
/// other taken from B, and B. The first coordinates of a scrambled Sobol point are A, as many others B
/// (Saltelli 2002; the order of SALib without second-order indices).
Eigen::ArrayXXd saltelli_rows(const Eigen::ArrayXXd& base, const Groups& groups);
Eigen::ArrayXXd saltelli_points(const Groups& groups, std::int64_t base_points, std::uint64_t seed);

/// For screening, so many trajectories: each of groups + 1 rows, of which a row differs from the one before
/// in all coordinates of one group, each by 2/3, on the four levels 0, 1/3, 2/3 and 1 (Morris 1991; of groups
/// Campolongo et al. 2007).
Eigen::ArrayXXd morris_points(const Groups& groups, std::int64_t trajectories, std::uint64_t seed);

}  // namespace vidik
