// Points in the unit cube.
#include "engine/sweep/unit_points.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <numbers>
#include <set>

#include "tests/engine/sweep/sweep_text.hpp"

using namespace vidik;
using namespace vidik::test;

BOOST_AUTO_TEST_SUITE(unit_cube)

namespace {
using Points = Eigen::ArrayXXd;

/// Whether each of as many equal intervals as there are points holds one, in every factor.
bool one_in_each_interval(const Points& u) {
  for (Eigen::Index factor = 0; factor < u.cols(); ++factor) {
    std::set<int> seen;
    for (Eigen::Index i = 0; i < u.rows(); ++i)
      seen.insert(static_cast<int>(u(i, factor) * static_cast<double>(u.rows())));
    if (static_cast<Eigen::Index>(seen.size()) != u.rows() || *seen.begin() < 0 || *seen.rbegin() >= u.rows())
      return false;
  }
  return true;
}

/// How far the mean of the product of the centred factors is from 0, for the worst pair.
double worst_correlation(const Points& u) {
  double worst = 0;
  for (Eigen::Index a = 0; a < u.cols(); ++a)
    for (Eigen::Index b = 0; b < a; ++b)
      worst = std::max(worst, std::abs(12 * ((u.col(a) - 0.5) * (u.col(b) - 0.5)).mean()));
  return worst;
}
}  // namespace

BOOST_AUTO_TEST_CASE(every_coordinate_lies_in_the_unit_interval_and_has_its_mean_and_spread) {
  for (auto* points : {&random_points, &latin_hypercube_points, &sobol_points}) {
    const Points u = points(8, 4096, 3);
    BOOST_TEST(u.minCoeff() >= 0);
    BOOST_TEST(u.maxCoeff() < 1);
    for (Eigen::Index factor = 0; factor < 8; ++factor) {
      BOOST_TEST(u.col(factor).mean() == 0.5, boost::test_tools::tolerance(0.04));  // 4 standard errors
      BOOST_TEST((u.col(factor) - 0.5).square().mean() == 1.0 / 12, boost::test_tools::tolerance(0.06));
    }
    BOOST_TEST(worst_correlation(u) < 4.5 / 64);
  }
}

BOOST_AUTO_TEST_CASE(a_latin_hypercube_and_a_power_of_two_of_sobol_have_one_point_in_each_interval) {
  BOOST_TEST(one_in_each_interval(latin_hypercube_points(5, 37, 1)));
  BOOST_TEST(one_in_each_interval(sobol_points(40, 256, 1)));
  BOOST_TEST(!one_in_each_interval(random_points(1, 256, 1)));
}

BOOST_AUTO_TEST_CASE(two_factors_of_sobol_have_one_point_in_each_of_the_boxes_of_equal_area) {
  const Points u = sobol_points(2, 256, 5);
  for (int halvings = 0; halvings <= 8; ++halvings) {
    std::set<std::pair<int, int>> seen;
    for (Eigen::Index i = 0; i < 256; ++i)
      seen.emplace(static_cast<int>(u(i, 0) * (1 << halvings)),
                   static_cast<int>(u(i, 1) * (256 >> halvings)));
    BOOST_TEST(seen.size() == 256);
  }
}

BOOST_AUTO_TEST_CASE(sobol_integrates_a_smooth_function_better_than_random_points) {
  const auto error = [](const Points& u) { return std::abs(((3 * u.square()).rowwise().prod()).mean() - 1); };
  double random = 0, sobol = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    random += error(random_points(4, 1024, seed));
    sobol += error(sobol_points(4, 1024, seed));
  }
  BOOST_TEST(10 * sobol < random);
}

BOOST_AUTO_TEST_CASE(more_points_begin_with_the_same_ones_and_seeds_differ) {
  BOOST_TEST((random_points(3, 10, 1) == random_points(3, 99, 1).topRows(10)).all());
  BOOST_TEST((sobol_points(3, 10, 1) == sobol_points(3, 99, 1).topRows(10)).all());
  BOOST_TEST((morris_points(3, 5, 1) == morris_points(3, 9, 1).topRows(20)).all());
  for (auto* points : {&random_points, &latin_hypercube_points, &sobol_points})
    BOOST_TEST((points(3, 10, 1) != points(3, 10, 2)).all());
}

