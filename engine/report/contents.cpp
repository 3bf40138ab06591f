#include "engine/report/contents.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/report/comparison_data.hpp"
#include "engine/report/discovery_data.hpp"
#include "engine/report/robustness_data.hpp"
#include "engine/report/sensitivity_data.hpp"
#include "engine/write/names.hpp"

namespace vidik {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

void check_run(const Contents& all, const Results& run) {
  for (const Results& other : all.runs)
    if (other.manifest["scenario"]["name"] == run.manifest["scenario"]["name"])
      throw ResultsError(fmt::format("{}: the scenario {} is given twice", run.folder.generic_string(),
                                     run.manifest["scenario"]["name"].get<std::string>()));
}

void check_years(const Contents& all, const std::vector<std::string>& years, const fs::path& folder) {
  const auto before = all.years();
  if (!before.empty() && before != years)
    refuse_results(folder, "covers other years than those before it; a report needs the same horizon");
}

void add_folder(Contents& all, const ResultsFolder& folder) try {
  if (folder.manifest().contains("comparison")) {
    Json comparison = comparison_data(folder);
    check_years(all, comparison["years"].get<std::vector<std::string>>(), folder.path());
    all.comparisons.push_back(std::move(comparison));
    return;
  }
  Results run = read_results(folder);
  check_years(all, run.periods, folder.path());
  check_run(all, run);
  all.runs.push_back(std::move(run));
} catch (const nlohmann::json::exception&) {
  refuse_results(folder.path() / file_names::manifest, "lacks what a manifest of this version has");
}

void add_file(Contents& all, const fs::path& file) {
  const std::string text = text_of_results(file);
  if (!is_sensitivity(text))
    refuse_results(file, "is not a file of `vidik sensitivity … -o FILE`, nor a folder of results");
  all.sensitivities.push_back(sensitivity_data(file, text));
}

}  // namespace

std::vector<std::string> Contents::years() const {
  if (!runs.empty()) return runs.front().periods;
  if (comparisons.empty()) return {};
  return comparisons.front().at("years").get<std::vector<std::string>>();
}

std::string Contents::title() const {
  std::vector<std::string> titles;
  for (const Results& run : runs) titles.push_back(run.scenario.title);
  if (titles.empty())
    for (const Json& comparison : comparisons)
      for (const Json& scenario : comparison["scenarios"]) titles.push_back(scenario["title"]);
  for (const Json& sensitivity : sensitivities)
    titles.push_back("What matters: " + sensitivity["sweep"].get<std::string>());
  for (const Json& discovery : discoveries)
    titles.push_back("Discovery: " + discovery["name"].get<std::string>());
  for (const Json& robustness : robustnesses)
    titles.push_back("Robustness: " + robustness["name"].get<std::string>());
  return fmt::format("{}", fmt::join(titles, ", "));
}

Contents read_contents(const std::vector<fs::path>& paths, const fs::path& shipped) {
  Contents all;
  std::error_code unknown;
  for (const fs::path& path : paths)
    if (is_discovery(path))
      all.discoveries.push_back(discovery_data(path));
    else if (is_robustness(path))
      all.robustnesses.push_back(robustness_data(path));
    else if (fs::is_regular_file(path, unknown))
      add_file(all, path);
    else
      add_folder(all, ResultsFolder(path, shipped));
  return all;
}

}  // namespace vidik
