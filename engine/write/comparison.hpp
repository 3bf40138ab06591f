// Writes the results of a comparison into a folder: all of them, or none.
//
// The folder gets differences.csv, event_differences.csv and manifest.json. What is found there is treated as
// by write_results().
#pragma once

#include "engine/write/manifest.hpp"
#include "engine/write/period_columns.hpp"
#include "engine/write/write.hpp"

namespace vidik {

/// reference,scenario,variable,unit,period and the numbers of a Difference, with the quantiles of the first.
void put_differences(const std::vector<Differences>& all, TableSink& sink, Periods periods = Periods::all);
void put_event_differences(const std::vector<Differences>& all, TableSink& sink);

/// A scenario to be compared under this plan; the scenario must outlive it.
Compared compared(const Scenario& scenario, const Plan& plan);

/// Throws what write_comparison would refuse; leaves nothing behind.
void check_comparison_folder(const std::vector<Compared>& scenarios, const std::filesystem::path& folder,
                             const WriteOptions& options);

/// Throws OutputError if the folder is refused or the system refuses.
void write_comparison(const std::vector<Compared>& scenarios, const std::vector<Differences>& all,
                      const std::vector<std::uint64_t>& digests, const EnsembleSettings& settings,
                      const std::filesystem::path& folder, const WriteOptions& options);

}  // namespace vidik
