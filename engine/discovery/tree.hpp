// A classification tree of where something happens (CART; Breiman, Friedman, Olshen and Stone 1984).
//
// A node is divided where that lowers the Gini impurity most: a factor at a level, a choice into two groups
// of its alternatives (all groupings are considered: with two outcomes the best one is found among the cuts
// of the alternatives in the order of their density). What is asked of it is the density in its leaves, not
// a verdict, so it is also pruned by the Gini impurity, which is the squared error of these densities (a
// class probability tree, section 4.6): the smallest subtree whose cross-validated error is within one
// standard error of the least.
#pragma once

#include "engine/discovery/box.hpp"

namespace vidik {

struct TreeOptions {
  int depth = 4;             ///< most divisions between the root and a leaf
  double least_mass = 0.05;  ///< no leaf holds a smaller share of all points
  int folds = 10;            ///< of the cross-validation, fewer if there are few points; 0: it is not pruned
};

struct TreeNode {
  explicit TreeNode(Box box) : box(std::move(box)) {}
  bool leaf() const { return low < 0; }
  double impurity() const;  ///< points × density × (1 − density)

  Box box;  ///< all limits from the root down to here
  std::int64_t points = 0, hits = 0;
  int parent = -1, factor = -1;  ///< the factor by which it is divided
  int low = -1, high = -1;  ///< its parts: lower levels, and higher ones; or less dense choices, and denser
};

/// Nodes by number: the root first, parts behind what they are parts of. At least the root.
struct Tree {
  TreeNode& operator[](int number) { return nodes[static_cast<std::size_t>(number)]; }
  const TreeNode& operator[](int number) const { return nodes[static_cast<std::size_t>(number)]; }
  std::vector<int> leaves() const;
  /// Where a point ends; a level that no point of the tree had goes to the part that its limits let in.
  int leaf_of(const Cases& cases, Eigen::Index point) const;

  std::vector<TreeNode> nodes;
};

/// The whole tree, not pruned.
Tree grow(const Cases& cases, const TreeOptions& options = {});

/// The smallest subtree that minimises impurity / points + complexity × leaves (section 3.3).
Tree pruned(Tree tree, double complexity);

/// Grown, and pruned by cross-validation.
Tree find_tree(const Cases& cases, const TreeOptions& options = {});

/// By factor: its part in what the tree explains of the impurity. They sum to one, if there is any division.
std::vector<double> importances(const Tree& tree, Eigen::Index factors);

/// By factor: the share of so many half samples whose tree divides by it.
std::vector<double> tree_stability(const Cases& cases, int samples, const TreeOptions& options = {});

}  // namespace vidik
