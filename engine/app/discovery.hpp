// What `vidik discover` has found, and how it is shown and written.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/app/condition.hpp"
#include "engine/app/json.hpp"
#include "engine/app/verbs.hpp"
#include "engine/discovery/box_files.hpp"
#include "engine/discovery/tree.hpp"

namespace vidik::app {

/// A box of those cases that former boxes leave.
struct FoundBox {
  Box box;
  Fit fit;  ///< among the cases that were left
  std::vector<double> quasi_p, stable;
};

/// A tree of all cases.
struct FoundTree {
  Tree tree;
  std::vector<double> importance, stable;  ///< by factor
};

struct Discovery {
  StoredSweep sweep;
  StoredSeries series;
  Condition condition;
  double density = 0;                                  ///< that was asked for
  std::vector<std::map<double, std::string>> choices;  ///< by factor: names of its choices
  Cases cases;
  std::vector<Box> peeling;  ///< of the first box
  std::vector<FoundBox> found;
  std::optional<FoundTree> tree;

  /// The share of all hits.
  double coverage(std::int64_t hits) const {
    return cases.hits() > 0 ? static_cast<double>(hits) / static_cast<double>(cases.hits()) : 0;
  }
  std::string condition_text() const;
  /// "≥ 0.013", "2025-01 – 2026-06", "squeeze or fast_track".
  std::string limits_text(std::size_t factor, const Limits& limits) const;
  /// "hazard_partial ≥ 0.013", of a node what distinguishes it from the one it is a part of; of the root
  /// "all".
  std::string node_text(const TreeNode& node) const;
};

/// "0.013", "2025-06"; not of a choice.
std::string level_text(const StoredFactor& factor, double level);

Discovery find_boxes_and_tree(StoreReader& store, const DiscoverOptions& options);

void show(const Discovery& what, const Console& console);
Json to_json(const Discovery& what);

/// boxes.csv, peeling.csv, tree.csv, and, if there is a study, each box as scenarios and a sweep.
void write(const Discovery& what, const Study* study, const std::filesystem::path& folder);

}  // namespace vidik::app
