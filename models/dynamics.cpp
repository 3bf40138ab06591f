#include "models/dynamics.hpp"

namespace vidik::models {

namespace {
/// A function of an assumption and of time: computed once where the assumption is the same on all paths.
template <typename Function>
Column of_assumption(const Reading& assumption, Function function) {
  if (assumption.is_shared()) return Column::Constant(function(*assumption.at(0)));
  return function(assumption);
}
}  // namespace

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

Column left_after(double time, const Reading& time_constant) {
  return of_assumption(time_constant, [time](const auto& constant) { return exp(-time / constant); });
}

Column grown(const Reading& rate, double time) {
  return of_assumption(rate, [time](const auto& r) { return exp(r * time); });
}

}  // namespace vidik::models
