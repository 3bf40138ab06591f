// A box as a scenario: what is drawn otherwise than in the scenario that it extends.
#include <fmt/format.h>

#include <algorithm>

#include "engine/discovery/box_files.hpp"
#include "engine/scenario/courses.hpp"
#include "engine/scenario/merge.hpp"
#include "engine/scenario/node_making.hpp"

namespace vidik {

namespace {

/// What is wrong with files that a sweep was run from has been said when it was compiled.
struct Whole {
  Whole(const BoxScene& scene, const Combination& one) {
    Diagnostics ignored;
    tree = merge_files(scene.base_of(one), ignored).value_or(map_node());
    for (const auto& [i, choice] : one.chosen) {
      Node overlay = choice->overlay;
      read_courses(overlay, ignored);
      lay_over(tree, std::move(overlay), ignored);
    }
  }
  const Node* find(const std::string& section, const std::string& name) const {
    const Node* all = tree.find(section);
    return all ? all->find(name) : nullptr;
  }
  Node tree;
};

std::string last_word(const std::string& name) {
  return name.substr(name.rfind('.') + 1);
}

/// "at", "hazard", or, of a size, the key that it stands under.
std::string key_of_shock(const Whole& whole, const BoxScene& scene, std::size_t i) {
  const std::string quality = last_word(scene.study().varies(i));
  if (quality != "value") return quality;
  const Node* shock = whole.find("shocks", *scene.factor(i).target);
  for (const auto* key : {"multiply", "set"})
    if (shock && shock->find(key)) return key;
  return "add";
}

bool drawn_so_already(const BoxScene& scene, const Combination& one, std::size_t i) {
  const auto& draws = scene.study().variants()[one.variant].plan.draws();
  const auto draw = std::ranges::find(draws, scene.study().varies(i), &Draw::name);
  return draw != draws.end() && draw->distribution.text() == scene.drawn_from(i);
}

void draw_within(Node& tree, const Whole& whole, const BoxScene& scene, std::size_t i) {
  const Factor& factor = scene.factor(i);
  Node value = parsed_node(scene.drawn_from(i));
  if (factor.of == Factor::Of::lever)
    return put(map_at(map_at(tree, "levers"), *factor.target), last_word(scene.study().varies(i)),
               std::move(value));
  if (factor.of == Factor::Of::shock)
    return put(map_at(map_at(tree, "shocks"), *factor.target), key_of_shock(whole, scene, i),
               std::move(value));
  Node assumption = map_node();
  put(assumption, "value", std::move(value));
  put(assumption, "source", text_node(scene.words().source));
  put(map_at(tree, factor.of == Factor::Of::parameter ? "parameters" : "initial"), *factor.target,
      std::move(assumption));
}

/// In a sweep a factor is set, whatever it is correlated with.
void remove_correlations(Node& tree, const Whole& whole, const BoxScene& scene) {
  const Node* correlations = whole.tree.find("correlations");
  for (std::size_t k = 0; correlations && k < correlations->items.size(); ++k) {
    const Node* pair = correlations->items[k].find("parameters");
    const bool of_factor =
        pair && std::ranges::any_of(pair->items, [&](const Node& name) {
          for (std::size_t i = 0; i < scene.factors(); ++i)
            if (scene.factor(i).of == Factor::Of::parameter && *scene.factor(i).target == name.scalar)
              return true;
          return false;
        });
    if (of_factor) put(map_at(tree, "correlations"), *correlations->keys[k], Node());
  }
}

void keep_outputs(Node& tree, const Whole& whole, const BoxScene& scene) {
  put(map_at(tree, "report"), "outputs", list_node(outputs_of(scene.sweep())));
  if (whole.find("report", "headline"))
    put(map_at(tree, "report"), "headline", Node());  // which may name what is not among the outputs
}

}  // namespace

std::vector<std::string> outputs_of(const Sweep& sweep) {
  std::vector<std::string> names;
  for (const auto& output : sweep.outputs) names.push_back(*output);
  return names;
}

Node head_node(const BoxScene& scene, const std::string& name) {
  Node tree = parsed_node("schema: 1");
  put(tree, "title", text_node(scene.sweep().title + ": " + name));
  put(tree, "question", text_node(scene.words().question));
  put(tree, "source", text_node(scene.words().source));
  return tree;
}

Node box_scenario(const BoxScene& scene, const Combination& one, const std::string& name,
                  const std::vector<std::string>& parents) {
  const Whole whole(scene, one);
  Node tree = head_node(scene, name);
  put(tree, "extends", list_node(parents));
  remove_correlations(tree, whole, scene);
  for (std::size_t i = 0; i < scene.factors(); ++i)
    if (!scene.factor(i).chooses() && !drawn_so_already(scene, one, i)) draw_within(tree, whole, scene, i);
  keep_outputs(tree, whole, scene);
  return tree;
}

}  // namespace vidik
