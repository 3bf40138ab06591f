// Scenario files for a test, in a folder of its own that is gone afterwards.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "engine/scenario/document.hpp"
#include "engine/scenario/scenario.hpp"

namespace vidik {

class Scratch {
 public:
  Scratch() {
    auto name = (std::filesystem::temp_directory_path() / "vidik-test-XXXXXX").string();
    folder_ = mkdtemp(name.data());
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { std::filesystem::remove_all(folder_); }

  std::filesystem::path path(const std::string& name) const { return folder_ / name; }
  std::filesystem::path write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories(path(name).parent_path());
    std::ofstream(path(name), std::ios::binary) << text;
    return path(name);
  }

 private:
  std::filesystem::path folder_;
};

inline Node parsed(const std::string& text) {
  return parse_document(SourceFile::from_text("test.yaml", text), text);
}

/// What load_scenario says against a file; "" if nothing.
inline std::string refusal(const std::filesystem::path& file) {
  try {
    load_scenario(file);
  } catch (const InputError& problem) {
    return problem.what();
  }
  return "";
}

/// A scenario that is complete but for what a test adds.
inline const std::string head = "schema: 1\ntitle: A test\nhorizon: {start: 2023-01, end: 2035-12}\n";

/// Loads a scenario of the given text, put after `head`.
inline Scenario scenario_of(const std::string& text) {
  const Scratch scratch;
  return load_scenario(scratch.write("test.yaml", head + text));
}
inline std::string refusal_of(const std::string& text) {
  const Scratch scratch;
  return refusal(scratch.write("test.yaml", head + text));
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace vidik
