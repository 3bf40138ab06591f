#include "engine/write/foreign_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

namespace vidik {
namespace {

struct Descriptor {
  int number;
  ~Descriptor() {
    if (number >= 0) close(number);
  }
};

/// The number of bytes that were read; 0 at the end.
std::size_t read_some(int descriptor, std::vector<char>& buffer, const std::filesystem::path& target) {
  for (;;) {
    const ssize_t count = read(descriptor, buffer.data(), buffer.size());
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) fail_to("read back", target, errno);
  }
}

}  // namespace

ForeignDraft::ForeignDraft(const std::filesystem::path& target)
    : target_(target), temporary_(make_temporary(target)) {}

FinishedFile ForeignDraft::finish() && {
  const Descriptor file{open(path().c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.number < 0) fail_to("read back", target_, errno);
  Sha256 hash;
  std::uint64_t bytes = 0;
  std::vector<char> buffer(1 << 18);
  while (const std::size_t count = read_some(file.number, buffer, target_)) {
    hash.add({buffer.data(), count});
    bytes += count;
  }
  if (fsync(file.number) != 0) fail_to("write", target_, errno);
  return {std::move(temporary_), target_, hash.text(), bytes};
}

}  // namespace vidik
