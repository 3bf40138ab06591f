#include "engine/report/result_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <limits>

#include "engine/report/csv_table.hpp"
#include "engine/report/reader_names.hpp"
#include "engine/write/build_info.hpp"
#include "engine/write/names.hpp"
#include "engine/write/sha256.hpp"

namespace vidik {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

void refuse_results(const fs::path& path, const std::string& why) {
  throw ResultsError(fmt::format("{}: {}", path.generic_string(), why));
}

ResultTable::ResultTable(const fs::path& path, std::string_view text, const std::vector<std::string>& columns)
    : rows_(csv_rows(text)) {
  if (!rows_.empty()) {
    header_ = std::move(rows_.front());
    rows_.erase(rows_.begin());
  }
  if (!std::ranges::all_of(columns, [&](const auto& column) { return has(column); }))
    refuse_results(path, "has other columns than expected");
  for (const auto& row : rows_)
    if (row.size() != header_.size()) refuse_results(path, "has a row of another length than its header");
}

bool ResultTable::has(const std::string& column) const {
  return std::ranges::find(header_, column) != header_.end();
}

const std::string& ResultTable::text(std::size_t row, const std::string& column) const {
  return rows_[row][static_cast<std::size_t>(std::ranges::find(header_, column) - header_.begin())];
}

double ResultTable::number(std::size_t row, const std::string& column) const {
  return has(column) ? csv_number(text(row, column)) : std::numeric_limits<double>::quiet_NaN();
}

std::string text_of_results(const fs::path& path) {
  std::error_code unknown;
  if (!fs::is_regular_file(path, unknown))
    refuse_results(path, "the file is missing; run the scenario again");
  std::ifstream stream(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (!stream) refuse_results(path, "cannot be read");
  return text;
}

namespace {

void check_version(const Json& manifest, const fs::path& path) {
  const std::string written_by = manifest.at("program").at("version");
  const std::string ours{build_info().version};
  if (written_by != ours)
    refuse_results(
        path, fmt::format("written by Vidik {}, and this is {}; run the scenario again", written_by, ours));
}

Json read_manifest(const fs::path& folder) {
  const fs::path path = folder / file_names::manifest;
  std::error_code unknown;
  if (!fs::is_directory(folder, unknown)) refuse_results(folder, "there is no such folder of results");
  if (!fs::exists(path, unknown))
    refuse_results(folder,
                   "not a folder of results: it has no manifest.json; `vidik run` writes such folders");
  try {
    Json manifest = Json::parse(text_of_results(path));
    if (manifest.at("program").at("name") != "vidik") refuse_results(path, "not a manifest of Vidik's");
    check_version(manifest, path);
    return manifest;
  } catch (const nlohmann::json::exception&) {
    refuse_results(path, "not a manifest of Vidik's");
  }
}

}  // namespace

ResultsFolder::ResultsFolder(const fs::path& folder, const fs::path& shipped) try
    : path_(folder), manifest_(manifest_for_readers(read_manifest(folder), shipped)) {
} catch (const nlohmann::json::exception&) {
  refuse_results(folder / file_names::manifest, "lacks what a manifest of this version has");
}

std::string ResultsFolder::text(std::string_view name) const {
  const fs::path path = path_ / name;
  std::string text = text_of_results(path);
  const Json files = manifest_.value("files", Json::object());
  const Json entry = files.value(std::string(name), Json::object());
  if (entry.value("sha256", "") != Sha256::of(text))
    refuse_results(path,
                   "changed since the run: its hash is not that of manifest.json; run the scenario again");
  return text;
}

ResultTable ResultsFolder::table(std::string_view name, const std::vector<std::string>& columns) const {
  return {path_ / name, text(name), columns};
}

}  // namespace vidik
