// Distributions of every kind, ordinary and extreme, on which what holds for all is tested.
#pragma once

#include <limits>
#include <ostream>
#include <vector>

#include "engine/random/distribution.hpp"

namespace vidik {

inline std::ostream& operator<<(std::ostream& out, const Distribution& distribution) {
  return out << distribution.text();
}

namespace test {

inline constexpr double infinity = std::numeric_limits<double>::infinity();

inline Distribution of(Distribution::Kind kind) {
  return Distribution(std::move(kind));
}
inline Distribution within(double low, double high, Distribution::Kind kind) {
  return {std::move(kind), Distribution::Truncation{low, high}};
}

/// Without a jump in their distribution function.
inline std::vector<Distribution> continuous_distributions() {
  return {of(Normal{3, 2}),
          of(LogNormal{2, 0.5}),
          of(LogitNormal{0.2, 1.5}),
          of(UniformRange{-1, 4}),
          of(Triangular{2, 2.5, 3.2}),
          of(Triangular{2, 2, 3.2}),
          of(Triangular{-3, 3.2, 3.2}),
          of(Pert{1, 2, 5}),
          of(Pert{1, 5, 5}),
          of(Beta{2, 5}),
          of(Beta{0.5, 0.5, -1, 1}),
          of(Beta{300, 20}),
          of(Gamma{2.3, 1.5}),
          of(Gamma{0.2, 10}),
          of(Gamma{1e4, 1e-4}),
          of(StudentT{0, 1, 4}),
          of(StudentT{5, 0.1, 1.5}),
          of(Mixture{{of(Normal{0, 1}), of(Normal{3, 2})}, {1, 3}}),
          of(Mixture{{of(UniformRange{0, 2}), of(UniformRange{3, 4})}, {1, 1}}),
          of(Mixture{{of(Gamma{2, 0.3}), within(0, 1, Normal{0, 1})}, {0.2, 0.8}}),
          within(1, infinity, Normal{0, 1}),
          within(4, 5, Normal{0, 1}),
          within(-infinity, -9, Normal{0, 1}),
          within(1, 3, LogNormal{2, 0.5}),
          within(0, 0.3, LogitNormal{0.2, 1.5}),
          within(0, infinity, UniformRange{-1, 4}),
          within(2.2, 3, Triangular{2, 2.5, 3.2}),
          within(1.5, 4, Pert{1, 2, 5}),
          within(0.1, 0.9, Beta{2, 5}),
          within(1, 9, Gamma{2.3, 1.5}),
          within(-3, 3, StudentT{0, 1, 2.5}),
          within(-1, 4, Mixture{{of(Normal{0, 1}), of(Normal{3, 2})}, {1, 3}})};
}

/// With values that have a probability of their own.
inline std::vector<Distribution> stepped_distributions() {
  return {Distribution(0.8),
          of(Discrete{{1, 2, 3}, {1, 1, 2}}),
          of(Discrete{{5, -1, 5, 2}, {0.1, 0.3, 0.2, 0}}),
          within(1.5, 3, Discrete{{1, 2, 3}, {1, 1, 2}}),
          of(Mixture{{Distribution(1.0), Distribution(2.0)}, {1, 3}}),
          of(Mixture{{Distribution(0.0), of(LogNormal{10, 1})}, {0.3, 0.7}}),
          of(Mixture{{Distribution(1.0), of(UniformRange{0, 2})}, {1, 1}}),
          within(0.5, 10, Mixture{{Distribution(0.5), of(Normal{0, 1})}, {1, 1}})};
}

inline std::vector<Distribution> all_distributions() {
  auto all = continuous_distributions();
  for (auto& stepped : stepped_distributions()) all.push_back(std::move(stepped));
  return all;
}

}  // namespace test
}  // namespace vidik
