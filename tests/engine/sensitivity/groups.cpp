// Indices of groups of factors, of functions for which they are known in closed form.
#include <boost/test/unit_test.hpp>

#include "engine/sensitivity/elementary_effects.hpp"
#include "engine/sensitivity/sobol_indices.hpp"
#include "tests/engine/sensitivity/published_functions.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(indices_of_groups)

namespace {
const Groups three_groups(std::vector<int>{0, 0, 1, 1, 1, 2});
const std::vector<std::vector<std::size_t>> members{{0, 1}, {2, 3, 4}, {5}};
}  // namespace

BOOST_AUTO_TEST_CASE(sobol_indices_of_groups_of_the_g_function_lie_in_their_intervals) {
  const auto all = sobol_indices(values_at(saltelli_points(three_groups, 8192, 1), sobol_g), 3);
  for (std::size_t i = 0; i < 3; ++i) {
    BOOST_TEST(std::abs(all.first[i].estimate - g_first(members[i])) <= all.first[i].half_width());
    BOOST_TEST(std::abs(all.total[i].estimate - g_total(members[i])) <= all.total[i].half_width());
    BOOST_TEST(all.total[i].half_width() < 0.04);
  }
  // The first group's share is more than the sum of those of its factors, whose interaction it holds.
  BOOST_TEST(all.first[0].low > g_first(0) + g_first(1));
}

BOOST_AUTO_TEST_CASE(intervals_of_groups_cover_at_their_nominal_rate) {
  std::vector<int> covered(4);
  for (int seed = 0; seed < Nominal::trials; ++seed) {
    const auto base = random_points(12, 1024, static_cast<std::uint64_t>(seed));
    const auto all = sobol_indices(values_at(saltelli_rows(base, three_groups), sobol_g), 3, {200, 1});
    for (std::size_t i = 0; i < 2; ++i) {
      covered[i] += std::abs(all.first[i].estimate - g_first(members[i])) <= all.first[i].half_width();
      covered[2 + i] += std::abs(all.total[i].estimate - g_total(members[i])) <= all.total[i].half_width();
    }
  }
  for (const int count : covered) BOOST_TEST(count >= Nominal::least * Nominal::trials);
}

BOOST_AUTO_TEST_CASE(a_group_that_changes_nothing_has_index_0_without_doubt) {
  const auto second_only = [](const Eigen::ArrayXd& u) { return u(2) * u(3) + u(4); };
  const auto all = sobol_indices(values_at(saltelli_points(three_groups, 64, 1), second_only), 3);
  BOOST_TEST(all.total[0].high == 0);
  BOOST_TEST(all.total[2].high == 0);
  BOOST_TEST(all.total[1].estimate > 0.9);
  const auto points = morris_points(three_groups, 16, 1);
  const auto effects = elementary_effects(points, values_at(points, second_only), three_groups);
  BOOST_TEST(effects.magnitude[0].high == 0);
  BOOST_TEST(effects.magnitude[1].low > 0);
  BOOST_TEST(effects.deviation[2].high == 0);
}

BOOST_AUTO_TEST_CASE(a_step_of_a_group_moves_all_of_its_factors_and_its_effect_has_no_sign) {
  const auto points = morris_points(three_groups, 400, 1);
  BOOST_TEST(points.rows() == 1600);
  for (Eigen::Index row = 0; row + 1 < points.rows(); ++row) {
    if (row % 4 == 3) continue;  // the last of its trajectory
    std::vector<int> moved;
    for (Eigen::Index i = 0; i < 6; ++i)
      if (points(row, i) != points(row + 1, i)) moved.push_back(three_groups.of(i));
    BOOST_REQUIRE(!moved.empty());
    BOOST_TEST(static_cast<Eigen::Index>(moved.size()) == three_groups.size(moved.front()));
    BOOST_TEST(moved.front() == moved.back());
  }
  // Of u0 + u1 steps are 4/3, 0 or −4/3 with probabilities 1/4, 1/2, 1/4: |effects| are 2 or 0, 1 in the
  // mean.
  const auto sum = [](const Eigen::ArrayXd& u) { return u(0) + u(1) + 3 * u(5); };
  const auto effects = elementary_effects(points, values_at(points, sum), three_groups);
  BOOST_TEST(std::abs(effects.magnitude[0].estimate - 1) <= effects.magnitude[0].half_width());
  BOOST_TEST(effects.magnitude[0].half_width() < 0.15);
  BOOST_TEST(std::isnan(effects.mean[0].estimate));
  BOOST_TEST(std::isnan(effects.deviation[0].estimate));
  BOOST_TEST(std::abs(effects.mean[2].estimate - 3) < 1e-12);
}

BOOST_AUTO_TEST_SUITE_END()
