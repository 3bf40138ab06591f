// The scenario format as a JSON Schema (draft-07), for editors.
//
// Made from the field lists that read scenario files, and from what the models declare. It judges one file,
// not what it extends: so nothing but `schema` is required, and `null`, which removes, may stand anywhere.
#pragma once

#include <nlohmann/json.hpp>

#include "engine/model/catalogue.hpp"
#include "engine/scenario/scenario.hpp"

namespace vidik {

/// assumptions: a scenario with all parameters and first values, whose bounds the schema takes.
nlohmann::ordered_json scenario_schema(const Catalogue& catalogue, const Scenario& assumptions);

}  // namespace vidik
