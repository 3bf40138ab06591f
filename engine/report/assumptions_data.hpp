// The assumptions of all runs of a report, side by side.
#pragma once

#include "engine/report/results.hpp"

namespace vidik {

/// Every assumption once: [{name, meaning, unit, bounds, source, confidence, kind, values, densities,
/// places}], where each of the last three has one entry for each run, or a single one if all are the same.
nlohmann::ordered_json assumptions_data(const std::vector<Results>& runs);

}  // namespace vidik
