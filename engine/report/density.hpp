// The shape of an uncertain assumption, for a drawing of a few pixels.
#pragma once

#include <nlohmann/json.hpp>

#include "engine/scenario/scenario.hpp"

namespace vidik {

/// Null for a number that is certain. Otherwise
///
///   {"low": …, "high": …, "p5": …, "median": …, "p95": …, "heights": [0 … 99, …]}
///
/// where `heights` are the probabilities of equal parts of the range from low to high, relative to the most
/// probable one, after draws outside of the bounds have been moved to them, as a run does. The range is that
/// of the bounds, cut at the quantiles of 0.2 and 99.8 %.
nlohmann::ordered_json density(const Assumption& assumption);

}  // namespace vidik
