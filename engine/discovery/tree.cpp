#include "engine/discovery/tree.hpp"

#include <algorithm>

#include "engine/discovery/division.hpp"
#include "engine/discovery/samples.hpp"

namespace vidik {

namespace {

int add_node(Tree& tree, const Cases& cases, const std::vector<Eigen::Index>& points, Box box, int parent) {
  TreeNode node(std::move(box));
  node.parent = parent;
  node.points = static_cast<std::int64_t>(points.size());
  for (const Eigen::Index point : points) node.hits += cases.hit(point) ? 1 : 0;
  tree.nodes.push_back(std::move(node));
  return static_cast<int>(tree.nodes.size()) - 1;
}

void divide(Tree& tree, int number, const Cases& cases, const std::vector<Eigen::Index>& points,
            const TreeOptions& options, int depth) {
  if (depth == 0) return;
  const double least = std::max(1.0, options.least_mass * static_cast<double>(cases.points()));
  const Box box = tree[number].box;
  const auto division = best_division(cases, points, box, least);
  if (!division) return;
  tree[number].factor = static_cast<int>(division->factor);
  for (const bool low : {true, false}) {
    const Limits& limits = low ? division->low : division->high;
    std::vector<Eigen::Index> part;
    for (const Eigen::Index point : points)
      if (limits.contain(cases.levels(point, division->factor))) part.push_back(point);
    Box inside = box;
    inside.limits[static_cast<std::size_t>(division->factor)] = limits;
    const int child = add_node(tree, cases, part, std::move(inside), number);
    (low ? tree[number].low : tree[number].high) = child;
    divide(tree, child, cases, part, options, depth - 1);
  }
}

}  // namespace

double TreeNode::impurity() const {
  return impurity_of(static_cast<double>(points), static_cast<double>(hits));
}

std::vector<int> Tree::leaves() const {
  std::vector<int> all;
  for (std::size_t i = 0; i < nodes.size(); ++i)
    if (nodes[i].leaf()) all.push_back(static_cast<int>(i));
  return all;
}

int Tree::leaf_of(const Cases& cases, Eigen::Index point) const {
  int number = 0;
  while (!(*this)[number].leaf()) {
    const TreeNode& node = (*this)[number];
    const auto factor = static_cast<std::size_t>(node.factor);
    const double level = cases.levels(point, node.factor);
    const Limits& low = (*this)[node.low].box.limits[factor];
    const Limits& high = (*this)[node.high].box.limits[factor];
    number = cases.choice[factor] ? (low.contain(level) ? node.low : node.high)
                                  : (level < high.low ? node.low : node.high);
  }
  return number;
}

Tree grow(const Cases& cases, const TreeOptions& options) {
  std::vector<Eigen::Index> points(static_cast<std::size_t>(cases.points()));
  for (Eigen::Index i = 0; i < cases.points(); ++i) points[static_cast<std::size_t>(i)] = i;
  Tree tree;
  add_node(tree, cases, points, Box(cases.factors()), -1);
  divide(tree, 0, cases, points, options, options.depth);
  return tree;
}

std::vector<double> importances(const Tree& tree, Eigen::Index factors) {
  std::vector<double> all(static_cast<std::size_t>(factors));
  double sum = 0;
  for (const TreeNode& node : tree.nodes) {
    if (node.leaf()) continue;
    const double gain = node.impurity() - tree[node.low].impurity() - tree[node.high].impurity();
    all[static_cast<std::size_t>(node.factor)] += gain;
    sum += gain;
  }
  if (sum > 0)
    for (double& one : all) one /= sum;
  return all;
}

std::vector<double> tree_stability(const Cases& cases, int samples, const TreeOptions& options) {
  std::vector<double> shares(static_cast<std::size_t>(cases.factors()));
  for (int sample = 0; sample < samples; ++sample) {
    const auto parts = importances(find_tree(half_of(cases, sample), options), cases.factors());
    for (std::size_t i = 0; i < shares.size(); ++i) shares[i] += parts[i] > 0 ? 1 : 0;
  }
  for (double& share : shares) share /= samples;
  return shares;
}

}  // namespace vidik
