// The order in which models step: every model after those whose values of the same month it reads.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/core/diagnostics.hpp"
#include "engine/model/catalogue.hpp"

namespace vidik {

/// Models in order. Ties are broken by the order of the catalogue, or at random if order_seed is not 0;
/// models that neither read each other may stand in any order, so no result depends on it. A cycle is an
/// error that names the models of it and the variables by which they hang together.
std::vector<std::shared_ptr<const Model>> ordered(const Catalogue& catalogue, std::uint64_t order_seed,
                                                  Diagnostics& diagnostics);

}  // namespace vidik
