// What scenarios still call by a name that models have given up.
#pragma once

#include <optional>

#include "engine/core/diagnostics.hpp"
#include "engine/model/catalogue.hpp"
#include "engine/scenario/scenario.hpp"

namespace vidik {

/// The scenario with names as they are now, wherever it named something by a retired one; each is warned of
/// at its place. Where files state something under both names, that of the later file counts, whichever its
/// name. Nothing if there is nothing to rename.
std::optional<Scenario> with_current_names(const Scenario& scenario, const Catalogue& catalogue,
                                           Diagnostics& diagnostics);

}  // namespace vidik
