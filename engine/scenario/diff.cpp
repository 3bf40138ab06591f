// What one scenario changes against another.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "engine/scenario/explain.hpp"
#include "engine/scenario/layouts.hpp"

namespace vidik {

namespace {

struct Leaf {
  std::string id;  ///< the path, told apart from paths of names that hold dots
  std::string key, value;
  std::string fallback;  ///< what holds where it is not set
  Location where;
};

/// The field list of a map; with `names`, of each of its entries.
struct Level {
  const FieldTable* fields = nullptr;
  bool names = false;

  Level below(const std::string& key) const {
    if (!fields || names) return {fields, false};
    const auto index = fields->index_of(key);
    if (!index || !fields->infos[*index].type.fields) return {};
    const auto& type = fields->infos[*index].type;
    return {&type.fields(), type.many == Type::Many::named};
  }
  std::string fallback(const std::string& key) const {
    const auto index = fields && !names ? fields->index_of(key) : std::nullopt;
    return index ? fields->infos[*index].fallback : "";
  }
};

bool only_words(const std::string& key) {
  constexpr std::array<std::string_view, 7> keys{"schema",     "title",   "question", "source",
                                                 "confidence", "meaning", "unit"};
  return std::ranges::find(keys, key) != keys.end();
}

class Collector {
 public:
  std::vector<Leaf> leaves;

  /// A map's place: the keys that lead to it, as they are told apart (by their lengths, as keys may hold
  /// anything) and as a person would ask for it.
  struct Path {
    std::string id, shown;

    bool assumptions() const { return id == "10:parameters" || id == "7:initial"; }
    /// A parameter goes by its own name, and so does its value.
    Path below(const std::string& key) const {
      const bool bare = id.empty() || assumptions();
      return {fmt::format("{}{}:{}", id, key.size(), key), bare             ? key
                                                           : key == "value" ? shown
                                                                            : shown + "." + key};
    }
  };

  /// `other` is the same map of the other scenario, if it has one.
  void collect(const Node& node, const Node* other, const Path& path, Level level) {
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      const auto& key = *node.keys[i];
      const auto& item = node.items[i];
      if (!level.names && only_words(key)) continue;
      const auto* twin = other ? other->find(key) : nullptr;
      const auto below = path.below(key);
      if (whole(item, twin, key, path, level))
        leaves.push_back(
            {below.id, below.shown, emit_line(value_of(item, path)), level.fallback(key), item.where});
      else
        collect(item, twin, below, level.below(key));
    }
  }

 private:
  /// Lists, distributions, conditions, consequences and courses are compared as wholes, and an entry that
  /// only one scenario has.
  static bool whole(const Node& item, const Node* twin, const std::string& key, const Path& path,
                    Level level) {
    if (item.kind != Node::Kind::map || !item.tag.empty() || path.id == "4:pins") return true;
    return level.names ? !twin : key == "when" || key == "then";
  }
  static const Node& value_of(const Node& item, const Path& path) {
    const auto* value = path.assumptions() ? item.find("value") : nullptr;
    return value ? *value : item;
  }
};

std::vector<Leaf> leaves_of(const Scenario& scenario, const Scenario& other) {
  Collector collector;
  collector.collect(scenario.tree, &other.tree, {}, {&scenario_fields(), false});
  return collector.leaves;
}

std::unordered_map<std::string, const Leaf*> by_id(const std::vector<Leaf>& leaves) {
  std::unordered_map<std::string, const Leaf*> index;
  for (const auto& leaf : leaves) index.emplace(leaf.id, &leaf);
  return index;
}

/// A long value, such as a course of many months, cut to what fits a line.
std::string shortened(const std::string& value) {
  constexpr std::size_t widest = 400;
  if (value.empty()) return "(not set)";
  if (value.size() <= widest) return value;
  auto end = widest;
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80) --end;
  return value.substr(0, end) + " …";
}

}  // namespace

std::vector<Change> diff(const Scenario& a, const Scenario& b) {
  const auto before = leaves_of(a, b), after = leaves_of(b, a);
  const auto old = by_id(before), fresh = by_id(after);
  std::vector<Change> changes;
  for (const auto& leaf : after) {
    const auto former = old.find(leaf.id);
    const auto value = former == old.end() ? "" : former->second->value;
    if (leaf.value != (value.empty() ? leaf.fallback : value))
      changes.push_back({leaf.key, value, leaf.value, leaf.where});
  }
  for (const auto& leaf : before)
    if (!fresh.contains(leaf.id) && leaf.value != leaf.fallback)
      changes.push_back({leaf.key, leaf.value, "", leaf.where});
  return changes;
}

std::string text(const std::vector<Change>& changes) {
  std::string result;
  for (const auto& change : changes)
    result += fmt::format("{}: {} → {}  ({}:{})\n", change.key, shortened(change.before),
                          shortened(change.after), change.where.file->path, change.where.line);
  return result;
}

}  // namespace vidik
