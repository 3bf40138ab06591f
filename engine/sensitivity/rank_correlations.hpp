// How monotonously an output follows a factor, from any points at which factors vary independently enough.
#pragma once

#include <span>
#include <vector>

#include "engine/sensitivity/bootstrap.hpp"

namespace vidik {

/// Ranks from 1; equal values share the mean of theirs.
Eigen::ArrayXd ranks_of(const Eigen::ArrayXd& values);

/// By factor (a column of `levels`), with what is not a number left out.
struct RankCorrelations {
  std::vector<Interval> spearman;  ///< of ranks; intervals by Fisher's z (Bonett and Wright 2000)
  std::vector<Interval> partial;   ///< the same with all other factors held (PRCC; Iman and Conover 1979);
                                   ///< intervals by bootstrap, of Fisher's z
};

/// Of a few hundred points, intervals of partial correlations near 1 are somewhat too narrow: such a
/// correlation is estimated with a bias that is not much smaller than its error.
///
/// Levels have a row for each value. A factor or output that does not vary has correlation 0, and
/// so has, partially, a factor that adds nothing where others explain the output wholly. The partial
/// ones are not a number where there are hardly more points than factors.
RankCorrelations rank_correlations(const Eigen::ArrayXXd& levels, std::span<const double> values,
                                   const BootstrapOptions& options = {});

/// The same for many outputs of the same points, whose ranks of factors are found once. Both intervals are by
/// Fisher's z: of a partial correlation with as many points fewer as factors are held.
class RankIndices {
 public:
  explicit RankIndices(const Eigen::ArrayXXd& levels);  ///< [point][factor], all of them numbers
  RankCorrelations operator()(const Eigen::ArrayXd& values) const;

 private:
  Eigen::MatrixXd ranks_;    ///< [point][factor]: of mean 0 and length 1
  Eigen::MatrixXd inverse_;  ///< of the correlations between factors
};

}  // namespace vidik
