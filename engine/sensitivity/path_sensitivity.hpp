// What matters among the numbers that are drawn once per path, of the paths of a single run.
//
// Paths are points that were drawn already, so their rank correlations cost no further simulation. Drawn
// numbers are addressed: they are drawn again rather than kept.
#pragma once

#include <Eigen/Core>

#include "engine/run/simulate.hpp"
#include "engine/sensitivity/sensitivities.hpp"

namespace vidik {

/// Names of the numbers of a plan that are uncertain, and their values on the first paths: [path][number].
std::vector<std::string> drawn_names(const Plan& plan);
Eigen::ArrayXXd drawn_values(const Plan& plan, std::int64_t paths);

/// Every recorded variable in every period, and whatever may happen in every year, as numbers of single
/// paths: their statistic is "path".
std::vector<Series> series_of_paths(const Plan& plan);

/// The most paths, up to those of the plan, of which every value is kept.
std::int64_t most_kept_paths(const Plan& plan);

/// "prcc" and "spearman" of what the paths of an ensemble drew, for these of series_of_paths(); failed paths
/// are left out. ensemble: with a record. The numbers do not depend on the threads.
Sensitivities analyse_paths(const Ensemble& ensemble, const std::vector<Series>& wanted, int threads = 0);

}  // namespace vidik
