#include "engine/scenario/node_making.hpp"

#include <algorithm>

namespace vidik {

Node map_node() {
  Node node;
  node.kind = Node::Kind::map;
  return node;
}

Node name_node(const std::string& name) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.scalar = name;
  return node;
}

Node text_node(const std::string& words) {
  Node node = name_node(words);
  node.quoted = true;
  return node;
}

Node list_node(const std::vector<std::string>& names) {
  Node list;
  list.kind = Node::Kind::list;
  for (const auto& name : names) list.items.push_back(name_node(name));
  return list;
}

Node parsed_node(const std::string& yaml) {
  return parse_document(SourceFile::from_text("made", yaml), yaml);
}

void put(Node& map, const std::string& key, Node value) {
  map.keys.push_back({key, {}});
  map.items.push_back(std::move(value));
}

Node& map_at(Node& map, const std::string& key) {
  const auto found =
      std::ranges::find_if(map.keys, [&](const Located<std::string>& one) { return *one == key; });
  if (found != map.keys.end()) return map.items[static_cast<std::size_t>(found - map.keys.begin())];
  put(map, key, map_node());
  return map.items.back();
}

}  // namespace vidik
