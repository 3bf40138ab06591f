#include "engine/scenario/merge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace vidik {

namespace {

/// Where in a scenario a map stands, as far as merging cares.
enum class Place { top, group, section, assumptions, courses, report, entry };

Place place_of_child(Place parent, const std::string& key) {
  if (parent == Place::report && key == "events") return Place::section;
  if (parent != Place::top) return Place::entry;
  if (key == "parameters" || key == "initial") return Place::assumptions;
  if (key == "pins") return Place::courses;
  if (key == "report") return Place::report;
  return key == "horizon" || key == "ensemble" ? Place::group : Place::section;
}

/// Maps that are one value: a condition, what follows from it, a course.
bool atomic(Place parent, const std::string& key) {
  return parent == Place::courses || (parent == Place::entry && (key == "when" || key == "then"));
}

/// What a person overrides as one thing, so that only an override of the whole that changes nothing is
/// reported: who shortens the horizon may well repeat its start.
bool one_thing(Place parent, const std::string& key, bool map) {
  if (parent == Place::entry || parent == Place::group) return false;
  if (parent != Place::top) return !(parent == Place::report && key == "events");
  const bool text = key == "schema" || key == "title" || key == "question" || key == "source";
  return !text && (!map || place_of_child(parent, key) == Place::group);
}

bool plain_map(const Node& node) {
  return node.kind == Node::Kind::map && node.tag.empty();
}

bool removes(const Node& node) {
  return node.kind == Node::Kind::null && !node.scalar.empty();
}

/// The same text, wherever it stands.
bool same(const Node& a, const Node& b) {
  if (a.kind != b.kind || a.tag != b.tag || a.scalar != b.scalar || a.quoted != b.quoted) return false;
  if (a.items.size() != b.items.size() || a.keys.size() != b.keys.size()) return false;
  for (std::size_t i = 0; i < a.keys.size(); ++i)
    if (*a.keys[i] != *b.keys[i]) return false;
  return std::ranges::equal(a.items, b.items, same);
}

/// x: 3 becomes x: {value: 3}, at the same place.
Node written_out(Node value) {
  Node entry;
  entry.kind = Node::Kind::map;
  entry.where = value.where;
  entry.keys.push_back({"value", value.where});
  entry.items.push_back(std::move(value));
  return entry;
}
bool bare(const Node& entry) {
  return !plain_map(entry) && entry.kind != Node::Kind::null;
}

void erase(Node& map, std::size_t index) {
  map.keys.erase(map.keys.begin() + static_cast<std::ptrdiff_t>(index));
  map.items.erase(map.items.begin() + static_cast<std::ptrdiff_t>(index));
}
void erase(Node& map, std::string_view key) {
  for (std::size_t i = 0; i < map.keys.size(); ++i)
    if (*map.keys[i] == key) return erase(map, i);
}

class Merge {
 public:
  explicit Merge(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  /// Returns whether anything has changed.
  bool maps(Node& base, Node later, Place place) {
    std::unordered_map<std::string, std::size_t> index;
    for (std::size_t i = 0; i < base.keys.size(); ++i) index.emplace(*base.keys[i], i);
    std::vector<std::size_t> removed;
    bool changed = false;
    for (std::size_t i = 0; i < later.keys.size(); ++i) {
      const auto found = index.find(*later.keys[i]);
      const bool known = found != index.end();
      if (removes(later.items[i])) {
        known ? removed.push_back(found->second) : nothing_to_remove(later.keys[i]);
        if (known && place == Place::top) all_removed(later.keys[i]);
      } else if (known) {
        changed |= entry(base.items[found->second], std::move(later.items[i]), *later.keys[i], place);
      } else {
        append(base, std::move(later.keys[i]), std::move(later.items[i]), place);
        changed = true;
      }
    }
    std::ranges::sort(removed, std::greater());
    for (const auto i : removed) erase(base, i);
    base.where = later.where;
    return changed || !removed.empty();
  }

 private:
  void append(Node& base, Located<std::string> key, Node value, Place place) {
    if (place == Place::assumptions && bare(value)) value = written_out(std::move(value));
    const bool descend = plain_map(value) && !atomic(place, *key);
    Node fresh = value;
    if (descend) {
      fresh.keys.clear();
      fresh.items.clear();
      maps(fresh, std::move(value), place_of_child(place, *key));
    }
    base.keys.push_back(std::move(key));
    base.items.push_back(std::move(fresh));
  }

  bool entry(Node& base, Node later, const std::string& key, Place place) {
    if (place == Place::assumptions && bare(later)) later = written_out(std::move(later));
    const Location former = base.where, latter = later.where;
    const bool map = plain_map(base) && plain_map(later) && !atomic(place, key);
    const bool changed =
        map ? fields(base, std::move(later), place_of_child(place, key)) : replace(base, std::move(later));
    if (!changed && one_thing(place, key, map))
      diagnostics_.add({Severity::warning, latter, fmt::format("'{}' is set to what it already was", key),
                        "leave it out: what is not set here stays as it was", former, "set here before"});
    return changed;
  }

  /// A new value stands on its own evidence: that of the old one goes, unless stated again.
  bool fields(Node& base, Node later, Place place) {
    if (place == Place::entry || place == Place::group) {
      auto former = std::make_shared<const Node>(base);
      if (later.find("value")) {
        erase(base, "source");
        erase(base, "confidence");
      }
      base.overrides = std::move(former);
    }
    return maps(base, std::move(later), place);
  }

  bool replace(Node& base, Node later) {
    const bool changed = !same(base, later);
    auto former = std::make_shared<const Node>(std::move(base));
    base = std::move(later);
    base.overrides = std::move(former);
    return changed;
  }

  // Errors about values that are missing then name the file alone; this says where it comes from.
  void all_removed(const Located<std::string>& key) {
    if (*key == "parameters" || *key == "initial")
      diagnostics_.warning(key.where, fmt::format("all of '{}' is removed here", *key),
                           fmt::format("every model needs its values; take single ones away with `{}: "
                                       "{{name: null}}`, or leave this out",
                                       *key));
  }

  void nothing_to_remove(const Located<std::string>& key) {
    diagnostics_.warning(key.where, fmt::format("'{}' is removed, but was not set before", *key));
  }

  Diagnostics& diagnostics_;
};

}  // namespace

void lay_over(Node& base, Node later, Diagnostics& diagnostics) {
  if (later.find("title") && !later.find("question")) erase(base, "question");
  Merge(diagnostics).maps(base, std::move(later), Place::top);
}

}  // namespace vidik
