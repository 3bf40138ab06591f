// Probabilities in extended precision, accurate in both tails.
#pragma once

#include "engine/random/distribution.hpp"

namespace vidik {

/// The probabilities below and above a point. They sum to one; both are kept because the smaller of them
/// cannot be had from the other.
struct Probability {
  long double below, above;
};
inline constexpr Probability none_below{0, 1}, all_below{1, 0};

/// What a standard normal has below and above z, and the inverse.
Probability standard_normal(long double z);
long double standard_normal_quantile(const Probability& p);

/// Whether the probability of x itself counts to what is below x.
enum class Edge { included, excluded };

/// P(X ≤ x), or P(X < x) where the edge is excluded.
Probability cumulative(const Distribution& distribution, long double x, Edge edge = Edge::included);

/// The smallest x with P(X ≤ x) ≥ p.
long double quantile(const Distribution& distribution, const Probability& p);

/// The part of a distribution that a truncation keeps.
class Kept {
 public:
  Kept(const Distribution::Kind& kind, const Distribution::Truncation& limits);

  /// From a probability of the truncated distribution to one of the whole, and back.
  Probability of_whole(const Probability& truncated) const;
  Probability of_truncated(const Probability& whole) const;

  long double mass() const { return mass_; }
  const Probability& low() const { return low_; }
  const Probability& high() const { return high_; }

 private:
  Probability low_, high_;  ///< at the limits
  long double mass_;
};

}  // namespace vidik
