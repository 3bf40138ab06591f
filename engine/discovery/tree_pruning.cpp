// Which divisions of a tree are worth having.
#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/discovery/samples.hpp"
#include "engine/discovery/tree.hpp"

namespace vidik {

namespace {

/// A subtree's leaves, and their impurity together.
struct Below {
  double impurity = 0;
  int leaves = 0;
};

Below below(const Tree& tree, int number) {
  const TreeNode& node = tree[number];
  if (node.leaf()) return {node.impurity(), 1};
  const Below low = below(tree, node.low), high = below(tree, node.high);
  return {low.impurity + high.impurity, low.leaves + high.leaves};
}

/// The complexity at which a node is better without its parts.
double link(const Tree& tree, int number) {
  const Below parts = below(tree, number);
  return (tree[number].impurity() - parts.impurity) / (parts.leaves - 1) /
         static_cast<double>(tree.nodes.front().points);
}

/// The nodes that can be reached from the root, numbered anew.
int copy(const Tree& from, int number, int parent, Tree& to) {
  TreeNode node = from[number];
  node.parent = parent;
  const int low = node.low, high = node.high, here = static_cast<int>(to.nodes.size());
  to.nodes.push_back(std::move(node));
  if (low >= 0) {
    const int first = copy(from, low, here, to), second = copy(from, high, here, to);
    to[here].low = first;
    to[here].high = second;
  }
  return here;
}

Tree without_parts(Tree tree, int number) {
  TreeNode& node = tree[number];
  node.low = node.high = node.factor = -1;
  Tree all;
  copy(tree, 0, -1, all);
  return all;
}

/// The inner node that is worth least; -1 if there is none.
int weakest(const Tree& tree) {
  int found = -1;
  double least = 0;
  for (int i = 0; i < static_cast<int>(tree.nodes.size()); ++i) {
    if (tree[i].leaf()) continue;
    const double here = link(tree, i);
    if (found >= 0 && here >= least) continue;
    found = i;
    least = here;
  }
  return found;
}

/// Complexities at which the tree gets smaller, rising; the first is 0: the whole tree.
std::vector<double> complexities(Tree tree) {
  std::vector<double> all{0};
  for (int i = weakest(tree); i >= 0; i = weakest(tree)) {
    all.push_back(std::max(all.back(), link(tree, i)));
    tree = without_parts(std::move(tree), i);
  }
  return all;
}

/// Squared errors of the densities, by point and complexity, of trees that did not see the point.
Eigen::ArrayXXd unseen_errors(const Cases& cases, const std::vector<double>& wanted,
                              const TreeOptions& options, int count) {
  Eigen::ArrayXXd errors = Eigen::ArrayXXd::Zero(cases.points(), static_cast<Eigen::Index>(wanted.size()));
  const auto folds = folds_of(cases.points(), count);
  for (int fold = 0; fold < count; ++fold) {
    std::vector<Eigen::Index> seen, unseen;
    for (Eigen::Index i = 0; i < cases.points(); ++i)
      (folds[static_cast<std::size_t>(i)] == fold ? unseen : seen).push_back(i);
    if (seen.empty()) continue;
    Tree tree = grow(taken(cases, seen), options);
    for (std::size_t k = 0; k < wanted.size(); ++k) {
      tree = pruned(std::move(tree), wanted[k]);
      for (const Eigen::Index i : unseen) {
        const TreeNode& leaf = tree[tree.leaf_of(cases, i)];
        const double density = static_cast<double>(leaf.hits) / static_cast<double>(leaf.points);
        errors(i, static_cast<Eigen::Index>(k)) = std::pow((cases.hit(i) ? 1 : 0) - density, 2);
      }
    }
  }
  return errors;
}

/// Between the complexities at which the whole tree changes, as those of the trees of the folds differ a
/// little.
std::vector<double> between(const std::vector<double>& all) {
  std::vector<double> middles;
  for (std::size_t i = 0; i < all.size(); ++i)
    middles.push_back(i + 1 < all.size() ? std::sqrt(all[i] * all[i + 1])
                                         : std::numeric_limits<double>::infinity());
  return middles;
}

double standard_error(const Eigen::ArrayXd& values) {
  const auto count = static_cast<double>(values.size());
  return std::sqrt((values - values.mean()).square().sum() / std::max(1.0, count - 1) / count);
}

}  // namespace

Tree pruned(Tree tree, double complexity) {
  constexpr double rounding = 1e-12;
  for (int i = weakest(tree); i >= 0 && link(tree, i) <= complexity * (1 + rounding); i = weakest(tree))
    tree = without_parts(std::move(tree), i);
  return tree;
}

Tree find_tree(const Cases& cases, const TreeOptions& options) {
  Tree tree = grow(cases, options);
  if (options.folds == 0 || tree.nodes.size() == 1) return tree;
  const int folds = static_cast<int>(std::min<Eigen::Index>(options.folds, cases.points() / 2));
  if (folds < 2)  // too few points to tell
    return pruned(std::move(tree), std::numeric_limits<double>::infinity());
  const auto all = complexities(tree);
  const Eigen::ArrayXXd errors = unseen_errors(cases, between(all), options, folds);
  Eigen::Index best = 0;
  const Eigen::ArrayXd means = errors.colwise().mean();
  const double enough = means.minCoeff(&best) + standard_error(errors.col(best));
  std::size_t chosen = all.size() - 1;
  while (chosen > 0 && means(static_cast<Eigen::Index>(chosen)) > enough) --chosen;
  return pruned(std::move(tree), all[chosen]);
}

}  // namespace vidik
