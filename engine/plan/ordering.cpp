#include "engine/plan/ordering.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <unordered_map>

namespace vidik {

namespace {

/// "reads `variable` of model `from`", for every input of a model.
struct Edge {
  int from;
  std::string variable;
};
using Graph = std::vector<std::vector<Edge>>;

bool orders(Role role) {
  return role == Role::state || role == Role::companion || role == Role::output;
}

Graph graph_of(const std::vector<std::shared_ptr<const Model>>& models) {
  std::unordered_map<std::string, int> owner;
  for (std::size_t m = 0; m < models.size(); ++m)
    for (const auto& declaration : models[m]->declarations())
      if (orders(declaration.role)) owner[declaration.name] = static_cast<int>(m);
  Graph graph(models.size());
  for (std::size_t m = 0; m < models.size(); ++m)
    for (const auto& declaration : models[m]->declarations())
      if (declaration.role == Role::input && owner.contains(declaration.name))
        graph[m].push_back({owner[declaration.name], declaration.name});
  return graph;
}

/// A cycle among models that could not be placed: each of them still waits for another one.
std::string describe_cycle(const std::vector<std::shared_ptr<const Model>>& models, const Graph& graph,
                           const std::vector<bool>& placed) {
  int at = static_cast<int>(std::find(placed.begin(), placed.end(), false) - placed.begin());
  std::vector<int> seen;
  std::vector<std::string> links;
  while (std::find(seen.begin(), seen.end(), at) == seen.end()) {
    seen.push_back(at);
    const auto edge =
        std::find_if(graph[at].begin(), graph[at].end(), [&](const Edge& e) { return !placed[e.from]; });
    links.push_back(
        fmt::format("{} reads {} of {}", models[at]->name(), edge->variable, models[edge->from]->name()));
    at = edge->from;
  }
  const auto start = std::find(seen.begin(), seen.end(), at) - seen.begin();
  return fmt::format("{}", fmt::join(links.begin() + start, links.end(), ", "));
}

}  // namespace

std::vector<std::shared_ptr<const Model>> ordered(const Catalogue& catalogue, std::uint64_t order_seed,
                                                  Diagnostics& diagnostics) {
  auto models = catalogue.models();
  if (order_seed != 0) {
    std::mt19937_64 generator(order_seed);
    std::shuffle(models.begin(), models.end(), generator);
  }
  const Graph graph = graph_of(models);
  std::vector<bool> placed(models.size(), false);
  std::vector<std::shared_ptr<const Model>> result;
  while (result.size() < models.size()) {
    const auto ready = [&](std::size_t m) {
      return !placed[m] &&
             std::all_of(graph[m].begin(), graph[m].end(), [&](const Edge& e) { return placed[e.from]; });
    };
    std::size_t next = 0;
    while (next < models.size() && !ready(next)) ++next;
    if (next == models.size()) {
      diagnostics.error({}, "models read each other in a circle: " + describe_cycle(models, graph, placed),
                        "one of these must read last month's value (lagged)");
      return models;
    }
    placed[next] = true;
    result.push_back(models[next]);
  }
  return result;
}

}  // namespace vidik
