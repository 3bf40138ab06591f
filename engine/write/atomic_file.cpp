#include "engine/write/atomic_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace vidik {
namespace {

constexpr std::size_t buffer_size = 1 << 18;
constexpr std::string_view temporary_suffix = ".vidik-tmp";

// Opens a file that nobody else has, hidden, in the folder of the target.
std::pair<int, TemporaryName> open_temporary(const std::filesystem::path& target) {
  for (int attempt = 0;; ++attempt) {
    const std::string name =
        fmt::format(".{}.{}-{}{}", target.filename().string(), getpid(), attempt, temporary_suffix);
    std::filesystem::path path = target.parent_path() / name;
    const int descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor >= 0) return {descriptor, TemporaryName(std::move(path))};
    if (errno != EEXIST) fail_to("write", target, errno);
  }
}

}  // namespace

void fail_to(std::string_view what, const std::filesystem::path& path, int error_number) {
  throw OutputError(
      fmt::format("cannot {} {}: {}", what, path.string(), std::generic_category().message(error_number)));
}

TemporaryName make_temporary(const std::filesystem::path& target) {
  auto [descriptor, temporary] = open_temporary(target);
  close(descriptor);
  return std::move(temporary);
}

TemporaryName::~TemporaryName() {
  if (!path_.empty()) unlink(path_.c_str());
}

void TemporaryName::rename_to(const std::filesystem::path& target) {
  if (std::rename(path_.c_str(), target.c_str()) != 0) fail_to("write", target, errno);
  path_.clear();
}

bool TemporaryName::looks_like(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  return name.starts_with('.') && name.ends_with(temporary_suffix);
}

FinishedFile::FinishedFile(TemporaryName temporary, std::filesystem::path target, std::string sha256,
                           std::uint64_t bytes)
    : temporary_(std::move(temporary)),
      target_(std::move(target)),
      sha256_(std::move(sha256)),
      bytes_(bytes) {}

DraftFile::DraftFile(const std::filesystem::path& target) : DraftFile(target, open_temporary(target)) {}

DraftFile::DraftFile(std::filesystem::path target, std::pair<int, TemporaryName> opened)
    : target_(std::move(target)), descriptor_(opened.first), temporary_(std::move(opened.second)) {}

DraftFile::DraftFile(DraftFile&& other) noexcept
    : target_(std::move(other.target_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      temporary_(std::move(other.temporary_)),
      buffer_(std::move(other.buffer_)),
      hash_(other.hash_),
      bytes_(other.bytes_) {}

DraftFile::~DraftFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

void DraftFile::write(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= buffer_size) flush();
}

void DraftFile::flush() {
  for (std::string_view rest = buffer_; !rest.empty();) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written < 0 && errno != EINTR) fail_to("write", target_, errno);
    if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
  }
  hash_.add(buffer_);
  bytes_ += buffer_.size();
  buffer_.clear();
}

FinishedFile DraftFile::finish() && {
  flush();
  if (fsync(descriptor_) != 0) fail_to("write", target_, errno);
  if (close(std::exchange(descriptor_, -1)) != 0) fail_to("write", target_, errno);
  return {std::move(temporary_), target_, hash_.text(), bytes_};
}

}  // namespace vidik
