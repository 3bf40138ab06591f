// The results of a sweep as tables, and as the files that other programs read.
//
// Points stand in the order of the design, and no timing is in any of these, so that a sweep that was
// interrupted gives the same bytes as one that was not.
#pragma once

#include "engine/store/store_reader.hpp"
#include "engine/write/table_sink.hpp"

namespace vidik {

/// Which numbers are wanted: all, or those that any of the patterns names (is_named()).
std::vector<StoredSeries> wanted_series(StoreReader& store, const StoredSweep& sweep,
                                        const std::vector<std::string>& patterns);

/// What each is called: where two have one name, as an event and a shock may, with its kind before it.
std::vector<std::string> names_of(const std::vector<StoredSeries>& series);

/// sweep, point, a column for each factor, kind, variable, unit, period, statistic, value, standard_error
void export_tidy(StoreReader& store, const StoredSweep& sweep, const std::vector<StoredSeries>& series,
                 TableSink& sink);

/// point, a column for each factor, failed_paths, a column for each number: a row for each point.
void export_wide(StoreReader& store, const StoredSweep& sweep, const std::vector<StoredSeries>& series,
                 TableSink& sink);

/// NetCDF: value and standard_error(point, number), with the factors along the points, and along the numbers
/// what each is of. Throws StoreError if there is none.
void export_netcdf(StoreReader& store, const StoredSweep& sweep, const std::vector<StoredSeries>& series,
                   DraftFile& file);

/// For the EMA Workbench: experiments.csv and outcomes.csv, to be read as two data frames.
void export_ema(StoreReader& store, const StoredSweep& sweep, const std::vector<StoredSeries>& series,
                const std::filesystem::path& folder);

/// For SALib: parameters.txt (name, low, high, and the group if there are any), inputs.txt and outputs.txt
/// (numbers only, in the order of the design) and outputs.names.txt. Throws StoreError if points are missing,
/// whose rows SALib would need.
void export_salib(StoreReader& store, const StoredSweep& sweep, const std::vector<StoredSeries>& series,
                  const std::filesystem::path& folder);

}  // namespace vidik
