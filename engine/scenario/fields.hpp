// The field list: what may stand in a map of a scenario file, written once and used for everything.
//
// A list of fields reads a map into a struct, refuses unknown keys, missing values and contradicting keys,
// and is walked for the documentation and the schema. An example:
//
//   const Fields<Event> fields{"event", "A variable reaches a value.",
//       {{"variable", formats::variable, required, "what is watched", into(&Event::variable)}, …},
//       {one_of({"above", "below"})}};
//
// A Format says what may stand as a value: its Type (for people and for the schema) and its reader.
#pragma once

#include <fmt/format.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/scenario/scalars.hpp"
#include "engine/scenario/scenario.hpp"

namespace vidik {

struct FieldTable;

/// What may stand as a value, for people and for a JSON schema.
struct Type {
  enum class Many { one, list, one_or_list, named };

  std::string name;         ///< "month"
  std::string explanation;  ///< "a calendar month, such as `2025-06`"
  std::string schema;       ///< JSON schema of one value; of maps made from their fields
  Many many = Many::one;    ///< named: a map from names to such values
  std::function<const FieldTable&()>
      fields{};  ///< of a map with fixed keys; late, as conditions hold conditions
};

struct FieldInfo {
  std::string key;
  Type type;
  std::string fallback;  ///< in words; `required` if there is none
  std::string meaning;
};
inline const char* const required = "required";

/// Keys that exclude each other.
struct Choice {
  std::vector<std::string> keys;
  bool needed;  ///< exactly one, otherwise at most one
};
inline Choice one_of(std::vector<std::string> keys) {
  return {std::move(keys), true};
}
inline Choice at_most_one_of(std::vector<std::string> keys) {
  return {std::move(keys), false};
}

/// A field list without the struct it fills: all that documentation and checks need.
struct FieldTable {
  std::string name;   ///< "shock"
  std::string about;  ///< a sentence or two
  std::vector<FieldInfo> infos;
  std::vector<Choice> choices;

  /// Reports what the map lacks, what it must not hold and what contradicts itself. False if it is no map.
  bool check(const Node& node, Diagnostics& diagnostics) const;
  std::vector<std::string> keys() const;
  std::optional<std::size_t> index_of(const std::string& key) const;
};

template <typename T>
struct Format {
  Type type;
  std::function<std::optional<T>(const Node&, Diagnostics&)> read;
};

/// Puts a value that was read where it belongs.
template <typename Struct, typename T>
using Store = std::function<void(Struct&, T, const Node&)>;

template <typename Struct>
struct Field {
  template <typename T>
  Field(std::string key, Format<T> format, std::string fallback, std::string meaning,
        std::type_identity_t<Store<Struct, T>> store)
      : info{std::move(key), format.type, std::move(fallback), std::move(meaning)},
        read([read_value = std::move(format.read), store = std::move(store)](const Node& node, Struct& into,
                                                                             Diagnostics& diagnostics) {
          if (auto value = read_value(node, diagnostics)) store(into, std::move(*value), node);
        }) {}

