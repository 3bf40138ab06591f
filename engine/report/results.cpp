#include "engine/report/results.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "engine/report/csv_table.hpp"
#include "engine/write/build_info.hpp"
#include "engine/write/names.hpp"
#include "engine/write/sha256.hpp"

namespace vidik {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using Rows = std::vector<std::vector<std::string>>;

[[noreturn]] void refuse(const fs::path& path, const std::string& why) {
  throw ResultsError(fmt::format("{}: {}", path.generic_string(), why));
}

std::string text_of_file(const fs::path& path) {
  std::error_code unknown;
  if (!fs::is_regular_file(path, unknown)) refuse(path, "the file is missing; run the scenario again");
  std::ifstream stream(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (!stream) refuse(path, "cannot be read");
  return text;
}

void check_version(const Json& manifest, const fs::path& path) {
  const std::string written_by = manifest.at("program").at("version");
  const std::string ours{build_info().version};
  if (written_by != ours)
    refuse(path,
           fmt::format("written by Vidik {}, and this is {}; run the scenario again", written_by, ours));
}

Json read_manifest(const fs::path& folder) {
  const fs::path path = folder / file_names::manifest;
  std::error_code unknown;
  if (!fs::is_directory(folder, unknown)) refuse(folder, "there is no such folder of results");
  if (!fs::exists(path, unknown))
    refuse(folder, "not a folder of results: it has no manifest.json; `vidik run` writes such folders");
  try {
    Json manifest = Json::parse(text_of_file(path));
    if (manifest.at("program").at("name") != "vidik") refuse(path, "not a manifest of Vidik's");
    check_version(manifest, path);
    return manifest;
  } catch (const nlohmann::json::exception&) {
    refuse(path, "not a manifest of Vidik's");
  }
}

/// A file that the manifest lists, which must be as the run wrote it.
std::string listed_file(const Results& results, std::string_view name) {
  const fs::path path = results.folder / name;
  std::string text = text_of_file(path);
  const Json files = results.manifest.value("files", Json::object());
  const Json entry = files.value(std::string(name), Json::object());
  if (entry.value("sha256", "") != Sha256::of(text))
    refuse(path, "changed since the run: its hash is not that of manifest.json; run the scenario again");
  return text;
}

Rows table(const Results& results, std::string_view name, const std::vector<std::string>& header) {
  Rows rows = csv_rows(listed_file(results, name));
  if (rows.empty() || rows.front() != header)
    refuse(results.folder / name, "has other columns than expected");
  rows.erase(rows.begin());
  for (const auto& row : rows)
    if (row.size() != header.size())
      refuse(results.folder / name, "has a row of another length than its header");
  return rows;
}

void read_summary(Results& results) {
  for (const auto& row :
       table(results, file_names::summary,
             {"scenario", "variable", "unit", "period", "statistic", "value", "standard_error"})) {
    if (row[3].size() != 4) continue;  // a month
    if (results.series.empty() || results.series.back().name != row[1])
      results.series.push_back({row[1], row[2], {}});
    if (std::ranges::find(results.periods, row[3]) == results.periods.end())
      results.periods.push_back(row[3]);
    results.series.back().statistics[row[4]].push_back({csv_number(row[5]), csv_number(row[6])});
  }
}

void read_events(Results& results) {
  for (const auto& row :
       table(results, file_names::events,
             {"scenario", "kind", "name", "year", "fired_share", "standard_error", "median_month"}))
    results.events.push_back({row[1],
                              row[2],
                              row[6],
                              static_cast<int>(csv_number(row[3])),
                              {csv_number(row[4]), csv_number(row[5])}});
}

}  // namespace

Results read_results(const fs::path& folder) {
  Results results;
  results.folder = folder;
  results.manifest = read_manifest(folder);
  listed_file(results, file_names::resolved);
  results.scenario = load_scenario(folder / file_names::resolved);
  read_summary(results);
  read_events(results);
  return results;
}

}  // namespace vidik
