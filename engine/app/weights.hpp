// Weights of futures, as the command line names them; and how they are to be read.
#pragma once

#include <functional>
#include <string>

#include "engine/robustness/policy_outcomes.hpp"
#include "engine/sweep/study.hpp"

namespace vidik::app {

struct Weights {
  Eigen::ArrayXd of;  ///< futures; they sum to one
  std::string how;    ///< "unweighted: …", "weighted …": said with every result
  bool equal = true;

  /// So many equally weighted futures would tell as much (Kish 1965).
  double effective() const { return 1 / of.square().sum(); }
};

/// "equal", "prior", or the name of a CSV file that has a column `weight` and others by which its rows find
/// futures: `future` (its number) or names of factors. Throws UsageError. `study` is asked for a prior only.
Weights weights_of(const std::string& wanted, const PolicyOutcomes& outcomes,
                   const std::function<Study()>& study);

}  // namespace vidik::app