  FieldInfo info;
  std::function<void(const Node&, Struct&, Diagnostics&)> read;
};

template <typename Struct>
struct Fields : FieldTable {
  Fields(std::string name_of, std::string about_it, std::vector<Field<Struct>> list,
         std::vector<Choice> exclusive = {})
      : FieldTable{std::move(name_of), std::move(about_it), {}, std::move(exclusive)} {
    for (auto& field : list) {
      infos.push_back(std::move(field.info));
      readers.push_back(std::move(field.read));
    }
  }
  std::vector<std::function<void(const Node&, Struct&, Diagnostics&)>> readers;
};

/// Reads a map into a struct; what is missing or wrong is reported and keeps its default.
template <typename Struct>
void read_fields(const Fields<Struct>& fields, const Node& node, Struct& into, Diagnostics& diagnostics) {
  if (!fields.check(node, diagnostics)) return;
  for (std::size_t i = 0; i < node.keys.size(); ++i)
    if (const auto field = fields.index_of(*node.keys[i]); field && node.items[i].kind != Node::Kind::null)
      fields.readers[*field](node.items[i], into, diagnostics);
}

template <typename T>
void assign(T& member, T value, const Node&) {
  member = std::move(value);
}
template <typename T>
void assign(Located<T>& member, T value, const Node& node) {
  member = Located<T>{std::move(value), node.where};
}
template <typename T>
void assign(std::optional<T>& member, T value, const Node&) {
  member = std::move(value);
}
template <typename T>
void assign(std::optional<Located<T>>& member, T value, const Node& node) {
  member = Located<T>{std::move(value), node.where};
}

/// Stores into a member: T, Located<T>, or an optional of either.
template <typename Struct, typename Member>
auto into(Member Struct::*member) {
  return [member](Struct& target, auto value, const Node& node) {
    assign(target.*member, std::move(value), node);
  };
}

/// For a field that is allowed and kept in the tree, but not needed by the engine.
inline constexpr auto ignored = [](auto&, auto, const Node&) {};

/// A list of such values; those that cannot be read are left out.
template <typename T>
Format<std::vector<T>> list_of(Format<T> format) {
  format.type.many = Type::Many::list;
  return {format.type,
          [read = format.read, name = format.type.name](const Node& node, Diagnostics& diagnostics) {
            std::optional<std::vector<T>> values;
            if (node.kind != Node::Kind::list || !node.tag.empty()) {
              report_unexpected(node, "a list", diagnostics, "such as [" + name + ", " + name + "]");
              return values;
            }
            values.emplace();
            for (const auto& item : node.items)
              if (auto value = read(item, diagnostics)) values->push_back(std::move(*value));
            return values;
          }};
}

/// The value with its place.
template <typename T>
Format<Located<T>> located(Format<T> format) {
  return {format.type, [read = format.read](const Node& node, Diagnostics& diagnostics) {
            auto value = read(node, diagnostics);
            return value ? std::optional(Located<T>{std::move(*value), node.where}) : std::nullopt;
          }};
}

/// A map with the fields of a struct.
template <typename Struct>
Format<Struct> map_of(std::function<const Fields<Struct>&()> fields, std::string name,
                      std::string explanation) {
  return {Type{std::move(name), std::move(explanation), "", Type::Many::one,
               [fields]() -> const FieldTable& { return fields(); }},
          [fields](const Node& node, Diagnostics& diagnostics) {
            Struct value;
            read_fields(fields(), node, value, diagnostics);
            return std::optional(std::move(value));
          }};
}

/// The same, with a further check of what was read.
template <typename Struct, typename Check>
Format<Struct> checked(Format<Struct> format, Check check) {
  return {format.type, [read = format.read, check](const Node& node, Diagnostics& diagnostics) {
            auto value = read(node, diagnostics);
            if (value && node.kind == Node::Kind::map) check(*value, node, diagnostics);
            return value;
          }};
}

/// A map from names to values of one format.
template <typename T>
Format<Named<T>> named(Format<T> format) {
  format.type.many = Type::Many::named;
  return {format.type,
          [read = format.read, name = format.type.name](const Node& node, Diagnostics& diagnostics) {
            std::optional<Named<T>> all;
            if (node.kind != Node::Kind::map || !node.tag.empty()) {
              report_unexpected(node, "a map from names to values", diagnostics);
              return all;
            }
            all.emplace();
            for (std::size_t i = 0; i < node.keys.size(); ++i) {
              if (node.items[i].kind == Node::Kind::null)
                diagnostics.error(node.items[i].where, fmt::format("'{}' has no value", *node.keys[i]),
                                  "write one, or `null` to remove what a file before has set");
              else if (auto value = read(node.items[i], diagnostics))
                all->entries.push_back({node.keys[i], std::move(*value)});
            }
            return all;
          }};
}

}  // namespace vidik
