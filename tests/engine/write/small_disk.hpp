// A disk that is soon full: a small file system in memory, if the test may mount one, which nobody else sees.
#pragma once

#include <sched.h>
#include <sys/mount.h>

#include <string>

#include "tests/engine/write/scratch_folder.hpp"

namespace vidik::test {

/// Lets an ordinary user administer mounts of their own, where the kernel allows that; they keep their
/// numbers.
inline bool unshare_users() {
  const std::string user = std::to_string(geteuid()), group = std::to_string(getegid());
  if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
  put("/proc/self/setgroups", "deny");
  put("/proc/self/uid_map", user + " " + user + " 1");
  put("/proc/self/gid_map", group + " " + group + " 1");
  return true;
}

/// Gives this process mounts that end with it, however it ends. Succeeds if it may mount something.
inline bool unshare_mounts() {
  return (unshare(CLONE_NEWNS) == 0 || unshare_users()) &&
         mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
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
