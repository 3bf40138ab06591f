#include "tests/fuzz/base.hpp"

#include <fmt/format.h>

#include "engine/scenario/scenario.hpp"

namespace vidik::fuzz {

namespace {

Node scalar(std::string text) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.scalar = std::move(text);
  return node;
}

std::string median_text(const Assumption& assumption) {
  const double median = (*assumption.value).median();
  const bool month = assumption.unit && **assumption.unit == "month";
  return month ? Month::from_index(static_cast<int>(median)).text() : fmt::format("{}", median);
}

void keep(Node& map, std::initializer_list<std::string_view> wanted) {
  Node kept = map;
  kept.keys.clear();
  kept.items.clear();
  for (std::size_t i = 0; i < map.keys.size(); ++i)
    for (const auto key : wanted)
      if (*map.keys[i] == key) {
        kept.keys.push_back(std::move(map.keys[i]));
        kept.items.push_back(std::move(map.items[i]));
        break;
      }
  map = std::move(kept);
}

void simplify(Node& section, const Named<Assumption>& assumptions) {
  for (std::size_t i = 0; i < section.keys.size(); ++i) {
    Node& entry = section.items[i];
    keep(entry, {"value", "unit", "bounds"});
    entry.overrides.reset();
    for (std::size_t field = 0; field < entry.keys.size(); ++field)
      if (*entry.keys[field] == "value")
        entry.items[field] = scalar(median_text(*assumptions.find(*section.keys[i])));
  }
}

}  // namespace

Node base() {
  Scenario baseline = load_scenario(VIDIK_SOURCE_DIR "/scenarios/baseline.yaml");
  Node& tree = baseline.tree;
  for (std::size_t i = 0; i < tree.keys.size(); ++i) {
    if (*tree.keys[i] == "parameters") simplify(tree.items[i], baseline.parameters);
    if (*tree.keys[i] == "initial") simplify(tree.items[i], baseline.initial);
  }
  keep(tree, {"schema", "title", "horizon", "ensemble", "parameters", "initial", "report"});
  return std::move(tree);
}

}  // namespace vidik::fuzz
