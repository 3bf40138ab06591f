// What a results folder holds, read back: the tables, the manifest and the resolved scenario.
#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/report/result_files.hpp"
#include "engine/scenario/scenario.hpp"

namespace vidik {

/// A number of summary.csv; not finite where the cell is empty.
struct SummaryCell {
  double value, standard_error;
};

/// One variable of summary.csv.
struct SummarySeries {
  std::string name, unit;
  std::map<std::string, std::vector<SummaryCell>> statistics;  ///< by name ("p50"), one cell for each period
};

/// One row of events.csv: the share of paths on which something has happened by the end of a year.
struct EventRow {
  std::string kind, name, median_month;
  int year = 0;
  SummaryCell share{};
};

struct Results {
  std::filesystem::path folder;
  nlohmann::ordered_json manifest;
  Scenario scenario;                 ///< as resolved: every assumption in one file
  std::vector<std::string> periods;  ///< years, without months
  std::vector<SummarySeries> series;
  std::vector<EventRow> events;
};

/// Throws ResultsError; or InputError if the resolved scenario cannot be read.
Results read_results(const ResultsFolder& folder);

}  // namespace vidik
