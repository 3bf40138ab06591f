// What `vidik discover … -o FOLDER` has written, as the report's page draws it.
#pragma once

#include "engine/report/result_files.hpp"

namespace vidik {

/// Whether a folder holds boxes.
bool is_discovery(const std::filesystem::path& folder);

/// {"name": …, "condition": …, "peeling": [{coverage, density, mass, restricted}], "boxes": [{density,
/// coverage, limits: [{factor, limits, low, high, lowest, highest, quasi_p, stability}]}]}; an end that is
/// not limited is null. Throws ResultsError.
nlohmann::ordered_json discovery_data(const std::filesystem::path& folder);

}  // namespace vidik
