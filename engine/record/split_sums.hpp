// Where the variance of one number comes from: what is summed over paths that were each run eight times, with
// and without new draws of each part of what is random (RandomPart).
//
// The runs of a path are the corners of a cube: at corner c, part i has the draws of replicate (c >> i) & 1.
// Runs at the two ends of an edge share all parts but one, those at opposite corners share none. With e₀₀ …
// e₁₁ the differences along the four edges of part i (numbered by the replicates of the two other parts), and
// d the differences between opposite corners,
//
//   V  = E Σ d²/8                the variance
//   Vᵢ = E (e₀₀e₁₁ + e₀₁e₁₀)/4   what part i explains alone (first order)
//   Tᵢ = E Σ e²/8                what would go if part i were known (total): Vᵢ and all interactions with it
//
// All are made of differences, so a part that changes nothing has exactly 0; and if the number is a sum of
// functions of one part each, V = V₁ + V₂ + V₃ on every path. Sources: Tᵢ is Jansen's estimator (Computer
// Physics Communications 117, 1999), Vᵢ that of double differences (Owen, "Better estimation of small Sobol'
// sensitivity indices", ACM TOMACS 23, 2013), both averaged over all corners of the cube.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "engine/scenario/scenario.hpp"

namespace vidik {

inline constexpr std::size_t split_corners = std::size_t{1} << random_parts.size();
using Corners = std::array<double, split_corners>;

/// One path's contribution to each of them; `interactions` is V − ΣVᵢ.
struct SplitTerms {
  double variance = 0, interactions = 0;
  std::array<double, random_parts.size()> first_order{}, total{};
};
SplitTerms split_terms(const Corners& values);

/// Sums of a term q beside the variance's v: of q, q² and qv, for the ratio and its error.
struct RatioSums {
  double first = 0, second = 0, product = 0;
  void add(double term, double variance);
};

struct SplitSums {
  std::int64_t n = 0;
  double variance = 0, squared_variance = 0;  ///< of v and v²
  RatioSums interactions;
  std::array<RatioSums, random_parts.size()> first_order, total;

  void add(const Corners& values);
};

/// By corner, the values of some paths.
using CornerValues = std::array<std::span<const double>, split_corners>;

/// Adds the paths that have not failed.
void add(const CornerValues& values, std::span<const std::uint8_t> failed, SplitSums& sums);

}  // namespace vidik
