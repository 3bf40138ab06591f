// A box as a sweep: points of its scenarios.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/discovery/box_files.hpp"
#include "engine/scenario/node_making.hpp"

namespace vidik {

namespace {

/// How a sweep names what a factor varies; its levels are what the scenario draws it from.
Node factor_node(const Factor& factor) {
  static constexpr std::array kinds{"parameter", "initial", "lever", "shock"};
  static constexpr std::array qualities{"size", "date", "hazard", "probability"};
  Node node = map_node();
  put(node, kinds.at(static_cast<std::size_t>(factor.of)), name_node(*factor.target));
  if (factor.of == Factor::Of::shock)
    put(node, "of", name_node(qualities.at(static_cast<std::size_t>(factor.quality))));
  return node;
}

/// A power of two, and at least as many as the box was found on.
std::size_t points_of(const BoxScene& scene) {
  std::size_t points = 64;
  while (points < scene.points()) points *= 2;
  return points;
}

/// Nothing is left to vary of a factor with one level.
bool varies(const BoxScene& scene, std::size_t i) {
  return !scene.factor(i).chooses() && !parsed_node(scene.drawn_from(i)).tag.empty();
}

/// A name that no other factor has.
std::string name_of_choices(const BoxScene& scene) {
  const auto& axes = scene.study().axes();
  std::string name = "choices";
  while (std::ranges::any_of(axes, [&](const Axis& axis) { return *axis.name == name; })) name += '_';
  return name;
}

Node factors_node(const BoxScene& scene, const std::vector<Combination>& combinations,
                  const std::vector<std::string>& files) {
  Node factors = map_node();
  if (combinations.size() > 1) {
    Node& scenarios = map_at(map_at(factors, name_of_choices(scene)), "scenarios");
    for (std::size_t i = 0; i < combinations.size(); ++i)
      put(scenarios, combinations[i].name, name_node("../" + files[i]));
  }
  for (std::size_t i = 0; i < scene.factors(); ++i)
    if (varies(scene, i)) put(factors, *scene.study().axes()[i].name, factor_node(scene.factor(i)));
  return factors;
}

}  // namespace

std::optional<Node> box_sweep(const BoxScene& scene, const std::vector<Combination>& combinations,
                              const std::vector<std::string>& files) {
  const Sweep& sweep = scene.sweep();
  Node factors = factors_node(scene, combinations, files);
  if (factors.keys.empty()) return std::nullopt;
  const bool choices_only = combinations.size() > 1 && factors.keys.size() == 1;
  Node tree = head_node(scene, scene.words().name);
  put(tree, "base", name_node("../" + files.front()));
  put(tree, "factors", std::move(factors));
  put(tree, "design",
      parsed_node(choices_only ? "{kind: grid}"
                               : fmt::format("{{kind: sobol, points: {}, seed: {}}}", points_of(scene),
                                             sweep.design.seed + 1)));
  put(tree, "paths", name_node(std::to_string(sweep.paths)));
  if (sweep.seed) put(tree, "seed", name_node(std::to_string(*sweep.seed)));
  put(tree, "outputs", list_node(outputs_of(sweep)));
  return tree;
}

}  // namespace vidik
