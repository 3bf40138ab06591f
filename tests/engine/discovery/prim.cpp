// Boxes whose limits are known are found again.
#include "engine/discovery/prim.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/engine/discovery/made_cases.hpp"

using namespace vidik;
using namespace vidik::test;

namespace {
constexpr double infinity = std::numeric_limits<double>::infinity();
}  // namespace

BOOST_AUTO_TEST_SUITE(patient_rule_induction)

BOOST_AUTO_TEST_CASE(a_box_is_found_where_it_is_and_only_there) {
  const Box box = paste(corner(), choose(corner(), peel(corner()), 0.95));
  const Fit fit(corner(), box);
  BOOST_TEST(box.restricted() == 2);
  BOOST_TEST(std::abs(box.limits[0].low - 0.6) < 0.05);
  BOOST_TEST(box.limits[0].high == infinity);
  BOOST_TEST(std::abs(box.limits[1].high - 0.3) < 0.05);
  BOOST_TEST(box.limits[1].low == -infinity);
  BOOST_TEST(fit.density() > 0.93);
  BOOST_TEST(fit.coverage() > 0.85);
}

BOOST_AUTO_TEST_CASE(each_peel_takes_a_slice_of_one_factor_and_the_first_box_is_everything) {
  const auto boxes = peel(corner());
  BOOST_TEST(boxes.front().restricted() == 0);
  BOOST_TEST(Fit(corner(), boxes.front()).coverage() == 1);
  for (std::size_t i = 1; i < boxes.size(); ++i) {
    const Fit before(corner(), boxes[i - 1]), after(corner(), boxes[i]);
    BOOST_TEST(after.points < before.points);
    BOOST_TEST(static_cast<double>(after.points) >= 0.94 * static_cast<double>(before.points));
    BOOST_TEST(after.mass() >= 0.05);
    int changed = 0;
    for (std::size_t j = 0; j < 5; ++j)
      changed += boxes[i].limits[j].low != boxes[i - 1].limits[j].low ||
                 boxes[i].limits[j].high != boxes[i - 1].limits[j].high;
    BOOST_TEST(changed == 1);
  }
}

BOOST_AUTO_TEST_CASE(a_choice_is_left_out_as_a_whole) {
  Eigen::ArrayXXd levels = random_points(2, 900, 1);
  levels.col(0) = (3 * levels.col(0)).floor();
  Cases cases = cases_of(levels, [](const Eigen::ArrayXd& u) { return u(0) == 1 && u(1) > 0.5; });
  cases.choice[0] = true;
  const Box box = choose(cases, peel(cases), 0.9);
  BOOST_TEST((box.limits[0].without == std::set<double>{0, 2}));
  BOOST_TEST(std::abs(box.limits[1].low - 0.5) < 0.1);
}

BOOST_AUTO_TEST_CASE(a_box_with_three_factors_is_found_through_noise_and_beside_what_only_follows_one) {
  const Box box = paste(noisy(), choose(noisy(), peel(noisy()), 0.85));
  const Fit fit(noisy(), box);
  BOOST_TEST(std::abs(box.limits[0].low - 0.2) < 0.05);
  BOOST_TEST(std::abs(box.limits[0].high - 0.7) < 0.05);
  BOOST_TEST(std::abs(box.limits[1].low - 0.5) < 0.05);
  BOOST_TEST((box.limits[2].without == std::set<double>{0, 1}));
  // 0.9 of 4,096 / 12 points, known to 0.016; and 0.05 outside.
  BOOST_TEST(std::abs(fit.density() - 0.9) < 4 * 0.016 + 0.03);
  const double expected = 0.9 / 12 / (0.9 / 12 + 0.05 * 11 / 12);
  BOOST_TEST(std::abs(fit.coverage() - expected) < 0.08);
  const auto values = quasi_p_values(noisy(), box);
  for (const std::size_t i : {0U, 1U, 2U}) BOOST_TEST(values[i] < 1e-10);
  const auto shares = stability(noisy(), 0.8, 10);
  for (const std::size_t i : {0U, 1U, 2U}) BOOST_TEST(shares[i] > 0.99);
  // A limit on the follower may pass for a good one here and there; that it does nothing is told.
  for (const std::size_t i : {3U, 4U, 5U}) {
    BOOST_TEST(values[i] > 0.05);
    BOOST_TEST(shares[i] <= 0.31);
  }
}

BOOST_AUTO_TEST_CASE(equal_levels_are_not_torn_apart) {
  Eigen::ArrayXXd levels = random_points(1, 400, 1);
  levels = (4 * levels).floor();
  const Cases cases = cases_of(levels, [](const Eigen::ArrayXd& u) { return u(0) >= 2; });
  const Box box = choose(cases, peel(cases), 1);
  BOOST_TEST(box.limits[0].low == 2);
  BOOST_TEST(Fit(cases, box).coverage() == 1);
}

BOOST_AUTO_TEST_CASE(limits_that_do_nothing_have_no_small_quasi_p_value) {
  Box box = choose(corner(), peel(corner()), 0.95);
  box.limits[3].low = 0.2;
  const auto values = quasi_p_values(corner(), box);
  BOOST_TEST(values[0] < 1e-10);
  BOOST_TEST(values[1] < 1e-10);
  BOOST_TEST(values[3] > 0.05);
  BOOST_TEST(values[4] == 1);
}

BOOST_AUTO_TEST_CASE(factors_that_matter_are_restricted_in_every_half_sample) {
  const auto shares = stability(corner(), 0.9, 10);
  BOOST_TEST(std::abs(shares[0] - 1) < 1e-12);
  BOOST_TEST(std::abs(shares[1] - 1) < 1e-12);
  for (std::size_t i = 2; i < 5; ++i) BOOST_TEST(shares[i] <= 0.31);
}

BOOST_AUTO_TEST_CASE(what_never_happens_has_no_box) {
  const Cases none = cases_of(random_points(2, 100, 1), [](const Eigen::ArrayXd&) { return false; });
  BOOST_TEST(peel(none).size() == 1);
  BOOST_TEST(Fit(none, peel(none).front()).density() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
