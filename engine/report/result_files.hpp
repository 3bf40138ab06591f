// The files that commands leave in folders, read back: only what is as it was written is taken.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace vidik {

/// A folder or file is not one of results, or does not belong together with the others. The message names the
/// file and says what to do.
struct ResultsError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

[[noreturn]] void refuse_results(const std::filesystem::path& path, const std::string& why);

/// Comma-separated values whose columns are asked for by name.
class ResultTable {
 public:
  /// Throws ResultsError if a column is missing or a row has another length than the header.
  ResultTable(const std::filesystem::path& path, std::string_view text,
              const std::vector<std::string>& columns);

  std::size_t size() const { return rows_.size(); }
  bool has(const std::string& column) const;
  const std::vector<std::string>& header() const { return header_; }
  const std::string& text(std::size_t row, const std::string& column) const;
  /// Not a number if the cell is empty, or if there is no such column.
  double number(std::size_t row, const std::string& column) const;

 private:
  std::vector<std::string> header_;
  std::vector<std::vector<std::string>> rows_;
};

/// Throws ResultsError if it cannot be read.
std::string text_of_results(const std::filesystem::path& path);

/// A folder with a manifest that this version of Vidik wrote.
class ResultsFolder {
 public:
  /// `shipped`: the folder of the scenarios that come with Vidik.
  explicit ResultsFolder(const std::filesystem::path& folder, const std::filesystem::path& shipped = {});

  const std::filesystem::path& path() const { return path_; }
  /// With files called as readers know them (see manifest_for_readers()).
  const nlohmann::ordered_json& manifest() const { return manifest_; }
  /// A file that the manifest lists; refused if it is not as the command wrote it.
  std::string text(std::string_view name) const;
  ResultTable table(std::string_view name, const std::vector<std::string>& columns) const;

 private:
  std::filesystem::path path_;
  nlohmann::ordered_json manifest_;
};

}  // namespace vidik
