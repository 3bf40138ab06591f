// A disk that is soon full: a small file system in memory, if the test may mount one, which nobody else sees.
#pragma once

#include <sched.h>
#include <sys/mount.h>

#include <string>

#include "tests/engine/write/scratch_folder.hpp"

namespace vidik::test {

/// Gives this process mounts of its own, which end with it however it ends. An ordinary user gets them where
/// the kernel lets users be their own administrators. Succeeds if it may mount something there.
inline bool unshare_mounts() {
  const std::string user = std::to_string(geteuid());
  if (unshare(CLONE_NEWNS) != 0) {
    if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
    put("/proc/self/uid_map", user + " " + user + " 1");
  }
  return mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// Done before main(): while there is one thread, all later ones see the same mounts.
inline const bool own_mounts = unshare_mounts();

class SmallDisk {
 public:
  SmallDisk(fs::path folder, std::size_t bytes) : folder_(std::move(folder)) {
    fs::create_directories(folder_);
    const std::string size = "size=" + std::to_string(bytes);
    mounted_ = own_mounts && mount("none", folder_.c_str(), "tmpfs", 0, size.c_str()) == 0;
  }
  ~SmallDisk() {
    if (mounted_) umount2(folder_.c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  bool mounted() const { return mounted_; }
  const fs::path& folder() const { return folder_; }

 private:
  fs::path folder_;
  bool mounted_ = false;
};

}  // namespace vidik::test
