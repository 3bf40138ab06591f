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

/// Whether nobody else had it. Throws StoreError if the file system cannot lock.
bool lock(int descriptor, const std::filesystem::path& store) {
  int result = 0;
  do result = flock(descriptor, LOCK_EX | LOCK_NB);
  while (result != 0 && errno == EINTR);
  if (result != 0 && errno != EWOULDBLOCK)
    throw StoreError(
        fmt::format("{}: its folder's file system cannot lock files ({}): choose another --store",
                    store.string(), std::strerror(errno)));
  return result == 0;
}

}  // namespace

StoreLock::StoreLock(const std::filesystem::path& store) : file_(store.string() + "-lock") {
  while (true) {
    descriptor_ = open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0)
      throw StoreError(
          fmt::format("{}: cannot write into its folder: {}", store.string(), std::strerror(errno)));
    try {
      if (!lock(descriptor_, store))
        throw StoreError(
            fmt::format("another process{} is running points into {}: wait until it ends, or "
                        "use another --store",
                        holder_of(descriptor_), store.string()));
    } catch (...) {
      close(descriptor_);
      throw;
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
