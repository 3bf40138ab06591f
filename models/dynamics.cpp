#include "models/dynamics.hpp"

namespace vidik::models {

Column share_closed(const Column& time_constant) {
  return 1.0 - exp(-Step::dt / time_constant);
}

Column decay(const Column& reversion) {
  return exp(-reversion * Step::dt);
}

Column spread(const Column& reversion, const Column& volatility) {
  const Column kept = decay(reversion);
  return volatility * ((1.0 - kept.square()) / (2.0 * reversion)).sqrt();
}

CompetingHazards& CompetingHazards::leave(double from, std::initializer_list<Exit> exits) {
  if (!(before_ == from).any()) return *this;
  Column total = Column::Zero();
  for (const auto& exit : exits) total += exit.hazard;
  const Column scale = probability(total) / total.max(1e-30);
  Column threshold = Column::Zero();
  for (const auto& exit : exits) {
    const Column next = threshold + scale * exit.hazard;
    after_ = (before_ == from && u_ >= threshold && u_ < next).select(exit.to, after_);
    threshold = next;
  }
  return *this;
}

}  // namespace vidik::models
