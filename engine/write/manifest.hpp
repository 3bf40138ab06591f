// The manifest of a results folder: what was run, by which program, and what came out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/summary/differences.hpp"
#include "engine/write/atomic_file.hpp"

namespace vidik {

/// The text of manifest.json for these files.
std::string manifest_text(const Scenario& scenario, const Ensemble& ensemble, const Summary& summary,
                          const std::filesystem::path& folder, const std::vector<FinishedFile>& files);

/// One of the scenarios of a comparison: the reference comes first.
struct Compared {
  const Scenario* scenario = nullptr;
  std::string resolved_sha256;
};

/// The text of manifest.json of a comparison: `all` has one entry for each scenario but the reference.
std::string manifest_text(const std::vector<Compared>& scenarios, const std::vector<Differences>& all,
                          const std::vector<std::uint64_t>& digests, const EnsembleSettings& settings,
                          const std::vector<FinishedFile>& files);

/// A hash of everything that is compared, in order: results of another one are not replaced unasked.
std::string identity_of(const std::vector<Compared>& scenarios);

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
