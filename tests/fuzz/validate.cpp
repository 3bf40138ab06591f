// Any bytes at all as a scenario file: read or refused, never a crash, a hang or a sanitizer's complaint.
//
// What is read must also survive being written out and read again, and differ in nothing from itself.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "engine/scenario/explain.hpp"
#include "engine/scenario/merge.hpp"
#include "engine/scenario/reader.hpp"
#include "engine/scenario/text.hpp"

namespace {

using namespace vidik;

Scenario read(const std::string& text) {
  Diagnostics diagnostics;
  Node tree;
  tree.kind = Node::Kind::map;
  Node file = parse_document(SourceFile::from_text("fuzz.yaml", text), text);
  if (file.kind != Node::Kind::map || !file.tag.empty()) return {};
  lay_over(tree, std::move(file), diagnostics);
  Scenario scenario = read_scenario(std::move(tree), diagnostics);
  for (const auto& diagnostic : diagnostics.all()) {
    if (diagnostic.text().empty()) std::abort();
  }
  diagnostics.throw_if_errors();
  return scenario;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > largest_file) return 0;
  Scenario scenario;
  try {
    scenario = read(std::string(reinterpret_cast<const char*>(data), size));
  } catch (const InputError&) {
    return 0;
  }
  if (scenario.tree.kind != Node::Kind::map) return 0;
  const Scenario again = read(emit(scenario.tree));  // may not be refused
  if (!diff(scenario, again).empty()) std::abort();
  return 0;
}
