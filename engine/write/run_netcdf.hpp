// The results of a run as NetCDF-4 with the CF conventions.
//
// Of a variable energy.bill there are, over scenario and time: energy_bill with its quantiles,
// energy_bill_mean, energy_bill_sd, each with its _standard_error as ancillary variable, and if its paths
// were asked for energy_bill_paths over time and realization. Months, if there are any, have a time axis of
// their own, and variables whose names end in _monthly.
#pragma once

#include "engine/write/atomic_file.hpp"
#include "engine/write/run_results.hpp"

namespace vidik {

/// `outputs`: numbers of those of which every path is written. Throws Interrupted when `stop` becomes true.
void write_run_netcdf(const RunResults& results, const std::vector<int>& outputs, DraftFile& draft,
                      const std::atomic<bool>* stop = nullptr);

}  // namespace vidik
