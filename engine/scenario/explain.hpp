// Where the values of a scenario come from, and what one scenario changes against another.
#pragma once

#include <string>
#include <vector>

#include "engine/scenario/scenario.hpp"

namespace vidik {

/// The value behind a key, where it was set, what it overrides, its evidence, and what else acts on it:
///
///   energy.contract_slope = 0.8
///     slope of the contract price on the nine-month mean of Brent, in (USD/1000 m³)/(USD/bbl)
///     from scenarios/western-pressure-squeeze.yaml:14
///     overrides !normal {mean: 2.9, sd: 0.35} from scenarios/assumptions/energy.yaml:31
///       source: …
///
/// A key is the name of a parameter or state, or a path such as `levers.diversification.to` or `horizon.end`.
/// Throws InputError with a suggestion if there is no such key.
std::string explain(const Scenario& scenario, const std::string& key);

/// A value that differs: "" where it is not set.
struct Change {
  std::string key, before, after;
  Location where;  ///< in b; in a, if b does not set it
};

/// What b changes against a, in terms of values (not of titles, sources and other words), in b's order.
std::vector<Change> diff(const Scenario& a, const Scenario& b);

/// One line for each change.
std::string text(const std::vector<Change>& changes);

}  // namespace vidik
