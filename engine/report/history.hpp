// Figures of past years for variables of the models, each with its source, read from CSV files.
//
// A folder of history holds files with the columns
//   variable,year,value,unit,source,confidence,note
// one row per variable and year, years ascending within a variable. A value has the definition of the
// variable and the unit that its model declares; how it was converted stands in the note.
#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace vidik {

struct HistoryFigure {
  int year = 0;
  double value = 0;
  std::string source, confidence, note;  ///< confidence: high, medium or low
};

struct HistorySeries {
  std::string unit;
  std::vector<HistoryFigure> figures;  ///< by year, ascending
};

/// By the name of the variable.
using History = std::map<std::string, HistorySeries>;

/// All *.csv files of the folder; nothing if there is no such folder. Throws InputError with every mistake.
History read_history(const std::filesystem::path& folder);

/// What the report's page draws. "series": by variable, of those given (name to unit) that have figures in
/// the same unit, the arrays "years", "values", "confidence", "notes" and "sources", the last as places in
/// the other part, "sources".
nlohmann::ordered_json history_json(const History& history, const std::map<std::string, std::string>& units);

}  // namespace vidik
