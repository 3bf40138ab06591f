// Files that are replaced whole or not at all.
//
//   DraftFile draft("results/baseline/summary.csv");    // opens a hidden temporary file beside it
//   draft.write("scenario,variable\n");
//   FinishedFile file = std::move(draft).finish();      // every byte is on the disk
//   file.publish();                                     // it takes the name; what had it before is gone
//
// Whoever goes without publishing leaves no trace. Several files are best all finished before the first is
// published. Errors are OutputErrors that name the file and give the system's reason.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "engine/write/sha256.hpp"

namespace vidik {

/// Results cannot be written: the system refuses, or it would destroy something else.
struct OutputError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Throws an OutputError "cannot <what> <path>: <reason>".
[[noreturn]] void fail_to(std::string_view what, const std::filesystem::path& path, int error_number);

/// The name of a file that is deleted when its owner goes, unless it has been given its final name.
class TemporaryName {
 public:
  explicit TemporaryName(std::filesystem::path path) : path_(std::move(path)) {}
  TemporaryName(TemporaryName&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  TemporaryName& operator=(TemporaryName&&) = delete;
  ~TemporaryName();

  const std::filesystem::path& path() const { return path_; }
  void rename_to(const std::filesystem::path& target);

  /// Whether a file of this name may be such a temporary one, left behind by a program that was killed.
  static bool looks_like(const std::filesystem::path& path);

 private:
  std::filesystem::path path_;
};

/// Makes an empty file that nobody else has, hidden, in the folder of the target.
TemporaryName make_temporary(const std::filesystem::path& target);

class FinishedFile {
 public:
  FinishedFile(TemporaryName temporary, std::filesystem::path target, std::string sha256,
               std::uint64_t bytes);

  void publish() { temporary_.rename_to(target_); }
  const std::filesystem::path& target() const { return target_; }
  /// Where its bytes are until it is published.
  const std::filesystem::path& temporary() const { return temporary_.path(); }
  const std::string& sha256() const { return sha256_; }
  std::uint64_t bytes() const { return bytes_; }

 private:
  TemporaryName temporary_;
  std::filesystem::path target_;
  std::string sha256_;
  std::uint64_t bytes_;
};

class DraftFile {
 public:
  explicit DraftFile(const std::filesystem::path& target);
  DraftFile(DraftFile&& other) noexcept;
  DraftFile& operator=(DraftFile&&) = delete;
  ~DraftFile();

  void write(std::string_view text);
  FinishedFile finish() &&;

 private:
  DraftFile(std::filesystem::path target, std::pair<int, TemporaryName> opened);
  void flush();

  std::filesystem::path target_;
  int descriptor_ = -1;
  TemporaryName temporary_;
  std::string buffer_;
  Sha256 hash_;
  std::uint64_t bytes_ = 0;
};

}  // namespace vidik
