// Several files of one folder, written as one.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "engine/write/table_sink.hpp"

namespace vidik::app {

struct OutputFile {
  std::filesystem::path name;  ///< seen from the folder
  std::function<void(DraftFile&)> write;
};

/// A file whose rows are written into a sink.
OutputFile csv_file(const std::string& name, std::function<void(CsvSink&)> rows);

/// Makes the folder if need be. No file takes its name before every byte of all of them is on the disk.
void write_files(const std::filesystem::path& folder, const std::vector<OutputFile>& files);

}  // namespace vidik::app
