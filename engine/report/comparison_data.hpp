// What `vidik compare` has written into a folder, as the report's page draws it.
#pragma once

#include "engine/report/result_files.hpp"

namespace vidik {

/// {"reference": {name, title}, "years": […], "band": ["p5", "p95"], "scenarios": [{name, title, paths,
/// digest, extends, variables: {name: {unit, mean, error, effect, greater, low, high, first_year}}, events:
/// […]}], "manifest": …}, where each list has one number for each year. Throws ResultsError.
nlohmann::ordered_json comparison_data(const ResultsFolder& folder);

}  // namespace vidik
