// The names of the files of a results folder.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace vidik::file_names {

// Tables, which may also be there as .parquet.
inline constexpr std::string_view summary = "summary.csv";
inline constexpr std::string_view events = "events.csv";
inline constexpr std::string_view paths = "paths.csv";
inline constexpr std::string_view differences = "differences.csv";
inline constexpr std::string_view event_differences = "event_differences.csv";
inline constexpr std::string_view variance_split = "variance_split.csv";

// Of a run or of a comparison.
inline constexpr std::string_view summary_iamc = "summary.iamc.csv";
inline constexpr std::string_view run_workbook = "results.xlsx";
inline constexpr std::string_view run_netcdf = "results.nc";
inline constexpr std::string_view comparison_workbook = "differences.xlsx";
inline constexpr std::string_view comparison_netcdf = "differences.nc";

inline constexpr std::string_view resolved = "scenario.resolved.yaml";
inline constexpr std::string_view manifest = "manifest.json";  ///< lists the others

inline constexpr std::array tables{summary, events, paths, differences, event_differences, variance_split};
inline constexpr std::array others{summary_iamc,        run_workbook,      run_netcdf,
                                   comparison_workbook, comparison_netcdf, resolved};

/// "summary.csv" → "summary.parquet".
inline std::string as_parquet(std::string_view table) {
  return std::string(table.substr(0, table.rfind('.'))) + ".parquet";
}

/// Whether a manifest may list a file of this name.
inline bool is_result(std::string_view name) {
  const auto is = [&](std::string_view other) { return name == other; };
  return std::ranges::any_of(others, is) ||
         std::ranges::any_of(tables, [&](auto table) { return is(table) || is(as_parquet(table)); });
}

}  // namespace vidik::file_names
