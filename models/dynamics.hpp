// The few laws of motion that the models share: lag, Ornstein–Uhlenbeck process, competing hazards.
//
// All are exact for a constant input within the month, so the length of the step does not change them.
#pragma once

#include <initializer_list>

#include "engine/core/calendar.hpp"
#include "engine/core/mathematics.hpp"

namespace vidik::models {

/// Share of a gap that a first-order lag closes in one month, 1 − e^(−Δ/τ). time_constant τ: years.
Column share_closed(const Column& time_constant);

/// First-order lag: x + (target − x)·closed, with `closed` from share_closed().
inline Column lag(const Column& x, const Column& target, const Column& closed) {
  return x + (target - x) * closed;
}

/// What is kept of a deviation over one month, e^(−κΔ). reversion κ: 1/year.
Column decay(const Column& reversion);

/// Standard deviation of an Ornstein–Uhlenbeck process over one month, σ√((1 − e^(−2κΔ))/(2κ)).
/// volatility σ: 1/√year.
Column spread(const Column& reversion, const Column& volatility);

/// Exact transition of an Ornstein–Uhlenbeck process towards `mean`: μ + (x − μ)·decay + spread·ε.
inline Column revert(const Column& x, const Column& mean, const Column& decay, const Column& spread,
                     const Column& shock) {
  return mean + (x - mean) * decay + spread * shock;
}

/// Probability of at least one event in a month at a monthly hazard h, 1 − e^(−h).
Column probability(const Column& monthly_hazard);

/// A regime (a small integer on each path) that leaves its present state by competing hazards.
///
/// From a state with monthly hazards h₁ … h_k it exits with probability 1 − e^(−Σh), to destination j in
/// proportion to h_j, all by one uniform draw. Every call of leave() looks at the state before the month.
class CompetingHazards {
 public:
  struct Exit {
    double to;
    Column hazard;  ///< 1/month
  };

  CompetingHazards(const Column& state, const Column& uniform) : before_(state), after_(state), u_(uniform) {}

  CompetingHazards& leave(double from, std::initializer_list<Exit> exits);
  const Column& state() const { return after_; }

 private:
  Column before_;
  Column after_;
  Column u_;
};

}  // namespace vidik::models
