// Indices of functions that are known in closed form.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "engine/sensitivity/elementary_effects.hpp"
#include "engine/sensitivity/pawn.hpp"
#include "engine/sensitivity/rank_correlations.hpp"
#include "engine/sensitivity/sobol_indices.hpp"
#include "engine/sweep/levels.hpp"
#include "engine/sweep/unit_points.hpp"
#include "tests/engine/sensitivity/published_functions.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {
void expect_within(const Interval& interval, double published) {
  BOOST_TEST(interval.low <= published + 5e-5);
  BOOST_TEST(published <= interval.high + 5e-5);
}

/// Rows of a saltelli design from independent base points.
Eigen::ArrayXXd independent_rows(int factors, std::int64_t count, std::uint64_t seed) {
  return saltelli_rows(random_points(2 * factors, count, seed), factors);
}
}  // namespace

BOOST_AUTO_TEST_SUITE(published_indices)

BOOST_AUTO_TEST_CASE(sobol_indices_of_ishigami_lie_in_their_intervals_which_are_narrow) {
  const auto all = sobol_indices(values_at(saltelli_points(3, 4096, 1), ishigami), 3);
  for (std::size_t i = 0; i < 3; ++i) {
    expect_within(all.first[i], ishigami_first[i]);
    expect_within(all.total[i], ishigami_total[i]);
    BOOST_TEST(all.first[i].half_width() < 0.05);
    BOOST_TEST(all.total[i].half_width() < 0.05);
  }
}

BOOST_AUTO_TEST_CASE(sobol_indices_of_the_g_function_lie_in_their_intervals) {
  const auto all = sobol_indices(values_at(saltelli_points(6, 4096, 1), sobol_g), 6);
  for (std::size_t i = 0; i < 6; ++i) {
    expect_within(all.first[i], g_first(i));
    expect_within(all.total[i], g_total(i));
  }
}

BOOST_AUTO_TEST_CASE(intervals_of_sobol_indices_cover_at_their_nominal_rate) {
  std::vector<int> first(3), total(3);
  for (int seed = 0; seed < Nominal::trials; ++seed) {
    const auto rows = independent_rows(3, 1024, static_cast<std::uint64_t>(seed));
    const auto all = sobol_indices(values_at(rows, ishigami), 3, {200, 1});
    for (std::size_t i = 0; i < 3; ++i) {
      first[i] += std::abs(all.first[i].estimate - ishigami_first[i]) <= all.first[i].half_width();
      total[i] += std::abs(all.total[i].estimate - ishigami_total[i]) <= all.total[i].half_width();
    }
  }
  for (const auto* covered : {&first, &total})
    for (const int count : *covered) {
      BOOST_TEST(count >= Nominal::least * Nominal::trials);
      BOOST_TEST(count <= Nominal::most * Nominal::trials);
    }
}

BOOST_AUTO_TEST_CASE(a_factor_that_changes_nothing_has_index_0_without_doubt) {
  const auto first_only = [](const Eigen::ArrayXd& u) { return u(0) * u(0); };
  const auto all = sobol_indices(values_at(saltelli_points(2, 64, 1), first_only), 2);
  for (const Interval& none : {all.first[1], all.total[1]}) {
    BOOST_TEST(none.estimate == 0);
    BOOST_TEST(none.low == 0);
    BOOST_TEST(none.high == 0);
  }
  const auto points = morris_points(2, 8, 1);
  const auto effects = elementary_effects(points, values_at(points, first_only), 2);
  BOOST_TEST(effects.magnitude[1].high == 0);
  BOOST_TEST(effects.deviation[1].high == 0);
}

BOOST_AUTO_TEST_CASE(an_output_that_does_not_vary_has_indices_0) {
  const std::vector<double> same(40, 3.0);
  BOOST_TEST(sobol_indices(same, 2).total[0].estimate == 0);
  BOOST_TEST(rank_correlations(random_points(2, 40, 1), same).partial[0].estimate == 0);
  BOOST_TEST(pawn_indices(random_points(2, 40, 1), same)[0].estimate == 0);
}

BOOST_AUTO_TEST_CASE(base_points_of_which_a_value_is_missing_are_left_out) {
  auto values = values_at(saltelli_points(3, 256, 1), ishigami);
  const auto fewer = std::vector<double>(values.begin(), values.end() - 5);
  values[values.size() - 2] = NAN;
  BOOST_TEST(sobol_indices(values, 3).total[0].estimate == sobol_indices(fewer, 3).total[0].estimate);
}

BOOST_AUTO_TEST_CASE(elementary_effects_of_a_plane_are_its_slopes) {
  const auto points = morris_points(3, 10, 1);
  const auto plane = [](const Eigen::ArrayXd& u) { return 5 + 2 * u(0) - 3 * u(1) + 0 * u(2); };
  const auto all = elementary_effects(points, values_at(points, plane), 3);
  const double slopes[] = {2, -3, 0};
  for (std::size_t i = 0; i < 3; ++i) {
    BOOST_TEST(std::abs(all.mean[i].estimate - slopes[i]) < 1e-12);
    BOOST_TEST(std::abs(all.magnitude[i].estimate - std::abs(slopes[i])) < 1e-12);
    BOOST_TEST(all.deviation[i].estimate < 1e-6);
  }
}

