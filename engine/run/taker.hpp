// Takes up one wave after the other: in a sketch, and whatever else is kept of very many paths.
#pragma once

#include <memory>
#include <vector>

#include "engine/run/simulate.hpp"

namespace vidik {

class Taker {
 public:
  /// Fills in what `ensemble` keeps. first_wave: the number of the wave that is taken first.
  Taker(const SimulateOptions& options, Ensemble& ensemble, std::uint64_t first_wave = 0);

  /// Chooses the bins: to be called with the first wave of the run, before any wave is taken.
  void look(const Record& pilot);
  /// A wave of the run, after the one that was taken before.
  void take(const Record& wave);
  /// For as many paths as the ensemble has by now.
  void make_room();
  /// Of the waves that were taken, in order.
  const std::vector<std::uint64_t>& digests() const { return digests_; }

 private:
  void digest(const Record& wave);

  const SimulateOptions& options_;
  Ensemble& ensemble_;
  std::shared_ptr<Sketch> sketch_;
  std::shared_ptr<Record> whole_;
  std::vector<std::uint64_t> digests_;
};

/// Counts the failed paths of a record, and explains those that come first.
void note_failures(const Record& record, Ensemble& ensemble);

}  // namespace vidik
