// The files of a results folder while they are made: all are finished before the first gets its name.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/write/foreign_file.hpp"
#include "engine/write/formats.hpp"
#include "engine/write/names.hpp"
#include "engine/write/parquet.hpp"

namespace vidik {

class ResultFiles {
 public:
  ResultFiles(std::filesystem::path folder, const std::vector<FileFormat>& formats)
      : folder_(std::move(folder)), formats_(formats) {}

  bool wanted(FileFormat format) const { return std::ranges::find(formats_, format) != formats_.end(); }

  /// fill(DraftFile&)
  template <typename Fill>
  void add(std::string_view name, Fill fill) {
    DraftFile draft(folder_ / name);
    fill(draft);
    files_.push_back(std::move(draft).finish());
  }
  /// fill(TableSink&): as CSV and, if wanted, as Parquet.
  template <typename Fill>
  void add_table(std::string_view name, Fill fill) {
    add(name, [&](DraftFile& draft) {
      CsvSink sink(draft);
      fill(sink);
    });
    if (!wanted(FileFormat::parquet)) return;
    add(file_names::as_parquet(name), [&](DraftFile& draft) {
      ParquetSink sink(draft);
      fill(sink);
    });
  }
  /// fill(const ForeignDraft&), by a library that opens the file itself.
  template <typename Fill>
  void add_foreign(std::string_view name, Fill fill) {
    ForeignDraft draft(folder_ / name);
    fill(std::as_const(draft));
    files_.push_back(std::move(draft).finish());
  }

  const std::vector<FinishedFile>& finished() const { return files_; }
  std::vector<FinishedFile> release() { return std::move(files_); }

 private:
  std::filesystem::path folder_;
  std::vector<FileFormat> formats_;
  std::vector<FinishedFile> files_;
};

}  // namespace vidik
