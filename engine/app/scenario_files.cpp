#include "engine/app/scenario_files.hpp"

#include <algorithm>
#include <cstdlib>
#include <system_error>

#include "engine/core/suggestion.hpp"
#include "engine/scenario/document.hpp"

namespace vidik::app {

namespace fs = std::filesystem;

namespace {
bool is_file(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored) && !fs::is_directory(path, ignored);
}

fs::path beside_program() {
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  return program.parent_path().parent_path() / "share" / "vidik" / "scenarios";
}

/// The path from here if that is the shorter way to write it.
fs::path as_typed(const fs::path& path) {
  std::error_code failed;
  const fs::path relative = fs::proximate(path, failed);
  return failed || relative.string().size() > path.string().size() ? path : relative;
}

std::vector<fs::path> yaml_files(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(folder, failed))
    if (entry.path().extension() == ".yaml" && is_file(entry.path())) files.push_back(as_typed(entry.path()));
  std::sort(files.begin(), files.end());
  return files;
}

/// "scenarios/baseline.yaml" without its folder and ending: what it is called.
std::string shipped_name(std::string given) {
  if (given.starts_with("scenarios/")) given.erase(0, std::string("scenarios/").size());
  if (given.ends_with(".yaml")) given.erase(given.size() - std::string(".yaml").size());
  return given;
}

std::string shipped_sweep_name(const std::string& given) {
  std::string name = shipped_name(given);
  if (name.starts_with("sweeps/")) name.erase(0, std::string("sweeps/").size());
  return name;
}

fs::path shipped_sweep(const std::string& name) {
  return shipped_scenarios_folder() / "sweeps" / (name + ".yaml");
}

std::string advice(const std::string& name) {
  std::vector<std::string> names;
  for (const auto& file : shipped_scenarios()) names.push_back(file.stem().string());
  const std::string suggestion = did_you_mean(name, names);
  return suggestion.empty() ? "`vidik list` shows those that come with Vidik" : suggestion;
}

std::string in_words(const InputError& error) {
  std::string text;
  for (const auto& mistake : error.diagnostics()) {
    text += (text.empty() ? "" : "; ") + mistake.message;
    if (!mistake.help.empty()) text += "; " + mistake.help;
  }
  return text;
}
}  // namespace

UsageError::UsageError(const InputError& error) : std::runtime_error(in_words(error)) {}

fs::path shipped_scenarios_folder() {
  const char* chosen = std::getenv("VIDIK_SCENARIOS");
  const fs::path folder = chosen && *chosen ? fs::path(chosen) : beside_program();
  std::error_code failed;
  const fs::path real = fs::canonical(folder, failed);
  return failed ? folder : real;
}

std::vector<fs::path> shipped_scenarios() {
  return yaml_files(shipped_scenarios_folder());
}

std::vector<fs::path> shipped_sweeps() {
  return yaml_files(shipped_scenarios_folder() / "sweeps");
}

fs::path find_scenario(const std::string& given) {
  if (is_file(given)) return given;
  const std::string name = shipped_name(given);
  const fs::path shipped = shipped_scenarios_folder() / (name + ".yaml");
  if (!name.empty() && is_file(shipped)) return as_typed(shipped);
  throw UsageError("there is no scenario file '" + given + "'; " + advice(name));
}

fs::path find_sweep(const std::string& given) {
  if (is_file(given)) return given;
  const std::string name = shipped_sweep_name(given);
  if (const fs::path shipped = shipped_sweep(name); is_file(shipped)) return as_typed(shipped);
  std::vector<std::string> names;
  for (const auto& file : shipped_sweeps()) names.push_back(file.stem().string());
  std::string help = did_you_mean(name, names);
  if (help.empty()) help = "`vidik list sweeps` shows those that come with Vidik";
  throw UsageError("there is no sweep file '" + given + "'; " + help);
}

bool names_sweep(const std::string& given) {
  if (!is_file(given)) {
    const std::string name = shipped_sweep_name(given);
    return !name.empty() && is_file(shipped_sweep(name)) &&
           !is_file(shipped_scenarios_folder() / (shipped_name(given) + ".yaml"));
  }
  try {
    const Node tree = read_document(given);
    return tree.find("design") || tree.find("factors");
  } catch (const InputError&) {  // what reads it as a scenario will say why
    return false;
  }
}

}  // namespace vidik::app
