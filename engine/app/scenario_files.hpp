// Where scenarios are found: a file that the user names, or one of those that come with Vidik.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/core/diagnostics.hpp"

namespace vidik::app {

/// The command was used wrongly: an argument that names nothing.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
  /// A mistake that stands on the command line, not in a file.
  explicit UsageError(const InputError& error);
};

/// The folder of the scenarios that come with Vidik: $VIDIK_SCENARIOS, or share/vidik/scenarios beside the
/// folder of the program (there when it is installed, and in a build folder).
std::filesystem::path shipped_scenarios_folder();

/// Files of the shipped scenarios, by name.
std::vector<std::filesystem::path> shipped_scenarios();
std::vector<std::filesystem::path> shipped_sweeps();

/// A path as given, or a shipped scenario by name ("baseline", "scenarios/baseline.yaml"). Throws UsageError
/// if there is neither.
std::filesystem::path find_scenario(const std::string& given);

/// Likewise a sweep: a path, or one that comes with Vidik, by name ("pressure-and-oil").
std::filesystem::path find_sweep(const std::string& given);

/// Whether that is a sweep: a YAML file with a design, or the name of one that comes with Vidik. What is
/// neither a sweep nor a scenario is no sweep.
bool names_sweep(const std::string& given);

}  // namespace vidik::app
