// The trees of a scenario and of all files that it extends, put together into one.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "engine/core/diagnostics.hpp"
#include "engine/scenario/document.hpp"

namespace vidik {

/// Lays a later file's tree over what stood before.
///
/// Maps merge by key; lists, scalars, tagged values, conditions, consequences and courses replace as wholes;
/// null removes. What is replaced stays reachable through Node::overrides. A parameter's or state's bare
/// value `x: 3` is first written out as `x: {value: 3}`; a new value drops the source and confidence of the
/// old one. A question belongs to its title: under another title, that of before is gone. Warns about an
/// override that changes nothing and a removal of nothing.
void lay_over(Node& base, Node later, Diagnostics& diagnostics);

struct MergedFrom {
  std::vector<std::shared_ptr<const SourceFile>> files;  ///< each overrides those before it
  std::filesystem::path parent;                          ///< see Lineage
};

/// Reads a file and all that it extends and lays them over each other: parents before children, in the order
/// of `extends`, each file once, at its first place. Neither `extends` nor a pin's CSV file is left in the
/// result.
/// Nothing if a file could not be read.
/// `from`: receives what was put together.
std::optional<Node> merge_files(const std::filesystem::path& file, Diagnostics& diagnostics,
                                MergedFrom* from = nullptr);

}  // namespace vidik
