// The results of a comparison as NetCDF-4 with the CF conventions.
//
// Of a variable energy.bill there are, over scenario and time, energy_bill with the quantiles of the
// differences, and energy_bill_mean, energy_bill_standard_error and so on: the columns of differences.csv.
// Scenarios that do not report a variable have missing values.
#pragma once

#include "engine/write/atomic_file.hpp"
#include "engine/write/manifest.hpp"

namespace vidik {

void write_comparison_netcdf(const ComparisonResults& results, DraftFile& draft);

}  // namespace vidik
