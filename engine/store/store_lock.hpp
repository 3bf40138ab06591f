// One process at a time runs points into a store; any number may read it meanwhile.
#pragma once

#include <filesystem>

namespace vidik {

/// Holds "<store>-lock" until it goes, however the process ends. Throws StoreError if another process has it.
class StoreLock {
 public:
  explicit StoreLock(const std::filesystem::path& store);
  StoreLock(const StoreLock&) = delete;
  StoreLock& operator=(const StoreLock&) = delete;
  ~StoreLock();

 private:
  std::filesystem::path file_;
  int descriptor_ = -1;
};

}  // namespace vidik
