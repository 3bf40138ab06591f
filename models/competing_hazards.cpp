#include "models/competing_hazards.hpp"

#include <stdexcept>

#include "models/dynamics.hpp"

namespace vidik::models {

CompetingHazards::Rank& CompetingHazards::open(double from, double to, std::size_t rank) {
  if (ways_used_ == most_ways) throw std::logic_error("a regime has too many ways from state to state");
  ways_[ways_used_++] = {from, to, rank};
  Rank& place = ranks_[rank];
  if (!place.used) place.hazard.setZero();
  place.used = true;
  return place;
}

Column CompetingHazards::total_hazard() {
  Column total = Column::Zero();
  for (Rank& rank : ranks_) {
    if (!rank.used) continue;
    if (rank.factored) rank.hazard *= exp(rank.log_factor);
    total += rank.hazard;
  }
  return total;
}

Column CompetingHazards::state() {
  const Column total = total_hazard();
  // 1 − e^(−h) is not above h, but for rounding.
  if (!(u_ < total + 1e-15).any()) return before_;
  const Column scale = probability(total) / total.max(1e-30);
  Column after = before_, threshold = Column::Zero();
  for (std::size_t rank = 0; rank < ranks_.size() && ranks_[rank].used; ++rank) {
    const Column next = threshold + scale * ranks_[rank].hazard;
    const Column here = indicator(u_ >= threshold && u_ < next);
    for (std::size_t way = 0; way < ways_used_; ++way)
      if (ways_[way].rank == rank)
        after = (before_ == ways_[way].from && here == 1.0).select(ways_[way].to, after);
    threshold = next;
  }
  return after;
}

}  // namespace vidik::models
