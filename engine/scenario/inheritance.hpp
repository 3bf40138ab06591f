// What a scenario changes against the one that it extends.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "engine/scenario/explain.hpp"

namespace vidik {

struct Inheritance {
  std::string title;           ///< of the parent
  std::filesystem::path file;  ///< of the parent
  std::vector<Change> changes;
};

/// Reads the parent again, as its files are now: call it when the scenario has just been read. Nothing if the
/// scenario extends none. Throws InputError if the parent's files cannot be parsed.
std::shared_ptr<const Inheritance> inheritance_of(const Scenario& scenario);

}  // namespace vidik
