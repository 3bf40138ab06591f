// Where the statistics of a cell come from: from all its values, or from a sketch of them.
#pragma once

#include "engine/run/simulate.hpp"
#include "engine/summary/ranks.hpp"
#include "engine/summary/statistics.hpp"

namespace vidik {

/// One cell, as the statistics need it.
struct CellFacts {
  Moments moments;
  std::int64_t ones = 0;         ///< paths on which an indicator is 1
  std::vector<double> at_ranks;  ///< values at the ranks that were asked for
  bool outside = false;          ///< one of them lies beyond the range of the sketch
  bool coarse = false;           ///< one of them lies in a bin that holds too much to tell its place
};

/// Room for one thread.
struct CellScratch {
  std::vector<double> sample;
  RankScratch ranks;
};

CellFacts facts_of(const Record& record, int cell, std::span<const std::size_t> ranks, CellScratch& scratch);
CellFacts facts_of(const CellSketch& sketch, std::span<const std::size_t> ranks);

/// The values at these ranks of every cell of a sketch, exactly: simulates the same paths again, and keeps
/// the values that lie in the same bins as they. If these are too many to keep at once, more than once.
std::vector<std::vector<double>> exact_values(const Ensemble& ensemble, std::span<const std::size_t> ranks,
                                              const SimulateOptions& options);

}  // namespace vidik