BOOST_AUTO_TEST_CASE(a_listed_factor_has_its_effect_from_the_lowest_of_its_levels_to_the_highest) {
  // Whatever the numbers of its levels, each changes the output by as much as the next one.
  for (const std::vector<double>& list :
       {std::vector<double>{0, 0.4}, {7, 1, 2}, {0, 1, 5, 6}, {0, 10, 20, 30, 4, 50}}) {
    const Levels levels = Levels::listed(list);
    const Eigen::ArrayXXd points = morris_points(2, 10, 1).unaryExpr([&](double u) { return levels.at(u); });
    std::vector<double> sorted = list;
    std::ranges::sort(sorted);
    const auto place = [&](double level) {
      return static_cast<double>(std::ranges::find(sorted, level) - sorted.begin());
    };
    const double whole = 44, each = whole / static_cast<double>(list.size() - 1);
    const auto values = values_at(
        points, [&](const Eigen::ArrayXd& at) { return 89 + each * (place(at(0)) - 2 * place(at(1))); });
    const auto all = elementary_effects(points, values, 2, {}, {sorted, sorted});
    BOOST_TEST(std::abs(all.magnitude[0].estimate - whole) < 1e-9);
    BOOST_TEST(std::abs(all.deviation[0].estimate) < 1e-5);
    BOOST_TEST(std::abs(all.magnitude[1].estimate - 2 * whole) < 1e-9);
  }
}

BOOST_AUTO_TEST_CASE(intervals_of_elementary_effects_cover_at_their_nominal_rate) {
  // Of u0 u1 the effect of u0 is u1, which is 0, 1/3, 2/3 or 1 with equal probability: 1/2 in the mean.
  const auto product = [](const Eigen::ArrayXd& u) { return u(0) * u(1); };
  int covered = 0;
  for (int seed = 0; seed < Nominal::trials; ++seed) {
    const auto points = morris_points(2, 100, static_cast<std::uint64_t>(seed));
    const auto all = elementary_effects(points, values_at(points, product), 2, {200, 1});
    covered += std::abs(all.magnitude[0].estimate - 0.5) <= all.magnitude[0].half_width();
  }
  BOOST_TEST(covered >= Nominal::least * Nominal::trials);
  BOOST_TEST(covered <= Nominal::most * Nominal::trials);
}

BOOST_AUTO_TEST_CASE(rank_correlations_of_a_monotone_function_are_1) {
  const auto points = random_points(1, 50, 1);
  const auto all = rank_correlations(
      points, values_at(points, [](const Eigen::ArrayXd& u) { return std::exp(9 * u(0)); }));
  BOOST_TEST(std::abs(all.spearman[0].estimate - 1) < 1e-12);
}

BOOST_AUTO_TEST_CASE(equal_values_share_their_ranks) {
  const Eigen::ArrayXd ranks = ranks_of(Eigen::ArrayXd{{3, 1, 3, 0}});
  BOOST_TEST((ranks == Eigen::ArrayXd{{3.5, 2, 3.5, 1}}).all());
}

BOOST_AUTO_TEST_CASE(intervals_of_rank_correlations_cover_at_their_nominal_rate) {
  // Of 200 points the partial correlation of u0, which is 0.97, is covered in 176 of 200 trials only.
  const auto sum = [](const Eigen::ArrayXd& u) { return u(0) + u(1) + u(3); };
  const auto large = random_points(4, 400'000, 999);
  const auto reference = rank_correlations(large, values_at(large, sum), {2, 1});
  std::vector<int> covered(4);
  for (int seed = 0; seed < Nominal::trials; ++seed) {
    const auto points = random_points(4, 1000, static_cast<std::uint64_t>(seed));
    const auto all = rank_correlations(points, values_at(points, sum), {100, 1});
    const auto holds = [](const Interval& interval, double value) {
      return interval.low <= value && value <= interval.high;
    };
    covered[0] += holds(all.spearman[0], reference.spearman[0].estimate);
    covered[1] += holds(all.spearman[2], 0);
    covered[2] += holds(all.partial[0], reference.partial[0].estimate);
    covered[3] += holds(all.partial[2], 0);
  }
  for (const int count : covered) BOOST_TEST(count >= Nominal::least * Nominal::trials);
  BOOST_TEST(covered[1] <= Nominal::most * Nominal::trials);
}

BOOST_AUTO_TEST_CASE(pawn_ranks_the_factors_of_ishigami_and_sees_none_that_is_not_there) {
  const auto points = random_points(4, 20'000, 1);
  const auto all = pawn_indices(
      points, values_at(points, [](const Eigen::ArrayXd& u) { return ishigami(u.head(3)); }), {50, 1});
  BOOST_TEST(all[1].estimate > all[0].estimate);
  BOOST_TEST(all[0].estimate > all[2].estimate);
  BOOST_TEST(all[2].estimate > 0.05);
  BOOST_TEST(all[3].estimate < 0.03);
  BOOST_TEST(all[3].low == 0);
}

BOOST_AUTO_TEST_CASE(pawn_of_one_factor_is_the_distance_of_its_slices) {
  // Of y = u, a tenth of u at place m has its largest distance max(m, 9 − m)/10: the median is 0.7.
  const auto points = random_points(1, 50'000, 1);
  const auto all =
      pawn_indices(points, values_at(points, [](const Eigen::ArrayXd& u) { return u(0); }), {20, 1});
  BOOST_TEST(std::abs(all[0].estimate - 0.7) < 0.01);
}

BOOST_AUTO_TEST_SUITE_END()
