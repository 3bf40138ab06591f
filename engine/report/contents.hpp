// What stands in one report, read from what commands have written: results of runs, of a comparison, of a
// sensitivity analysis, of a discovery, of policies in many futures.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/report/results.hpp"

namespace vidik {

/// Runs are read, since the page asks much of them; the others are already as the page draws them.
struct Contents {
  std::vector<Results> runs;
  std::vector<nlohmann::ordered_json> comparisons, sensitivities, discoveries, robustnesses;

  /// The years that the page speaks of; empty if it shows neither a run nor a comparison.
  std::vector<std::string> years() const;
  std::string title() const;
};

/// Folders and files are told apart by what they hold. `shipped` is the folder of the scenarios that come
/// with Vidik, whose files are called by their paths below it. Throws ResultsError if one is none of these,
/// or if they cannot stand in one report; InputError if a resolved scenario cannot be read.
Contents read_contents(const std::vector<std::filesystem::path>& paths,
                       const std::filesystem::path& shipped = {});

}  // namespace vidik
