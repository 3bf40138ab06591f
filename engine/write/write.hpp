// Writes the results of a run into a folder: all of them, or none.
//
//   check_results_folder(scenario, plan, "results/baseline", options);     // before a long run
//   write_results(scenario, summary, ensemble, "results/baseline", options);
//
// The folder gets summary.csv, events.csv, scenario.resolved.yaml, manifest.json and, if asked for,
// paths.csv, variance_split.csv and the summary in other formats. Results of the same resolved scenario are
// replaced; anything else that is found there is refused, or with `force` left alone but for files of these
// names. Until everything is on the disk, what was there before stays as it was.
#pragma once

#include <atomic>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/summary/precision.hpp"
#include "engine/summary/summary.hpp"
#include "engine/summary/variance_split.hpp"
#include "engine/write/atomic_file.hpp"
#include "engine/write/formats.hpp"

namespace vidik {

struct WriteOptions {
  bool force = false;                          ///< also into a folder that holds something else
  std::vector<std::string> paths_output = {};  ///< outputs of which every path is written
  std::vector<FileFormat> formats = {};        ///< besides CSV
  const VarianceSplit* split = nullptr;        ///< also variance_split.csv
  const Precision* precision = nullptr;        ///< standard errors that decided on the number of paths
  bool any_paths = false;                      ///< the results of other numbers of paths are replaced, too
  const std::atomic<bool>* stop = nullptr;     ///< becomes true: throws Interrupted, and nothing is written
};

/// Throws what write_results would refuse; leaves nothing behind.
void check_results_folder(const Scenario& scenario, const Plan& plan, const std::filesystem::path& folder,
                          const WriteOptions& options);

/// Throws OutputError if the folder is refused or the system refuses, InputError for a name in paths_output
/// that is not recorded.
void write_results(const Scenario& scenario, const Summary& summary, const Ensemble& ensemble,
                   const std::filesystem::path& folder, const WriteOptions& options);

}  // namespace vidik
