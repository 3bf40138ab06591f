// A regime (a small integer on each path) that leaves its present state by competing hazards.
//
// From a state with monthly hazards h₁ … h_k it exits with probability 1 − e^(−Σh), to destination j in
// proportion to h_j, all by one uniform draw:
//
//   x[war] = CompetingHazards(x[war], x[draw])
//                .leave(active, exit(frozen, x[to_frozen]), exit(settled, x[to_settled], x[score]))
//                .leave(frozen, exit(active, x[back]))
//                .state();
//
// Every call of leave() looks at the state before the month. What is dear is computed once for all states:
// each path is in one of them.
#pragma once

#include <array>
#include <cstddef>

#include "engine/core/mathematics.hpp"
#include "engine/core/reading.hpp"

namespace vidik::models {

/// A way out of a state. The hazard (1/month) and the logarithm of a factor on it are Eigen expressions.
template <typename Hazard>
struct Exit {
  double to;
  Hazard hazard;
};
template <typename Hazard, typename LogFactor>
struct FactoredExit : Exit<Hazard> {
  LogFactor log_factor;
};

template <typename Hazard>
Exit<Hazard> exit(double to, const Eigen::ArrayBase<Hazard>& hazard) {
  return {to, hazard.derived()};
}
/// With a hazard of hazard·e^log_factor.
template <typename Hazard, typename LogFactor>
FactoredExit<Hazard, LogFactor> exit(double to, const Eigen::ArrayBase<Hazard>& hazard,
                                     const Eigen::ArrayBase<LogFactor>& log_factor) {
  return {{to, hazard.derived()}, log_factor.derived()};
}

class CompetingHazards {
 public:
  static constexpr std::size_t most_exits = 3;  ///< of one state

  CompetingHazards(const Column& state, const Column& uniform) : before_(state), u_(uniform) {}

  template <typename... Exits>
  CompetingHazards& leave(double from, const Exits&... exits) {
    static_assert(sizeof...(exits) <= most_exits);
    if ((before_ == from).any()) {
      std::size_t rank = 0;
      (add(from, rank++, exits), ...);
    }
    return *this;
  }

  /// After the month.
  Column state();

 private:
  /// The exits of the same place in their lists. A path has one hazard in each rank.
  struct Rank {
    bool used = false, factored = false;
    Column hazard, log_factor;
  };
  struct Way {
    double from, to;
    std::size_t rank;
  };

  template <typename Hazard>
  Rank& add(double from, std::size_t rank, const Exit<Hazard>& exit) {
    Rank& place = open(from, exit.to, rank);
    place.hazard = (before_ == from).select(exit.hazard, place.hazard);
    return place;
  }
  template <typename Hazard, typename LogFactor>
  void add(double from, std::size_t rank, const FactoredExit<Hazard, LogFactor>& exit) {
    Rank& place = add(from, rank, static_cast<const Exit<Hazard>&>(exit));
    if (!place.factored) place.log_factor.setZero();
    place.factored = true;
    place.log_factor = (before_ == from).select(exit.log_factor, place.log_factor);
  }
  Rank& open(double from, double to, std::size_t rank);
  Column total_hazard();

  Column before_, u_;
  std::array<Rank, most_exits> ranks_;
  static constexpr std::size_t most_ways = 16;  ///< of a regime
  std::array<Way, most_ways> ways_;
  std::size_t ways_used_ = 0;
};

}  // namespace vidik::models
