// Outputs that one factor explains alone, and factors whose levels pile up in one place.
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "engine/sensitivity/pawn.hpp"
#include "engine/sensitivity/rank_correlations.hpp"
#include "engine/sweep/unit_points.hpp"
#include "tests/engine/sensitivity/published_functions.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(extremes)

namespace {
double first_only(const Eigen::ArrayXd& u) {
  return std::exp(9 * u(0));
}

bool known(const Interval& interval) {
  return std::isfinite(interval.low) && std::isfinite(interval.high);
}

/// Of 41 parts of the unit interval the first 30 are level 0, the others have one each.
double piled(double u) {
  return std::max(0.0, std::floor(41 * u) - 29);
}
}  // namespace

BOOST_AUTO_TEST_CASE(where_one_factor_explains_everything_the_others_have_partial_correlation_0) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto points = random_points(3, 256, seed);
    const auto values = values_at(points, first_only);
    const auto drawn = rank_correlations(points, values, {50, 1});
    const auto paths = RankIndices(points)(Eigen::Map<const Eigen::ArrayXd>(values.data(), 256));
    for (const auto* partial : {&drawn.partial, &paths.partial}) {
      BOOST_TEST(std::abs((*partial)[0].estimate - 1) < 1e-12);
      for (const std::size_t other : {1U, 2U}) {
        BOOST_TEST((*partial)[other].estimate == 0);
        BOOST_TEST(known((*partial)[other]));
      }
    }
    BOOST_TEST(drawn.partial[1].half_width() == 0);
  }
}

BOOST_AUTO_TEST_CASE(an_interval_is_known_even_if_some_replicates_leave_out_all_that_disturbs) {
  const auto points = random_points(2, 12, 1);
  auto values = values_at(points, first_only);
  std::swap(*std::ranges::min_element(values), *std::ranges::max_element(values));
  const auto partial = rank_correlations(points, values).partial[0];
  BOOST_TEST(std::abs(partial.estimate) < 1);
  BOOST_TEST(known(partial));
  BOOST_TEST(partial.low < partial.estimate);
  BOOST_TEST(partial.high <= 1);
}

BOOST_AUTO_TEST_CASE(slices_in_which_no_point_lies_do_not_count_in_pawn) {
  const Eigen::ArrayXXd levels = random_points(1, 820, 1).unaryExpr([](double u) { return piled(u); });
  const auto all = pawn_indices(levels, values_at(levels, [](const Eigen::ArrayXd& u) { return u(0); }));
  // The slices that are not empty hold level 0 (at 30 of 41) or several of the others: their distances are
  // 11/41 of the first, and more than 30/41 of all others.
  BOOST_TEST(all[0].estimate > 0.7);
  BOOST_TEST(all[0].low > 0.6);
}

BOOST_AUTO_TEST_SUITE_END()
