// The manifest of a results folder: what was run, by which program, and what came out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/summary/summary.hpp"
#include "engine/write/atomic_file.hpp"

namespace vidik {

/// The text of manifest.json for these files.
std::string manifest_text(const Scenario& scenario, const Ensemble& ensemble, const Summary& summary,
                          const std::filesystem::path& folder, const std::vector<FinishedFile>& files);

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
