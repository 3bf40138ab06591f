// Quantities: numbers, months, and distributions written as tags by their usual parameters.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/core/diagnostics.hpp"
#include "engine/scenario/scenario.hpp"

namespace vidik {

/// Whether the numbers of a quantity may, must or must not be months (read as Month::index()).
enum class Months { refused, allowed, demanded };

/// Reads a number, a distribution tag, or {value, source, confidence} with one of them.
std::optional<Quantity> read_quantity(const Node& node, Months months, Diagnostics& diagnostics);

/// Distribution function in plain double precision; what cannot be evaluated counts as neither side.
double probability_below(const Distribution& distribution, double x);

/// One kind of distribution as the documentation shows it.
struct DistributionKind {
  std::string tag;                              ///< "normal"
  std::vector<std::vector<std::string>> forms;  ///< the sets of keys, any one of which is needed
  std::vector<std::string> optional;            ///< further keys, beside `truncate`
  std::string about;
};
const std::vector<DistributionKind>& distribution_kinds();

}  // namespace vidik
