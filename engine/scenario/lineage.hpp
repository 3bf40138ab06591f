// Which files extend which: to tell whose child a scenario is.
#pragma once

#include <filesystem>
#include <set>
#include <vector>

namespace vidik {

/// The files of a scenario, each added after those that it extends, the scenario's own file last.
class Lineage {
 public:
  /// `id` tells files apart; `extends` holds ids of files added before.
  void add(const std::filesystem::path& id, const std::filesystem::path& file, bool has_title,
           const std::vector<std::filesystem::path>& extends);

  /// The scenario that the last file changes; empty if there is none. A file with a title is a scenario, one
  /// without is part of those that extend it. Of several that are put together, the nearest that all of them
  /// change counts, or else the first.
  std::filesystem::path parent() const;

 private:
  struct Entry {
    std::filesystem::path id, file;
    bool has_title = false;
    std::vector<std::size_t> scenarios;  ///< that it extends, itself or through files without a title
    std::set<std::size_t> family;        ///< it and everything that it extends
  };
  std::vector<Entry> entries_;
};

}  // namespace vidik
