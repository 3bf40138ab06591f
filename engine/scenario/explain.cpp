#include "engine/scenario/explain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/core/suggestion.hpp"

namespace vidik {

namespace {

/// A place without its column: what a person needs to find a line.
std::string line_of(const Location& where) {
  return where ? fmt::format("{}:{}", where.file->path, where.line) : where.text();
}

/// The node at a dotted path, where names may hold dots themselves: the longest name that fits is taken.
const Node* at_path(const Node& node, const std::string& path) {
  if (path.empty()) return &node;
  const Node* found = nullptr;
  for (std::size_t end = path.size(); !found && end != std::string::npos && end > 0;
       end = path.rfind('.', end - 1)) {
    const auto* child = node.find(path.substr(0, end));
    if (child) found = at_path(*child, end == path.size() ? "" : path.substr(end + 1));
  }
  return found;
}

const Node* find_key(const Scenario& scenario, const std::string& key) {
  for (const auto* section : {"parameters", "initial", "pins"})
    if (const auto* entries = scenario.tree.find(section))
      if (const auto* entry = entries->find(key)) return entry;
  return key.empty() ? nullptr : at_path(scenario.tree, key);
}

/// Every key that can be asked for, for suggestions.
std::vector<std::string> all_keys(const Scenario& scenario) {
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < scenario.tree.keys.size(); ++i) {
    const auto& section = *scenario.tree.keys[i];
    keys.push_back(section);
    const bool by_name = section == "parameters" || section == "initial" || section == "pins";
    for (const auto& name : scenario.tree.items[i].keys) {
      keys.push_back(by_name ? *name : section + "." + *name);
      if (const auto* entry = scenario.tree.items[i].find(*name); entry && !by_name)
        for (const auto& field : entry->keys) keys.push_back(section + "." + *name + "." + *field);
    }
  }
  return keys;
}

[[noreturn]] void unknown(const Scenario& scenario, const std::string& key) {
  auto help = did_you_mean(key, all_keys(scenario));
  if (help.empty()) help = "ask for a parameter, a state, or a path such as horizon.end or levers.<name>.to";
  throw InputError({{Severity::error,
                     {},
                     fmt::format("'{}' is not set in {}", key, scenario.file.string()),
                     help,
                     {},
                     ""}});
}

std::string field_text(const Node& entry, const std::string& key) {
  const auto* field = entry.find(key);
  if (!field) return "";
  return field->kind == Node::Kind::scalar ? field->scalar : emit_line(*field);
}

std::string evidence(const Node& entry, std::string_view indentation) {
  std::string text;
  for (const auto* key : {"source", "confidence"})
    if (const auto value = field_text(entry, key); !value.empty())
      text += fmt::format("{}{}: {}\n", indentation, key, value);
  return text;
}

std::string description(const Node& entry) {
  std::string text;
  const auto add = [&](std::string_view words, const std::string& value) {
    if (!value.empty()) text += fmt::format("{}{}{}", text.empty() ? "  " : ", ", words, value);
  };
  add("", field_text(entry, "meaning"));
  add("in ", field_text(entry, "unit"));
  add("bounds ", field_text(entry, "bounds"));
  return text.empty() ? "" : text + "\n";
}

/// The value of an assumption, with all that it replaced.
std::string explain_assumption(const std::string& key, const Node& entry) {
  const auto& value = *entry.find("value");
  std::string text = fmt::format("{} = {}\n{}", key, emit_line(value), description(entry));
  text += fmt::format("  from {}\n{}", line_of(value.where), evidence(entry, "  "));
  const Node* shown = &value;
  for (auto former = entry.overrides; former; former = former->overrides) {
    const auto* old = former->find("value");
    if (!old || (old->where.file == shown->where.file && old->where.line == shown->where.line)) continue;
    text += fmt::format("  overrides {} from {}\n{}", emit_line(*old), line_of(old->where),
                        evidence(*former, "    "));
    shown = old;
  }
  return text;
}

std::string explain_value(const std::string& key, const Node& node) {
  auto text = fmt::format("{} = {}\n  from {}\n", key, emit_line(node), line_of(node.where));
  for (auto former = node.overrides; former; former = former->overrides)
    text += fmt::format("  overrides {} from {}\n", emit_line(*former), line_of(former->where));
  return text;
}

std::string explain_node(const std::string& key, const Node& node) {
  if (node.kind != Node::Kind::map || !node.tag.empty()) return explain_value(key, node);
  if (node.find("value")) return explain_assumption(key, node);
  std::string text;
  for (std::size_t i = 0; i < node.keys.size(); ++i)
    text += explain_node(key + "." + *node.keys[i], node.items[i]);
  return text;
}

template <typename Entries, typename Acts>
void add_actors(std::string& text, std::string_view what, const Entries& entries, Acts acts) {
  for (const auto& [name, value] : entries)
    if (acts(value)) text += fmt::format("  the {} '{}' acts on it, {}\n", what, *name, line_of(name.where));
}

/// Levers, shocks, rules and pins that change the variable in the course of a run.
std::string actors(const Scenario& scenario, const std::string& key) {
  std::string text;
  add_actors(text, "lever", scenario.levers, [&](const Lever& lever) { return *lever.target == key; });
  add_actors(text, "shock", scenario.shocks, [&](const Shock& shock) { return *shock.target == key; });
  add_actors(text, "rule", scenario.rules, [&](const Rule& rule) {
    return std::ranges::any_of(rule.then,
                               [&](const auto& consequence) { return *consequence.target == key; });
  });
  for (const auto& [name, pin] : scenario.pins)
    if (*name == key) text += fmt::format("  a pin holds it, {}\n", line_of(name.where));
  return text;
}

}  // namespace

std::string explain(const Scenario& scenario, const std::string& key) {
  const auto* node = find_key(scenario, key);
  const auto acting = actors(scenario, key);
  if (node) return explain_node(key, *node) + acting;
  if (acting.empty()) unknown(scenario, key);
  return fmt::format("{} is not set in the files\n{}", key, acting);
}

}  // namespace vidik
