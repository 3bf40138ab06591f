#include "engine/write/manifest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "engine/scenario/inheritance.hpp"
#include "engine/write/build_info.hpp"
#include "engine/write/names.hpp"
#include "engine/write/resolved.hpp"
#include "engine/write/shell.hpp"

namespace vidik {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* program = "vidik";

Json program_json() {
  const BuildInfo info = build_info();
  return {{"name", program},
          {"version", info.version},
          {"commit", info.commit},
          {"compiler", info.compiler},
          {"instruction_set", info.instruction_set},
          {"lanes", info.lanes}};
}

/// The parent, and what is changed against it.
Json inheritance_json(const Inheritance& inheritance) {
  Json changes = Json::array();
  for (const Change& change : inheritance.changes)
    changes.push_back({{"key", change.key},
                       {"before", change.before},
                       {"after", change.after},
                       {"where", change.where.text()}});
  return {{"title", inheritance.title}, {"file", inheritance.file.generic_string()}, {"changes", changes}};
}

Json scenario_json(const Scenario& scenario) {
  Json json{{"name", scenario.name},
            {"title", scenario.title},
            {"file", scenario.file.generic_string()},
            {"horizon", {{"start", scenario.horizon.start.text()}, {"end", scenario.horizon.end.text()}}}};
  if (scenario.inheritance) json["extends"] = inheritance_json(*scenario.inheritance);
  return json;
}

/// Where each assumption was set: its line, by file and name.
Json places_json(const Scenario& scenario) {
  Json places = Json::object();
  for (const auto member : {&Scenario::parameters, &Scenario::initial})
    for (const auto& [name, assumption] : scenario.*member)
      if (const Location& where = assumption.value.where) places[where.file->path][*name] = where.line;
  return places;
}

Json run_json(const Ensemble& ensemble, const Summary& summary) {
  const EnsembleSettings& settings = ensemble.plan.settings();
  return {{"paths", settings.paths},
          {"seed", settings.seed},
          {"sampling", name_of(settings.sampling)},
          {"seconds", ensemble.seconds},
          {"threads", ensemble.threads},
          {"quantiles", summary.sketched ? "interpolated" : "exact"},
          {"digest", fmt::format("{:016x}", ensemble.digest())}};
}

Json failures_json(const Ensemble& ensemble, const std::filesystem::path& folder) {
  Json first = Json::array();
  const std::string resolved = shell_word((folder / file_names::resolved).generic_string());
  for (const Failure& failure : ensemble.failures)
    first.push_back({{"path", failure.path},
                     {"variable", failure.variable},
                     {"model", failure.model},
                     {"month", failure.month.text()},
                     {"replay", fmt::format("vidik trace {} --path {}", resolved, failure.path)}});
  return {{"count", ensemble.failed_paths}, {"first", first}};
}

Json warnings_json(const Plan& plan, const Summary& summary) {
  Json warnings = Json::array();
  for (const auto& some : {plan.warnings(), summary.warnings})
    for (const Diagnostic& warning : some)
      warnings.push_back(
          {{"where", warning.where.text()}, {"message", warning.message}, {"help", warning.help}});
  return warnings;
}

Json files_json(const std::vector<FinishedFile>& files) {
  Json listed = Json::object();
  for (const FinishedFile& file : files)
    listed[file.target().filename().string()] = {{"sha256", file.sha256()}, {"bytes", file.bytes()}};
  return listed;
}

Json number(double value) {
  return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json target_json(const PrecisionTarget& target) {
  Json json{{"number", target.series.text()}};
  if (!target.of.empty()) json["scenario"] = target.of;
  json["unit"] = target.series.unit;
  json["wanted"] = target.wanted;
  json["relative"] = target.relative;
  json["value"] = number(target.reached.value);
  json["standard_error"] = number(target.reached.standard_error);
  json["reached"] = target.ratio() <= 1;
  return json;
}

}  // namespace

Json precision_json(const Precision& precision) {
  Json targets = Json::array();
  for (const PrecisionTarget& target : precision.targets) targets.push_back(target_json(target));
  return {{"reached", precision.met()},
          {"targets", targets},
          {"binding", target_json(precision.binding())["number"]},
          {"paths_by_stage", precision.stages},
          {"most_paths", precision.most_paths}};
}

std::string manifest_text(const RunResults& results, const Precision* precision,
                          const std::filesystem::path& folder, const std::vector<FinishedFile>& files) {
  const auto& [scenario, ensemble, summary] = results;
  Json manifest = {{"program", program_json()},
                   {"scenario", scenario_json(scenario)},
                   {"run", run_json(ensemble, summary)},
                   {"failed_paths", failures_json(ensemble, folder)},
                   {"warnings", warnings_json(ensemble.plan, summary)},
                   {"files", files_json(files)},
                   {"assumptions", places_json(scenario)}};
  if (precision) manifest["run"]["precision"] = precision_json(*precision);
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

namespace {
/// "/run/paths": 10000 → ("run.paths", "10000"); what is empty is left out.
Facts flattened(const Json& json) {
  Facts facts;
  const Json flat = json.flatten();
  for (const auto& [pointer, value] : flat.items()) {
    if (value.is_null() || value.is_structured()) continue;
    std::string name = pointer.substr(1);
    std::ranges::replace(name, '/', '.');
    facts.emplace_back(name, value.is_string() ? value.get<std::string>()
                                               : value.dump(-1, ' ', false, Json::error_handler_t::replace));
  }
  return facts;
}
}  // namespace

Facts facts_of(const RunResults& results) {
  const auto& [scenario, ensemble, summary] = results;
  Json run = run_json(ensemble, summary);
  run.erase("seconds");
  run.erase("threads");
  return flattened({{"program", program_json()},
                    {"scenario", scenario_json(scenario)},
                    {"run", run},
                    {"failed_paths", ensemble.failed_paths},
                    {"warnings", warnings_json(ensemble.plan, summary)}});
}

namespace {
std::string resolved_sha256(const Compared& compared, std::int64_t paths) {
  return Sha256::of(resolved_text(*compared.scenario, compared.plan.with_paths(paths)));
}
}  // namespace

std::string identity_of(const std::vector<Compared>& scenarios, std::int64_t paths) {
  std::string hashes;
  for (const Compared& compared : scenarios) hashes += resolved_sha256(compared, paths);
  return Sha256::of(hashes);
}

namespace {
Json compared_json(const Compared& compared, std::int64_t paths) {
  Json json = scenario_json(*compared.scenario);
  json["resolved_sha256"] = resolved_sha256(compared, paths);
  return json;
}

Json comparison_json(const Differences& of, const Compared& compared, std::int64_t paths,
                     std::uint64_t digest) {
  Json json = compared_json(compared, paths);
  json["digest"] = fmt::format("{:016x}", digest);
  json["quantiles"] = of.quantiles.sketched ? "interpolated" : "exact";
  json["paths_compared"] = of.quantiles.paths;
  json["failed_paths"] = {{"reference", of.failed_in_reference},
                          {"scenario", of.failed_in_scenario},
                          {"either", of.quantiles.failed_paths}};
  json["not_compared"] = of.not_compared;
  json["warnings"] = Json::array();
  for (const Diagnostic& warning : of.quantiles.warnings) json["warnings"].push_back(warning.message);
  return json;
}

/// All but the files.
Json comparison_json(const ComparisonResults& results) {
  const auto& [scenarios, all, digests, settings] = results;
  Json differences = Json::array();
  for (std::size_t i = 0; i < all.size(); ++i)
    differences.push_back(comparison_json(all[i], scenarios[i + 1], settings.paths, digests[i]));
  return {{"program", program_json()},
          {"comparison",
           {{"identity", identity_of(scenarios, settings.paths)},
            {"reference", compared_json(scenarios.front(), settings.paths)},
            {"scenarios", differences}}},
          {"run",
           {{"paths", settings.paths}, {"seed", settings.seed}, {"sampling", name_of(settings.sampling)}}}};
}
}  // namespace

std::string manifest_text(const ComparisonResults& results, const Precision* precision,
                          const std::vector<FinishedFile>& files) {
  Json manifest = comparison_json(results);
  manifest["files"] = files_json(files);
  if (precision) manifest["run"]["precision"] = precision_json(*precision);
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Facts facts_of(const ComparisonResults& results) {
  return flattened(comparison_json(results));
}

std::optional<OldResults> old_results(const std::filesystem::path& manifest) try {
  std::error_code unreadable;
  if (!std::filesystem::is_regular_file(manifest, unreadable))
    return std::nullopt;  // a pipe would wait for ever
  std::ifstream stream(manifest);
  const Json json = Json::parse(stream);
  if (json.at("program").at("name") != program) return std::nullopt;
  const bool compared = json.contains("comparison");
  OldResults old{
      compared ? json.at("comparison").at("reference").at("title") : json.at("scenario").at("title"),
      compared ? json.at("comparison").at("identity")
               : json.at("files").at(file_names::resolved).at("sha256"),
      json.at("run").at("paths"),
      json.at("run").at("seed"),
      {}};
  for (const auto& [name, file] : json.at("files").items()) old.files.push_back(name);
  return old;
} catch (const nlohmann::json::exception&) {
  return std::nullopt;
}

}  // namespace vidik
