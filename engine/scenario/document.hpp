// One YAML file as a tree in which everything knows its place. The only door to yaml-cpp is document.cpp.
//
// Read through yaml-cpp's events and with the refusals that scenario files need: no aliases, anchors or merge
// keys, no duplicate keys, no second document, valid UTF-8, at most 32 levels deep, 1 MiB and 100,000 values.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "engine/core/diagnostics.hpp"
#include "engine/core/location.hpp"

namespace vidik {

struct Node {
  enum class Kind { null, scalar, list, map } kind = Kind::null;
  std::string scalar;   ///< the text of a scalar
  bool quoted = false;  ///< "3" is text, 3 is a number
  std::string tag;      ///< "normal" for !normal; empty for none
  Location where;
  std::vector<Located<std::string>> keys;  ///< of a map, in the order of the file
  std::vector<Node> items;                 ///< values of a map (one per key), or items of a list
  std::shared_ptr<const Node> overrides;   ///< what stood here before a later file set it

  const Node* find(const std::string& key) const;
};

/// Parses a text; throws InputError with the first syntax error, or all refusals.
Node parse_document(const std::shared_ptr<const SourceFile>& file, const std::string& text);

/// Reads and parses a file.
Node read_document(const std::filesystem::path& path);

/// The tree as YAML text that parses to the same tree (places and history aside).
std::string emit(const Node& node);
/// The same on one line: "!normal {mean: 3, sd: 1}".
std::string emit_line(const Node& node);

}  // namespace vidik
