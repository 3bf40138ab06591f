// What `vidik robustness … -o FOLDER` has written, as the report's page draws it.
#pragma once

#include "engine/report/result_files.hpp"

namespace vidik {

/// Whether a folder holds regrets.
bool is_robustness(const std::filesystem::path& folder);

/// {"name": …, "outcome": …, "goal": …, "satisfy": …, "weights": …, "policies": [{name, criteria: {name:
/// {estimate, low, high}}, regret: […], satisfied: […]}]}: each list has one entry for each future, and
/// `satisfied` is empty if nothing is asked. Throws ResultsError.
nlohmann::ordered_json robustness_data(const std::filesystem::path& folder);

}  // namespace vidik
