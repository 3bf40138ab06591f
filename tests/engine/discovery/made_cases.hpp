// Cases of which it is known where something happens.
#pragma once

#include <functional>

#include "engine/discovery/box.hpp"
#include "engine/sweep/unit_points.hpp"

namespace vidik::test {

inline Cases cases_of(const Eigen::ArrayXXd& levels,
                      const std::function<bool(const Eigen::ArrayXd&)>& happens) {
  Cases cases{levels, {}, std::vector<bool>(static_cast<std::size_t>(levels.cols()))};
  cases.hit.resize(levels.rows());
  for (Eigen::Index i = 0; i < levels.rows(); ++i) cases.hit(i) = happens(levels.row(i).transpose());
  return cases;
}

/// Happens where the first factor is above 0.6 and the second below 0.3; the other three have no part.
inline const Cases& corner() {
  static const Cases cases =
      cases_of(sobol_points(5, 2048, 1), [](const Eigen::ArrayXd& u) { return u(0) > 0.6 && u(1) < 0.3; });
  return cases;
}

/// Happens with two of five choices, where the second factor is above 0.4.
inline const Cases& choices() {
  static const Cases cases = [] {
    Eigen::ArrayXXd levels = random_points(3, 1500, 1);
    levels.col(0) = (5 * levels.col(0)).floor();
    Cases made =
        cases_of(levels, [](const Eigen::ArrayXd& u) { return (u(0) == 1 || u(0) == 3) && u(1) > 0.4; });
    made.choice[0] = true;
    return made;
  }();
  return cases;
}

/// Happens in nine of ten points, and in one of twenty outside, where the first factor is between 0.2 and
/// 0.7, the second above 0.5, and the third chooses the last of three. The fourth follows the first, with a
/// correlation of 0.8, and has no part of its own; nor have the last two.
inline const Cases& noisy() {
  static const Cases cases = [] {
    const Eigen::ArrayXXd u = sobol_points(7, 4096, 2);
    Eigen::ArrayXXd levels = u.leftCols(6);
    levels.col(2) = (3 * u.col(2)).floor();
    levels.col(3) = 0.8 * u.col(0) + 0.6 * u.col(3);
    Cases made{levels, {}, {false, false, true, false, false, false}};
    made.hit.resize(u.rows());
    for (Eigen::Index i = 0; i < u.rows(); ++i) {
      const bool inside = u(i, 0) > 0.2 && u(i, 0) < 0.7 && u(i, 1) > 0.5 && levels(i, 2) == 2;
      made.hit(i) = u(i, 6) < (inside ? 0.9 : 0.05);
    }
    return made;
  }();
  return cases;
}

}  // namespace vidik::test
