// Points at which indices are centred, and the units in which loadings on them are quoted.
//
// They are definitions, not assumptions: moving a centre is the same as moving an intercept, and an intercept
// is a Parameter.
#pragma once

#include "engine/core/column.hpp"

namespace vidik::models::norms {

/// Western pressure in 2023, and the change for which loadings are quoted (dP = (P − 0.57)/0.15).
inline constexpr double pressure = 0.57, pressure_unit = 0.15;
/// Accession progress at the end of 2022, and the change for which loadings are quoted.
inline constexpr double progress = 0.20, progress_unit = 0.20;
/// Regional risk in ordinary times.
inline constexpr double risk = 0.37;

}  // namespace vidik::models::norms
