// A folder of results: whose it is, and replacing what it holds all at once.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
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

/// Throws an OutputError if a folder holds the results of another scenario than the one with this hash, or
/// files but no results.
void refuse_foreign(const std::filesystem::path& folder, std::string_view resolved_sha256);

/// Gives all files their names, in this order, and removes results of the run before that this one has not
/// made. Files that are not results stay.
void publish(const std::filesystem::path& folder, std::vector<FinishedFile> files);

}  // namespace vidik
