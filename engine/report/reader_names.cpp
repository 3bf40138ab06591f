#include "engine/report/reader_names.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/core/location.hpp"
#include "engine/write/names.hpp"

namespace vidik {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// The path of a file below a folder; empty if it is elsewhere.
std::string way_below(const fs::path& folder, const fs::path& file) {
  const fs::path way = file.lexically_relative(folder);
  return way.empty() || *way.begin() == ".." ? "" : way.generic_string();
}

/// Whether all that two absolute paths share is the root.
bool share_nothing(const fs::path& one, const fs::path& other) {
  return one.is_absolute() && *one.relative_path().begin() != *other.relative_path().begin();
}

/// Names for the files of one scenario.
class Names {
 public:
  Names(const Json& scenario, const fs::path& shipped)
      : scenario_(scenario.at("file").get<std::string>()), shipped_(shipped) {}

  void rename(Json& file) const { file = reader_name(file.get<std::string>(), scenario_, shipped_); }

  /// "/home/me/x.yaml:12:17" → "x.yaml:12:17".
  void rename_place(Json& place) const {
    const auto text = place.get<std::string>();
    if (text == Location().text()) return;
    const std::size_t end = std::min(text.find(':', text.find_last_not_of("0123456789:") + 1), text.size());
    place = reader_name(text.substr(0, end), scenario_, shipped_) + text.substr(end);
  }

  /// Lines of assumptions by the file in which they stand.
  Json renamed_keys(const Json& places) const {
    Json renamed = Json::object();
    for (const auto& [file, lines] : places.items())
      renamed[reader_name(file, scenario_, shipped_)].update(lines);
    return renamed;
  }

 private:
  fs::path scenario_, shipped_;
};

void rename_scenario(Json& scenario, const fs::path& shipped) {
  const Names names(scenario, shipped);
  if (scenario.contains("extends")) {
    names.rename(scenario["extends"].at("file"));
    for (Json& change : scenario["extends"].at("changes")) names.rename_place(change.at("where"));
  }
  names.rename(scenario["file"]);
}

/// The command that shows a failed path, in the folder of the results.
void rename_replay(Json& failure) {
  failure["replay"] =
      fmt::format("vidik trace {} --path {}", file_names::resolved, failure.at("path").get<std::int64_t>());
}

void rename_run(Json& manifest, const fs::path& shipped) {
  const Names names(manifest.at("scenario"), shipped);
  for (Json& warning : manifest.at("warnings")) names.rename_place(warning.at("where"));
  for (Json& failure : manifest.at("failed_paths").at("first")) rename_replay(failure);
  if (manifest.contains("assumptions")) manifest["assumptions"] = names.renamed_keys(manifest["assumptions"]);
  rename_scenario(manifest["scenario"], shipped);
}

}  // namespace

std::string reader_name(const fs::path& file, const fs::path& scenario, const fs::path& shipped) {
  if (file.empty()) return "";
  std::error_code unknown;
  if (!shipped.empty())
    if (auto way = way_below(shipped, fs::weakly_canonical(file, unknown)); !way.empty()) return way;
  const fs::path normal = file.lexically_normal(), beside = scenario.lexically_normal();
  const fs::path way = normal.lexically_relative(beside.parent_path());
  return (way.empty() || share_nothing(normal, beside) ? file.filename() : way).generic_string();
}

Json manifest_for_readers(Json manifest, const fs::path& shipped) {
  if (!manifest.contains("comparison")) {
    rename_run(manifest, shipped);
    return manifest;
  }
  Json& comparison = manifest["comparison"];
  rename_scenario(comparison.at("reference"), shipped);
  for (Json& scenario : comparison.at("scenarios")) rename_scenario(scenario, shipped);
  return manifest;
}

}  // namespace vidik
