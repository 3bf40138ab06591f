// The scenarios that ship with the program, and what-ifs on top of them.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "engine/scenario/scenario.hpp"

namespace vidik::test {

inline std::filesystem::path shipped(const std::string& file) {
  return std::filesystem::path(VIDIK_SOURCE_DIR) / "scenarios" / file;
}

/// All scenario files, without the assumptions.
inline std::vector<std::filesystem::path> shipped_scenarios() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(shipped("")))
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// A scenario from text, through a file of its own.
inline Scenario scenario_text(const std::string& text) {
  const auto folder = std::filesystem::path(VIDIK_BINARY_DIR) / "test-scenarios" / std::to_string(::getpid());
  std::filesystem::create_directories(folder);
  const auto file = folder / "text.yaml";
  std::ofstream(file) << text;
  return load_scenario(file);
}

}  // namespace vidik::test
