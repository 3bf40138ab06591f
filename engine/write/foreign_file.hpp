// A file that a library writes by itself, given a name, and that is replaced whole or not at all.
//
//   ForeignDraft draft("results/baseline/results.nc");       // an empty hidden file beside it
//   nc_create(draft.path().c_str(), …); …; nc_close(…);
//   FinishedFile file = std::move(draft).finish();            // every byte is on the disk
#pragma once

#include "engine/write/atomic_file.hpp"

namespace vidik {

class ForeignDraft {
 public:
  explicit ForeignDraft(const std::filesystem::path& target);

  /// Where the library is to write.
  const std::filesystem::path& path() const { return temporary_.path(); }
  /// The name that it will have, for messages.
  const std::filesystem::path& target() const { return target_; }
  FinishedFile finish() &&;

 private:
  std::filesystem::path target_;
  TemporaryName temporary_;
};

}  // namespace vidik
