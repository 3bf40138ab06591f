// What came out of policies in futures, paired: a future is the levels of all factors that are no policy, and
// every policy was run in every future.
#pragma once

#include <Eigen/Core>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/store/store_reader.hpp"

namespace vidik {

/// The points of a sweep cannot be compared as policies in futures.
struct UnpairedError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct PolicyOutcomes {
  std::vector<std::string> policies;  ///< "storage"; of several factors "pressure = 0.5, storage = 1"
  std::vector<std::size_t> factors;   ///< those that are no policy, by number in the sweep
  std::vector<std::string> names;     ///< of these
  std::vector<std::vector<std::string>> words;  ///< [future][factor]: its levels in words
  Eigen::ArrayXXd levels;                       ///< [future][factor]
  Eigen::ArrayXd places;  ///< [future]: of the design that are this future; more than one where levels repeat
  std::vector<Eigen::ArrayXXd> values, errors;  ///< by series, [future][policy]; the errors are Monte Carlo

  Eigen::Index futures() const { return levels.rows(); }
};

/// Futures in the order of the design, policies in that of their levels. `policy_factors`: by number. Throws
/// UnpairedError if a policy has not been run in a future, or there is nothing to compare.
PolicyOutcomes pair_policies(StoreReader& store, const StoredSweep& sweep,
                             const std::vector<std::size_t>& policy_factors,
                             const std::vector<StoredSeries>& series);

}  // namespace vidik
