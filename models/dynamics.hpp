// The few laws of motion that the models share: lag, fading, Ornstein–Uhlenbeck process, probability.
//
// All are exact for a constant input within the month, so the length of the step does not change them. Those
// that return `auto` are expressions, computed together with the formula that they stand in.
#pragma once

#include "engine/core/calendar.hpp"
#include "engine/core/mathematics.hpp"
#include "engine/core/reading.hpp"

namespace vidik::models {

/// Share of a gap that a first-order lag closes in one month, 1 − e^(−Δ/τ). time_constant τ: years.
Column share_closed(const Column& time_constant);

/// First-order lag: x + (target − x)·closed, with `closed` from share_closed().
template <typename X, typename Target, typename Closed>
auto lag(const Eigen::ArrayBase<X>& x, const Eigen::ArrayBase<Target>& target,
         const Eigen::ArrayBase<Closed>& closed) {
  return x.derived() + (target.derived() - x.derived()) * closed.derived();
}

/// What is kept of a deviation over one month, e^(−κΔ). reversion κ: 1/year.
Column decay(const Column& reversion);

/// Standard deviation of an Ornstein–Uhlenbeck process over one month, σ√((1 − e^(−2κΔ))/(2κ)).
/// volatility σ: 1/√year.
Column spread(const Column& reversion, const Column& volatility);

/// e^(−t/τ), what is left at a time of an effect that fades; both in the same unit.
Column left_after(double time, const Reading& time_constant);

/// e^(r·t), growth at a constant rate. r: 1/year, time: years.
Column grown(const Reading& rate, double time);

/// Exact transition of an Ornstein–Uhlenbeck process towards `mean`: μ + (x − μ)·decay + spread·ε.
template <typename X, typename Mean, typename Decay, typename Spread, typename Shock>
auto revert(const Eigen::ArrayBase<X>& x, const Eigen::ArrayBase<Mean>& mean,
            const Eigen::ArrayBase<Decay>& decay, const Eigen::ArrayBase<Spread>& spread,
            const Eigen::ArrayBase<Shock>& shock) {
  return mean.derived() + (x.derived() - mean.derived()) * decay.derived() +
         spread.derived() * shock.derived();
}

/// Probability of at least one event in a month at a monthly hazard h, 1 − e^(−h).
template <typename Hazard>
auto probability(const Eigen::ArrayBase<Hazard>& monthly_hazard) {
  return 1.0 - exp(-monthly_hazard.derived());
}

}  // namespace vidik::models