BOOST_AUTO_TEST_CASE(rows_of_saltelli_take_one_factor_after_the_other_from_another_point) {
  const Points u = saltelli_points(3, 64, 2), base = sobol_points(6, 64, 2);
  BOOST_TEST(u.rows() == 64 * 5);
  for (Eigen::Index i = 0; i < 64; ++i) {
    BOOST_TEST((u.row(5 * i) == base.row(i).head(3)).all());
    BOOST_TEST((u.row(5 * i + 4) == base.row(i).tail(3)).all());
    for (Eigen::Index factor = 0; factor < 3; ++factor)
      for (Eigen::Index column = 0; column < 3; ++column)
        BOOST_TEST(u(5 * i + 1 + factor, column) == base(i, column == factor ? 3 + column : column));
  }
}

// Ishigami's function has the indices 0.3139, 0.4424 and 0 (a = 7, b = 0.1).
BOOST_AUTO_TEST_CASE(first_order_indices_of_ishigami_come_out_of_saltellis_design) {
  const auto ishigami = [](const auto& row) {
    const auto x = [&](Eigen::Index i) { return std::numbers::pi * (2 * row(i) - 1); };
    return std::sin(x(0)) + 7 * std::pow(std::sin(x(1)), 2) + 0.1 * std::pow(x(2), 4) * std::sin(x(0));
  };
  const std::int64_t n = 4096;
  const Points u = saltelli_points(3, n, 7);
  const double expected[] = {0.3139, 0.4424, 0};
  for (Eigen::Index factor = 0; factor < 3; ++factor) {
    double product = 0, sum = 0, squares = 0;
    for (Eigen::Index i = 0; i < n; ++i) {
      const double a = ishigami(u.row(5 * i)), b = ishigami(u.row(5 * i + 4)),
                   mixed = ishigami(u.row(5 * i + 1 + factor));
      product += b * (mixed - a);
      sum += a;
      squares += a * a;
    }
    const double variance = squares / n - sum / n * sum / n;
    BOOST_TEST(std::abs(product / n / variance - expected[factor]) < 0.03);
  }
}

BOOST_AUTO_TEST_CASE(a_trajectory_of_morris_moves_each_factor_once_by_two_thirds_on_four_levels) {
  const Points u = morris_points(5, 40, 3);
  BOOST_TEST(u.rows() == 240);
  for (Eigen::Index i = 0; i < 40; ++i) {
    std::set<Eigen::Index> moved;
    for (Eigen::Index row = 6 * i + 1; row < 6 * i + 6; ++row) {
      const auto step = (u.row(row) - u.row(row - 1)).abs().eval();
      Eigen::Index factor = 0;
      BOOST_TEST(step.maxCoeff(&factor) == 2.0 / 3, boost::test_tools::tolerance(1e-12));
      BOOST_TEST(step.sum() == step(factor));
      moved.insert(factor);
    }
    BOOST_TEST(moved.size() == 5);
  }
  BOOST_TEST(((3 * u - (3 * u).round()).abs() < 1e-12).all());
  for (int level = 0; level <= 3; ++level) BOOST_TEST(((3 * u).round() == level).any());
}

BOOST_AUTO_TEST_CASE(a_design_in_the_unit_cube_becomes_levels_by_range_quantile_and_share_of_a_list) {
  const Study study = study_of(
      "  mean: {parameter: price.mean, range: [40, 60]}\n"
      "  speed: {parameter: price.reversion, distribution: !lognormal {median: 2, sd_log: 0.5}}\n"
      "  exits: {parameter: stock.exit_share, values: [0.1, 0.2, 0.3, 0.4]}\n"
      "  inflow: {alternatives: {few: {}, many: {parameters: {stock.inflow: 500}}}}\n",
      "design: {kind: sobol, points: 64, seed: 4}\n");
  const Points u = sobol_points(4, 64, 4);
  int below_median = 0, many = 0;
  for (std::int64_t i = 0; i < 64; ++i) {
    const auto levels = study.point(i).levels;
    BOOST_TEST(levels[0] == 40 + 20 * u(i, 0));
    below_median += levels[1] < 2;
    BOOST_TEST(levels[2] == 0.1 * (1 + static_cast<int>(4 * u(i, 2))), boost::test_tools::tolerance(1e-12));
    many += levels[3] == 1;
  }
  BOOST_TEST(below_median == 32);
  BOOST_TEST(many == 32);
}

BOOST_AUTO_TEST_SUITE_END()
