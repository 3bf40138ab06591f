// What `vidik sensitivity … -o FILE` has written, as the report's page draws it.
#pragma once

#include "engine/report/result_files.hpp"

namespace vidik {

/// Whether a file is one, by its header.
bool is_sensitivity(std::string_view text);

/// {"sweep": …, "factors": […], "indices": […], "numbers": [{kind, variable, unit, statistic, periods, index:
/// {name: {estimate, low, high}}}]}, where each of the last three is a list of factors of lists of periods.
/// Throws ResultsError.
nlohmann::ordered_json sensitivity_data(const std::filesystem::path& file, std::string_view text);

}  // namespace vidik
