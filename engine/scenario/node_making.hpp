// Trees that a program makes, to be emitted as files.
#pragma once

#include <string>
#include <vector>

#include "engine/scenario/document.hpp"

namespace vidik {

Node map_node();
Node name_node(const std::string& name);   ///< plain, where that can be read back
Node text_node(const std::string& words);  ///< in quotes
Node list_node(const std::vector<std::string>& names);
/// What a text says in YAML: "!uniform {low: 1, high: 2}". It must be right.
Node parsed_node(const std::string& yaml);

/// Adds an entry to a map, behind the others.
void put(Node& map, const std::string& key, Node value);
/// The map that is an entry of a map; it is made if it is not there.
Node& map_at(Node& map, const std::string& key);

}  // namespace vidik
