#include "engine/scenario/fields.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/core/suggestion.hpp"

namespace vidik {

namespace {

std::string quoted_list(const std::vector<std::string>& keys, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (i > 0) text += i + 1 == keys.size() ? fmt::format(" {} ", last) : ", ";
    text += "'" + keys[i] + "'";
  }
  return text;
}

const Location* place_of(const Node& node, const std::string& key) {
  for (std::size_t i = 0; i < node.keys.size(); ++i)
    if (*node.keys[i] == key) return &node.keys[i].where;
  return nullptr;
}

bool all_digits(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

void check_keys(const FieldTable& table, const Node& node, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const auto& key = node.keys[i];
    if (!table.index_of(*key)) {
      const auto keys = table.keys();
      auto help = all_digits(*key) ? "was this a decimal comma? numbers take a point: 0." + *key
                                   : did_you_mean(*key, keys);
      if (help.empty()) help = "known are: " + quoted_list(keys, "and");
      diagnostics.error(key.where,
                        fmt::format("unknown key '{}' in this {}", key->substr(0, 100), table.name), help);
    } else if (node.items[i].kind == Node::Kind::null) {
      diagnostics.error(node.items[i].where, fmt::format("'{}' has no value", *key),
                        "write one, or leave the key out");
    }
  }
}

void check_required(const FieldTable& table, const Node& node, Diagnostics& diagnostics) {
  for (const auto& field : table.infos)
    if (field.fallback == required && !node.find(field.key))
      diagnostics.error(node.where, fmt::format("'{}' is missing in this {}", field.key, table.name),
                        fmt::format("add `{}: …`, {}", field.key, field.meaning));
}

void contradiction(const std::string& first, const Location& one, const std::string& second,
                   const Location& other, Diagnostics& diagnostics) {
  const bool same_file = one.file == other.file;
  diagnostics.add({Severity::error, one, fmt::format("'{}' and '{}' exclude each other", first, second),
                   same_file ? "keep one of the two"
                             : fmt::format("write `{}: null` to remove what stood before", second),
                   other, fmt::format("'{}' is set here", second)});
}

/// Of two contradicting keys the one in the later file is reported; it can remove the other.
void check_choice(const FieldTable& table, const Choice& choice, const Node& node, Diagnostics& diagnostics) {
  std::vector<std::pair<const std::string*, const Location*>> present;
  for (const auto& key : choice.keys)
    if (const auto* where = place_of(node, key)) present.push_back({&key, where});
  if (present.empty() && choice.needed)
    diagnostics.error(node.where,
                      fmt::format("{} is missing in this {}", quoted_list(choice.keys, "or"), table.name));
  for (std::size_t i = 1; i < present.size(); ++i) {
    auto one = present[i], other = present[0];
    if (one.second->file != other.second->file && other.second->file == node.where.file)
      std::swap(one, other);
    contradiction(*one.first, *one.second, *other.first, *other.second, diagnostics);
  }
}

}  // namespace

std::vector<std::string> FieldTable::keys() const {
  std::vector<std::string> result;
  for (const auto& field : infos) result.push_back(field.key);
  return result;
}

std::optional<std::size_t> FieldTable::index_of(const std::string& key) const {
  const auto at = std::ranges::find(infos, key, &FieldInfo::key);
  return at == infos.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - infos.begin()));
}

bool FieldTable::check(const Node& node, Diagnostics& diagnostics) const {
  if (node.kind != Node::Kind::map || !node.tag.empty()) {
    report_unexpected(node, fmt::format("the keys of this {}", name), diagnostics,
                      "known are: " + quoted_list(keys(), "and"));
    return false;
  }
  check_keys(*this, node, diagnostics);
  check_required(*this, node, diagnostics);
  for (const auto& choice : choices) check_choice(*this, choice, node, diagnostics);
  return true;
}

}  // namespace vidik
