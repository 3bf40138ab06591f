// Trees that are known, by construction or by hand, are found again.
#include "engine/discovery/tree.hpp"

#include <boost/test/unit_test.hpp>
#include <functional>

#include "engine/discovery/division.hpp"
#include "engine/sweep/unit_points.hpp"
#include "tests/engine/discovery/made_cases.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(classification_trees)

BOOST_AUTO_TEST_CASE(a_corner_takes_two_divisions_and_no_more) {
  const Tree tree = find_tree(corner());
  BOOST_REQUIRE(tree.leaves().size() == 3U);
  int dense = 0;
  for (const int leaf : tree.leaves()) {
    const Fit fit(corner(), tree[leaf].box);
    BOOST_TEST(fit.points == tree[leaf].points);
    if (fit.density() < 0.5) continue;
    ++dense;
    const auto& limits = tree[leaf].box.limits;
    BOOST_TEST(fit.density() == 1);
    BOOST_TEST(fit.coverage() == 1);
    BOOST_TEST(std::abs(limits[0].low - 0.6) < 0.01);
    BOOST_TEST(std::abs(limits[1].high - 0.3) < 0.01);
    BOOST_TEST(tree[leaf].box.restricted() == 2);
  }
  BOOST_TEST(dense == 1);
  const auto parts = importances(tree, 5);
  BOOST_TEST(std::abs(parts[0] + parts[1] - 1) < 1e-12);
  BOOST_TEST(parts[2] + parts[3] + parts[4] == 0);
}

BOOST_AUTO_TEST_CASE(choices_are_divided_into_groups_and_not_by_their_numbers) {
  const Tree tree = find_tree(choices());
  BOOST_REQUIRE(tree.leaves().size() == 3U);
  for (const int leaf : tree.leaves()) {
    const Limits& limits = tree[leaf].box.limits[0];
    if (tree[leaf].hits == 0) continue;
    BOOST_TEST(tree[leaf].hits == tree[leaf].points);
    BOOST_TEST((limits.without == std::set<double>{0, 2, 4}));
    BOOST_TEST(std::abs(tree[leaf].box.limits[1].low - 0.4) < 0.02);
  }
}

BOOST_AUTO_TEST_CASE(of_all_groupings_of_choices_the_best_is_found) {
  constexpr int alternatives = 6;
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    Eigen::ArrayXXd levels = random_points(2, 90, seed);
    const Eigen::ArrayXd chance = levels.col(1);
    levels.col(0) = (alternatives * levels.col(0)).floor();
    Cases cases{levels.leftCols(1), chance < 0.5, {true}};
    std::vector<Eigen::Index> points(90);
    for (Eigen::Index i = 0; i < 90; ++i) points[static_cast<std::size_t>(i)] = i;
    double best = 0;
    for (int group = 1; group + 1 < 1 << alternatives; ++group) {
      double low = 0, low_hits = 0;
      for (const Eigen::Index i : points)
        if (group >> static_cast<int>(levels(i, 0)) & 1) {
          ++low;
          low_hits += cases.hit(i);
        }
      const auto hits = static_cast<double>(cases.hits());
      best = std::max(
          best, impurity_of(90, hits) - impurity_of(low, low_hits) - impurity_of(90 - low, hits - low_hits));
    }
    const auto found = best_division(cases, points, Box(1), 1);
    BOOST_REQUIRE(found.has_value());
    BOOST_TEST(std::abs(found->gain - best) < 1e-9);
  }
}

BOOST_AUTO_TEST_CASE(a_tree_is_pruned_at_the_complexities_that_are_counted_by_hand) {
  // Ten points of each of three levels, at 0, 5 and 10 of which it happens. The root has an impurity of 7.5;
  // dividing it at the first level leaves 3.75, and dividing the rest 2.5.
  Cases cases{Eigen::ArrayXXd(30, 1), {}, {false}};
  cases.hit.resize(30);
  for (Eigen::Index i = 0; i < 30; ++i) {
    cases.levels(i, 0) = static_cast<double>(i / 10);
    cases.hit(i) = i >= 15;
  }
  const Tree tree = grow(cases);
  BOOST_TEST(tree.leaves().size() == 3U);
  BOOST_TEST(tree[0].impurity() == 7.5);
  BOOST_TEST(tree[tree[0].low].box.limits[0].high == 0);
  BOOST_TEST(tree[tree[0].high].box.limits[0].low == 1);
  BOOST_TEST(pruned(tree, 0.99 * 1.25 / 30).leaves().size() == 3U);
  BOOST_TEST(pruned(tree, 1.01 * 1.25 / 30).leaves().size() == 2U);
  BOOST_TEST(pruned(tree, 0.99 * 3.75 / 30).leaves().size() == 2U);
  BOOST_TEST(pruned(tree, 1.01 * 3.75 / 30).leaves().size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_follows_from_nothing_has_a_tree_without_divisions) {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const Eigen::ArrayXXd points = random_points(4, 400, seed);
    Cases cases{points.leftCols(3), points.col(3) < 0.3, {false, false, false}};
    BOOST_TEST(grow(cases).leaves().size() > 5U);
    BOOST_TEST(find_tree(cases).leaves().size() == 1U);
  }
  const Cases never = cases_of(random_points(2, 100, 1), [](const Eigen::ArrayXd&) { return false; });
  BOOST_TEST(grow(never).leaves().size() == 1U);
}

BOOST_AUTO_TEST_CASE(every_point_is_in_one_leaf_and_no_leaf_is_too_small_or_too_deep) {
  TreeOptions options;
  options.depth = 3;
  options.least_mass = 0.08;
  for (const Cases* cases : {&corner(), &choices(), &noisy()}) {
    const Tree tree = grow(*cases, options);
    BOOST_TEST(tree.leaves().size() <= 8U);
    for (Eigen::Index i = 0; i < cases->points(); ++i) {
      int holding = 0;
      for (const int leaf : tree.leaves())
        if (tree[leaf].box.contains(*cases, i)) {
          ++holding;
          BOOST_TEST(leaf == tree.leaf_of(*cases, i));
        }
      BOOST_TEST(holding == 1);
    }
    for (const int leaf : tree.leaves())
      BOOST_TEST(static_cast<double>(tree[leaf].points) >= 0.08 * static_cast<double>(cases->points()));
  }
}

BOOST_AUTO_TEST_CASE(factors_that_matter_divide_in_every_half_sample) {
  const auto shares = tree_stability(noisy(), 10);
  BOOST_TEST(shares[0] > 0.99);
  BOOST_TEST(shares[1] > 0.99);
  BOOST_TEST(shares[2] > 0.99);
  BOOST_TEST(shares[4] <= 0.31);
  BOOST_TEST(shares[5] <= 0.31);
}

BOOST_AUTO_TEST_CASE(few_points_are_enough_if_they_are_clear) {
  const auto high = [](const Eigen::ArrayXd& u) { return u(0) > 0.5; };
  BOOST_TEST(find_tree(cases_of(sobol_points(2, 16, 1), high)).leaves().size() == 2U);
  BOOST_TEST(find_tree(cases_of(sobol_points(2, 2, 1), high)).leaves().size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
