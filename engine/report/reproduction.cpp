#include "engine/report/reproduction.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/run/options.hpp"
#include "engine/write/shell.hpp"

namespace vidik {
namespace {

using Json = nlohmann::ordered_json;

std::string file_word(const Json& scenario) {
  return shell_word(scenario.at("file").get<std::string>());
}

std::string settings(const Json& run) {
  const std::string sampling = run.value("sampling", "random");
  return fmt::format(" --paths {} --seed {}{}", run.at("paths").get<std::int64_t>(),
                     run.at("seed").get<std::uint64_t>(),
                     sampling == "random" ? "" : " --sampling " + sampling);
}

/// Whether all values are kept, so that quantiles are exact anyhow: surely so if a quarter more could be.
bool surely_kept(const Results& run) {
  const std::uint64_t years = run.periods.size(),
                      periods = run.scenario.report.monthly ? years + 12 * (years + 2) : years,
                      bytes = run.series.size() * periods * sizeof(double);
  const auto paths = run.manifest.at("run").at("paths").get<std::uint64_t>();
  return run.manifest.at("run").value("sampling", "random") != "random" ||
         paths * (bytes + bytes / 4) <= most_bytes_kept;
}

std::string settings(const Results& of) {
  const Json& run = of.manifest.at("run");
  const bool exact = run.value("quantiles", "") == "exact" && !surely_kept(of);
  return settings(run) + (exact ? " --exact" : "");
}

std::string compare_command(const Json& manifest) {
  const Json& comparison = manifest.at("comparison");
  std::string command = "vidik compare";
  for (const Json& scenario : comparison.at("scenarios")) command += ' ' + file_word(scenario);
  return command + " --against " + file_word(comparison.at("reference")) + settings(manifest.at("run")) +
         " --report";
}

/// A command for each group of runs that share their settings.
std::string run_commands(const std::vector<Results>& runs) {
  std::vector<std::pair<std::string, std::string>> groups;  // settings, files
  for (const Results& run : runs) {
    const std::string its_own = settings(run);
    auto group = std::ranges::find(groups, its_own, &std::pair<std::string, std::string>::first);
    if (group == groups.end()) group = groups.insert(group, {its_own, ""});
    group->second += ' ' + file_word(run.manifest.at("scenario"));
  }
  std::string commands;
  for (const auto& [settings, files] : groups)
    commands += fmt::format("{}vidik run{}{}{}", commands.empty() ? "" : "\n", files, settings,
                            groups.size() == 1 ? " --report" : "");
  return commands;
}

/// Whether a comparison's command makes this run too.
bool is_of(const Json& comparison, const Results& run) {
  const std::string name = run.manifest.at("scenario").at("name");
  const auto named = [&](const Json& one) { return one.at("name") == name; };
  const Json& scenarios = comparison.at("scenarios");
  return named(comparison.at("reference")) || std::any_of(scenarios.begin(), scenarios.end(), named);
}

}  // namespace

std::string reproduction(const Contents& contents) {
  std::string commands;
  std::vector<Results> others;
  for (const Results& run : contents.runs)
    if (std::ranges::none_of(contents.comparisons, [&](const Json& one) { return is_of(one, run); }))
      others.push_back(run);
  for (const Json& comparison : contents.comparisons)
    commands.append(commands.empty() ? "" : "\n").append(compare_command(comparison.at("manifest")));
  if (!others.empty()) commands.append(commands.empty() ? "" : "\n").append(run_commands(others));
  return commands;
}

}  // namespace vidik
