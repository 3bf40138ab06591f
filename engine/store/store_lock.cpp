#include "engine/store/store_lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>

#include "engine/store/database.hpp"

namespace vidik {

namespace {

std::string holder_of(int descriptor) {
  std::array<char, 32> text{};
  const auto length = pread(descriptor, text.data(), text.size() - 1, 0);
  return length > 0 ? fmt::format(" ({})", text.data()) : "";
}

/// Whether the name still stands for the file that is open: its former owner may have deleted it.
bool is_current(int descriptor, const std::filesystem::path& file) {
  struct stat open_one {
  }, named{};
  return fstat(descriptor, &open_one) == 0 && stat(file.c_str(), &named) == 0 &&
         open_one.st_ino == named.st_ino;
}

}  // namespace

StoreLock::StoreLock(const std::filesystem::path& store) : file_(store.string() + "-lock") {
  while (true) {
    descriptor_ = open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0)
      throw StoreError(
          fmt::format("{}: cannot write into its folder: {}", store.string(), std::strerror(errno)));
    if (flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
      const std::string holder = holder_of(descriptor_);
      close(descriptor_);
      throw StoreError(
          fmt::format("another process{} is running points into {}: wait until it ends, or "
                      "use another --store",
                      holder, store.string()));
    }
    if (is_current(descriptor_, file_)) break;
    close(descriptor_);
  }
  const std::string process = fmt::format("process {}", getpid());
  if (ftruncate(descriptor_, 0) == 0) (void)!pwrite(descriptor_, process.data(), process.size(), 0);
}

StoreLock::~StoreLock() {
  unlink(file_.c_str());  // while it is still locked
  close(descriptor_);
}

}  // namespace vidik
