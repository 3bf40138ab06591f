// Schemas of single values.
#pragma once

#include <nlohmann/json.hpp>

#include "engine/scenario/fields.hpp"

namespace vidik::schema {

using Json = nlohmann::ordered_json;

Json reference(const std::string& definition);
Json any_of(Json alternatives);
/// The same, or null.
Json or_null(Json schema);
Json month();

/// What a field of a map may hold; maps with fields of their own, and what may be uncertain, are references
/// to definitions.
Json of(const Type& type);

/// Definitions of all that may be uncertain: "quantity", "date", "probability", "yearly rate",
/// "distribution".
Json uncertain_definitions();

}  // namespace vidik::schema
