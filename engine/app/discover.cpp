// vidik discover: the boxes of factors in which something happens.
#include <fmt/format.h>

#include <cmath>

#include "engine/app/discovery.hpp"
#include "engine/app/scenario_files.hpp"
#include "engine/app/stored_study.hpp"
#include "engine/app/stores.hpp"

namespace vidik::app {

namespace {
Json to_json(const Discovery& what, const FoundBox& found) {
  Json limits = Json::array();
  for (std::size_t i = 0; i < found.box.limits.size(); ++i) {
    const Limits& here = found.box.limits[i];
    if (!here.restricts()) continue;
    Json one{{"factor", what.sweep.factors[i].name}, {"limits", what.limits_text(i, here)}};
    if (std::isfinite(here.low)) one["low"] = here.low;
    if (std::isfinite(here.high)) one["high"] = here.high;
    one["quasi_p"] = found.quasi_p[i];
    one["stability"] = found.stable[i];
    limits.push_back(one);
  }
  return {{"points", found.fit.points},
          {"hits", found.fit.hits},
          {"density", found.fit.density()},
          {"coverage", what.coverage(found.fit.hits)},
          {"limits", limits}};
}

Json tree_to_json(const Discovery& what) {
  Json nodes = Json::array();
  for (std::size_t i = 0; i < what.tree->tree.nodes.size(); ++i) {
    const TreeNode& node = what.tree->tree.nodes[i];
    Json one{{"node", i}, {"condition", what.node_text(node)}, {"points", node.points}, {"hits", node.hits}};
    if (node.parent >= 0) one["parent"] = node.parent;
    if (!node.leaf()) one["divided_by"] = what.sweep.factors[static_cast<std::size_t>(node.factor)].name;
    nodes.push_back(one);
  }
  return nodes;
}

/// If the sweep cannot be read any more, what was found is shown and written all the same, but as numbers.
std::optional<Study> study_if_there(StoreReader& store, const Discovery& what, const DiscoverOptions& options,
                                    const Console& console) {
  try {
    return stored_study(store, what.sweep, options.store);
  } catch (const UsageError& error) {
    console.complain(fmt::format("warning: boxes are not written as scenarios: {}", error.what()));
  }
  return std::nullopt;
}
}  // namespace

Json to_json(const Discovery& what) {
  Json boxes = Json::array();
  for (const FoundBox& found : what.found) boxes.push_back(to_json(what, found));
  Json all{{"number", what.series.text()},
           {"points", what.cases.points()},
           {"hits", what.cases.hits()},
           {"boxes", boxes}};
  if (what.tree) all["tree"] = tree_to_json(what);
  return all;
}

ExitCode discover(const DiscoverOptions& options, const Console& console) {
  StoreReader store = open_store(options.store);
  const Discovery what = find_boxes_and_tree(store, options);
  if (!options.output.empty()) {
    const auto study = study_if_there(store, what, options, console);
    write(what, study ? &*study : nullptr, options.output);
  }
  if (console.json())
    print(to_json(what), console);
  else
    show(what, console);
  return ExitCode::done;
}

}  // namespace vidik::app
