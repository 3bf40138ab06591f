// What matters, of the points that a store has of a sweep: per output, period and statistic.
#pragma once

#include <string>
#include <vector>

#include "engine/sensitivity/bootstrap.hpp"
#include "engine/store/store_reader.hpp"

namespace vidik {

/// One index of one factor for one number of the results.
struct SensitivityRow {
  StoredSeries series;
  std::string factor;
  std::string index;  ///< see indices_of_design()
  Interval interval;
};

/// What the design of a sweep can tell, what matters most first: of saltelli "sobol_total" and "sobol_first",
/// of morris "morris_mu_star", "morris_mu" and "morris_sigma"; of all others, and of saltelli from its rows A
/// and B, "pawn", "spearman" and "prcc". (Neighbours in a trajectory of morris are too alike for these.)
std::vector<std::string> indices_of_design(const std::string& design);

/// In the order of the series, of indices_of_design(), and of the factors. Points that are missing are left
/// out, with the others of their base point or trajectory. The numbers do not depend on the threads.
std::vector<SensitivityRow> analyse_sensitivity(StoreReader& store, const StoredSweep& sweep,
                                                const std::vector<StoredSeries>& series, int threads = 0,
                                                const BootstrapOptions& options = {});

}  // namespace vidik
