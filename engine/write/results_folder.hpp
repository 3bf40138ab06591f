// A folder of results: whose it is, and replacing what it holds all at once.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "engine/write/atomic_file.hpp"

namespace vidik {

/// Makes a folder and those it stands in. Takes away again those that it made, unless told to keep them; one
/// in which something has been put by then stays.
class FolderMaker {
 public:
  explicit FolderMaker(const std::filesystem::path& folder);
  FolderMaker(const FolderMaker&) = delete;
  FolderMaker& operator=(const FolderMaker&) = delete;
  ~FolderMaker();
  void keep() { made_.clear(); }

 private:
  void remove_made();
  std::vector<std::filesystem::path> made_;
};

/// The hash of what is to be written, if it has so many paths.
using HashOfPaths = std::function<std::string(std::int64_t paths)>;

/// Throws an OutputError if a folder holds the results of another scenario than the one with this hash, or
/// files but no results. any_paths: results of the same scenario with another number of paths are not
/// foreign.
void refuse_foreign(const std::filesystem::path& folder, const HashOfPaths& hash, std::int64_t paths,
                    bool any_paths);

/// Gives all files their names, in this order, and removes results of the run before that this one has not
/// made. Files that are not results stay.
void publish(const std::filesystem::path& folder, std::vector<FinishedFile> files);

}  // namespace vidik
