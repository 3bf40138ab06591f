// What matters, of the points that a store has of a sweep: per output, period and statistic.
#pragma once

#include <string>
#include <vector>

#include "engine/sensitivity/sensitivities.hpp"
#include "engine/store/store_reader.hpp"

namespace vidik {

/// What the design of a sweep can tell, what matters most first: of saltelli "sobol_total" and "sobol_first",
/// of morris "morris_mu_star", "morris_mu" and "morris_sigma"; of all others, and of saltelli from its rows A
/// and B, "pawn", "spearman" and "prcc". (Neighbours in a trajectory of morris are too alike for these.)
std::vector<std::string> indices_of_design(const std::string& design);

/// Numbers in the order of the series. Indices of Sobol and Morris are of the factors of the sweep, also
/// where these are groups; the others of each parameter of a group. Points that are missing are left out,
/// with the others of their base point or trajectory. The numbers do not depend on the threads.
Sensitivities analyse_sensitivity(StoreReader& store, const StoredSweep& sweep,
                                  const std::vector<StoredSeries>& series, int threads = 0,
                                  const BootstrapOptions& options = {});

}  // namespace vidik
