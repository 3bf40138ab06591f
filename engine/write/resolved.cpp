#include "engine/write/resolved.hpp"

#include <fmt/format.h>

#include "engine/write/csv.hpp"

namespace vidik {
namespace {

Node scalar(std::string text) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.scalar = std::move(text);
  return node;
}

// The value of a key of a map, made if it is not there.
Node& child(Node& map, const std::string& key) {
  map.kind = Node::Kind::map;
  for (std::size_t i = 0; i < map.keys.size(); ++i)
    if (*map.keys[i] == key) return map.items[i];
  map.keys.push_back({key, {}});
  return map.items.emplace_back();
}

Node list(std::vector<Node> items) {
  Node node;
  node.kind = Node::Kind::list;
  node.items = std::move(items);
  return node;
}

Node resolved_tree(const Scenario& scenario, const Plan& plan) {
  Node tree = scenario.tree;
  Node& ensemble = child(tree, "ensemble");
  child(ensemble, "paths") = scalar(fmt::to_string(plan.settings().paths));
  child(ensemble, "seed") = scalar(fmt::to_string(plan.settings().seed));
  if (plan.settings().sampling != scenario.ensemble.sampling)
    child(ensemble, "sampling") = scalar(name_of(plan.settings().sampling));
  if (plan.record().monthly != scenario.report.monthly)
    child(child(tree, "report"), "monthly") = scalar(plan.record().monthly ? "true" : "false");
  return tree;
}

}  // namespace

std::string resolved_text(const Scenario& scenario, const Plan& plan) {
  return emit(resolved_tree(scenario, plan));
}

std::string resolved_text_of_kept(const Scenario& scenario, const Plan& plan) {
  Node tree = resolved_tree(scenario, plan);
  Node& report = child(tree, "report");
  std::vector<Node> outputs, quantiles;
  for (const Recorded& output : plan.record().outputs) outputs.push_back(scalar(output.name));
  for (const double level : plan.record().quantiles) quantiles.push_back(scalar(shortest(level)));
  child(report, "outputs") = list(std::move(outputs));
  child(report, "quantiles") = list(std::move(quantiles));
  for (const auto* shown : {"headline", "years"}) child(report, shown) = list({});
  return emit(tree);
}

}  // namespace vidik
