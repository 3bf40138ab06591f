// What models declare, as far as a scenario can name it.
#pragma once

#include "engine/model/catalogue.hpp"
#include "engine/scenario/scenario.hpp"
#include "engine/schema/values.hpp"

namespace vidik::schema {

/// Parameters, variables and noises, the retired names among them, and `stem.*`.
Json any_name(const Catalogue& catalogue);

/// Puts into the schemas of `parameters`, `initial` and `pins` which names there are, with unit, meaning and
/// bounds.
void name_parameters(const Catalogue& catalogue, const Scenario& assumptions, Json& properties);

}  // namespace vidik::schema
