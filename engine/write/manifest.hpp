// The manifest of a results folder: what was run, by which program, and what came out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/summary/differences.hpp"
#include "engine/summary/precision.hpp"
#include "engine/write/atomic_file.hpp"
#include "engine/write/run_results.hpp"

namespace vidik {

/// What standard errors were asked for and reached, and with how many paths.
nlohmann::ordered_json precision_json(const Precision& precision);

/// The text of manifest.json for these files. precision: null if the number of paths was given.
std::string manifest_text(const RunResults& results, const Precision* precision,
                          const std::filesystem::path& folder, const std::vector<FinishedFile>& files);

/// What was run and what came out, as ("run.paths", "10000"), without what differs from one time to the next.
using Facts = std::vector<std::pair<std::string, std::string>>;
Facts facts_of(const RunResults& results);

/// One of the scenarios of a comparison: the reference comes first.
struct Compared {
  const Scenario* scenario = nullptr;
  Plan plan;
  std::int64_t cells = 0;  ///< variables times periods that it reports
};

/// What a comparison leaves to be written: `all` has one entry for each scenario but the reference.
struct ComparisonResults {
  const std::vector<Compared>& scenarios;
  const std::vector<Differences>& all;
  const std::vector<std::uint64_t>& digests;
  const EnsembleSettings& settings;
};

/// The text of manifest.json of a comparison.
std::string manifest_text(const ComparisonResults& results, const Precision* precision,
                          const std::vector<FinishedFile>& files);
Facts facts_of(const ComparisonResults& results);

/// A hash of everything that is compared on so many paths, in order: results of another one are not replaced
/// unasked.
std::string identity_of(const std::vector<Compared>& scenarios, std::int64_t paths);

/// What a manifest says about the results beside it.
struct OldResults {
  std::string title, resolved_sha256;
  std::int64_t paths = 0;
  std::uint64_t seed = 0;
  std::vector<std::string> files;
};

/// Nothing if there is no manifest of Vidik's.
std::optional<OldResults> old_results(const std::filesystem::path& manifest);

}  // namespace vidik
