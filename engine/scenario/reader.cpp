#include "engine/scenario/reader.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "engine/scenario/layouts.hpp"
#include "engine/scenario/merge.hpp"

namespace vidik {

namespace {

/// The same two names may be given one correlation only.
void check_pairs(const Named<Correlation>& correlations, Diagnostics& diagnostics) {
  std::map<std::pair<std::string, std::string>, Location> seen;
  for (const auto& [name, correlation] : correlations) {
    const auto& [of, first, second, value, source, confidence] = correlation;
    const auto [former, fresh] = seen.emplace(std::minmax(*first, *second), name.where);
    if (!fresh && first.where)
      diagnostics.add({Severity::error, name.where,
                       fmt::format("the correlation of '{}' and '{}' is stated twice", *first, *second), "",
                       former->second, "first here"});
  }
}

/// The top level in the order of the field list, as a person would write it: title before parameters.
Node in_order(Node tree) {
  Node ordered;
  ordered.kind = tree.kind;
  ordered.where = tree.where;
  for (const auto& key : scenario_fields().keys())
    for (std::size_t i = 0; i < tree.keys.size(); ++i)
      if (*tree.keys[i] == key) {
        ordered.keys.push_back(std::move(tree.keys[i]));
        ordered.items.push_back(std::move(tree.items[i]));
        break;
      }
  return ordered;
}

/// The file's stem; a resolved scenario is still called by the scenario in whose results it stands.
std::string name_of(const std::filesystem::path& file) {
  const auto folder = std::filesystem::absolute(file).parent_path().filename();
  return file.filename() == "scenario.resolved.yaml" && !folder.empty() ? folder.string()
                                                                        : file.stem().string();
}

}  // namespace

Scenario read_scenario(Node tree, Diagnostics& diagnostics) {
  Scenario scenario;
  read_fields(scenario_fields(), tree, scenario, diagnostics);
  check_pairs(scenario.correlations, diagnostics);
  const bool dated = scenario.horizon.start != Month() && scenario.horizon.start <= scenario.horizon.end;
  if (dated) check_dates(scenario, diagnostics);
  check_start(tree, diagnostics);
  scenario.tree = in_order(std::move(tree));
  return scenario;
}

Scenario load_scenario(const std::filesystem::path& file, Diagnostics& diagnostics) {
  MergedFrom from;
  auto tree = merge_files(file, diagnostics, &from);
  if (!tree) diagnostics.throw_if_errors();
  Scenario scenario = read_scenario(std::move(*tree), diagnostics);
  scenario.name = name_of(file);
  scenario.file = file;
  scenario.files = std::move(from.files);
  scenario.parent = std::move(from.parent);
  return scenario;
}

Scenario load_scenario(const std::filesystem::path& file) {
  Diagnostics diagnostics;
  Scenario scenario = load_scenario(file, diagnostics);
  diagnostics.throw_if_errors();
  scenario.warnings = diagnostics.sorted();
  return scenario;
}

}  // namespace vidik
