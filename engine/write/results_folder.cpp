#include "engine/write/results_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <system_error>

#include "engine/write/manifest.hpp"
#include "engine/write/names.hpp"

namespace vidik {
namespace fs = std::filesystem;

namespace {

// So that the new names are on the disk too. Some file systems do not offer it; the files are there all the
// same.
void sync_folder(const fs::path& folder) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  fsync(descriptor);
  close(descriptor);
}

// Whether there is anything but what a killed run may have left.
bool holds_files(const fs::path& folder) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (!TemporaryName::looks_like(entry.path())) return true;
  return false;
}

}  // namespace

FolderMaker::FolderMaker(const fs::path& folder) {
  std::vector<fs::path> missing;
  std::error_code error;
  for (fs::path path = fs::absolute(folder).lexically_normal(); !fs::exists(path, error);
       path = path.parent_path()) {
    if (error && error != std::errc::not_a_directory) break;
    if (path.has_filename()) missing.push_back(path);
    if (path == path.parent_path()) break;
  }
  std::reverse(missing.begin(), missing.end());
  for (const fs::path& path : missing) {
    fs::create_directory(path, error);
    if (error) {
      remove_made();
      fail_to("make the folder", path, error.value());
    }
    made_.push_back(path);
  }
  error.clear();
  if (!fs::is_directory(folder, error))
    fail_to("write into", folder,
            error && error != std::errc::no_such_file_or_directory ? error.value() : ENOTDIR);
}

FolderMaker::~FolderMaker() {
  remove_made();
}

void FolderMaker::remove_made() {
  std::error_code not_empty;
  for (auto folder = made_.rbegin(); folder != made_.rend(); ++folder) fs::remove(*folder, not_empty);
  made_.clear();
}

void refuse_foreign(const fs::path& folder, const HashOfPaths& hash, std::int64_t paths, bool any_paths) {
  if (!holds_files(folder)) return;
  const std::optional<OldResults> old = old_results(folder / file_names::manifest);
  const std::string advice = "choose another folder with --output, or replace them with --force";
  if (!old)
    throw OutputError(
        fmt::format("{} holds files that are not results of Vidik: {}", folder.string(), advice));
  if (old->resolved_sha256 != hash(any_paths ? old->paths : paths))
    throw OutputError(
        fmt::format("{} holds results of other values than these ('{}', {} paths, seed {}), perhaps of this "
                    "scenario before it was edited: {}",
                    folder.string(), old->title, old->paths, old->seed, advice));
}

namespace {
/// A rename that is bound to fail must be known before the first one, so that old and new are never mixed.
void check_targets(const std::vector<FinishedFile>& files) {
  std::error_code error;
  for (const FinishedFile& file : files)
    if (fs::is_directory(file.target(), error))
      throw OutputError(
          fmt::format("{} is a folder: a file of results cannot take its place", file.target().string()));
}
}  // namespace

void publish(const fs::path& folder, std::vector<FinishedFile> files) {
  check_targets(files);
  const std::optional<OldResults> old = old_results(folder / file_names::manifest);
  for (FinishedFile& file : files) file.publish();
  for (const std::string& name : old ? old->files : std::vector<std::string>()) {
    const bool is_new =
        std::ranges::any_of(files, [&](const auto& file) { return file.target().filename() == name; });
    std::error_code error;
    if (file_names::is_result(name) && !is_new) fs::remove(folder / name, error);
  }
  sync_folder(folder);
}

}  // namespace vidik
