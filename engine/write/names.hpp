// The names of the files of a results folder.
#pragma once

#include <array>
#include <string_view>

namespace vidik::file_names {

inline constexpr std::string_view summary = "summary.csv";
inline constexpr std::string_view events = "events.csv";
inline constexpr std::string_view summary_parquet = "summary.parquet";
inline constexpr std::string_view summary_iamc = "summary.iamc.csv";
inline constexpr std::string_view differences = "differences.csv";
inline constexpr std::string_view event_differences = "event_differences.csv";
inline constexpr std::string_view variance_split = "variance_split.csv";
inline constexpr std::string_view paths = "paths.csv";
inline constexpr std::string_view resolved = "scenario.resolved.yaml";
inline constexpr std::string_view manifest = "manifest.json";  ///< lists the others

inline constexpr std::array listed{summary,        summary_parquet, summary_iamc, events,           paths,
                                   variance_split, resolved,        differences,  event_differences};

}  // namespace vidik::file_names
