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

/// Opinion (O2): where its drivers have no effect.
namespace opinion {
inline constexpr double pressure = 0.60, kosovo_tension = 0.55;
inline constexpr double gas_discount = 0.6;    // % of GDP
inline constexpr double russia_share = 0.045;  // of goods trade
inline constexpr double china_engagement = 0.55, new_switzerland = 0.60;
}  // namespace opinion
/// Arms (C4): where supplies are what they were at the end of 2022.
namespace arms {
inline constexpr double war_intensity = 0.8, china_engagement = 0.55;
}  // namespace arms
/// Component of the New-Switzerland index when net migration is zero (C5).
inline constexpr double balanced_migration = 0.5;
/// Chinese engagement and CFSP alignment in 2022.
inline constexpr double china = 0.60, cfsp = 0.50;
/// Growth of a normal year (%), and the FDI inflow (% of GDP) that potential growth takes as given.
inline constexpr double growth = 3.0, fdi = 6.3;
/// Permit holders, New Switzerland index (0–1) and population (mn) at which base flows of migrants are
/// quoted.
inline constexpr double russian_residents = 40000.0, new_switzerland = 0.50, population = 6.64;
/// Sanctions intensity at the end of 2022, and Kosovo tension in the stalemate.
inline constexpr double sanctions = 0.75, kosovo_tension = 0.45;
/// Stance (ST2–ST3): where covariates have no effect, and the changes for which loadings are quoted.
namespace stance {
inline constexpr double progress = 0.25, dependence = 0.80, dependence_unit = 0.20;
inline constexpr double china_unit = 0.10, global_majority = 0.35, global_majority_unit = 0.10;
inline constexpr double long_contract = 0.4;    // probability of a long gas contract
inline constexpr double support = 0.13 / 0.82;  // of sanctions, among those with an opinion
}  // namespace stance
/// Risk in Bosnia and Herzegovina in the status quo.
inline constexpr double bosnia_risk = 0.25;

}  // namespace vidik::models::norms
