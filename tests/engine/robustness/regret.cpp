// Small tables whose regrets and criteria are known by hand.
#include "engine/robustness/regret.hpp"

#include <boost/test/unit_test.hpp>

#include "engine/robustness/criteria.hpp"
#include "engine/sweep/unit_points.hpp"

using namespace vidik;

namespace {

/// Three futures, three policies; more is better.
Eigen::ArrayXXd table() {
  Eigen::ArrayXXd values(3, 3);
  values << 10, 8, 4, 2, 6, 6, 5, 5, 1;
  return values;
}

Judgement judgement(const Eigen::ArrayXXd& values, const Eigen::ArrayXd& weights,
                    Goal goal = Goal::maximise) {
  Judgement what;
  what.goal = goal;
  what.values = values;
  what.errors = Eigen::ArrayXXd::Constant(values.rows(), values.cols(), 0.5);
  what.weights = weights;
  return what;
}

std::vector<double> estimates(const std::vector<JudgedPolicy>& policies, const std::string& criterion) {
  std::vector<double> all;
  for (const JudgedPolicy& policy : policies) all.push_back(policy[criterion].value.estimate);
  return all;
}

const std::vector<std::string> abc{"a", "b", "c"};
const Eigen::ArrayXd equal = Eigen::ArrayXd::Constant(3, 1.0 / 3);

void check(const std::vector<JudgedPolicy>& policies, const std::string& criterion,
           const std::vector<double>& expected) {
  const auto found = estimates(policies, criterion);
  for (std::size_t i = 0; i < expected.size(); ++i)
    BOOST_TEST(std::abs(found[i] - expected[i]) < 1e-12, criterion << " of " << i << ": " << found[i]);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(regret_and_criteria)

BOOST_AUTO_TEST_CASE(regret_is_what_is_lost_against_the_best_policy_of_the_same_future) {
  Eigen::ArrayXXd expected(3, 3);
  expected << 0, 2, 6, 4, 0, 0, 0, 0, 4;
  BOOST_TEST((regrets(table(), Goal::maximise) == expected).all());
  BOOST_TEST((regrets(-table(), Goal::minimise) == expected).all());
  BOOST_TEST(regrets(table(), Goal::minimise)(0, 0) == 6);
}

BOOST_AUTO_TEST_CASE(the_criteria_of_a_table_are_those_counted_by_hand) {
  const auto found = judge(judgement(table(), equal), abc);
  check(found, "max_regret", {4, 2, 6});
  check(found, "p90_regret", {4, 2, 6});  // two thirds of the weight are less than nine tenths
  check(found, "mean_regret", {4.0 / 3, 2.0 / 3, 10.0 / 3});
  check(found, "worst", {2, 5, 1});
  check(found, "mean", {17.0 / 3, 19.0 / 3, 11.0 / 3});
  check(found, "laplace", {17.0 / 3, 19.0 / 3, 11.0 / 3});
  check(judge(judgement(-table(), equal, Goal::minimise), abc), "worst", {-2, -5, -1});
}

BOOST_AUTO_TEST_CASE(weights_move_means_and_shares_and_futures_without_weight_do_not_count) {
  const auto found = judge(judgement(table(), Eigen::Array3d(0.95, 0.05, 0)), abc);
  check(found, "mean", {9.6, 7.9, 4.1});
  check(found, "mean_regret", {0.2, 1.9, 5.7});
  check(found, "p90_regret", {0, 2, 6});
  check(found, "worst", {2, 6, 4});
  check(found, "max_regret", {4, 2, 6});
  check(found, "laplace", {17.0 / 3, 19.0 / 3, 11.0 / 3});
}

BOOST_AUTO_TEST_CASE(a_dominated_policy_is_named_and_equal_ones_do_not_dominate_each_other) {
  const auto found = judge(judgement(table(), equal), abc);
  BOOST_TEST(found[0].dominated_by.empty());
  BOOST_TEST(found[1].dominated_by.empty());
  BOOST_TEST(found[2].dominated_by == (std::vector<std::size_t>{1}), boost::test_tools::per_element());
  Eigen::ArrayXXd twins = table();
  twins.col(1) = twins.col(0);
  BOOST_TEST(dominators(twins, Goal::maximise)[0].empty());
  BOOST_TEST(dominators(twins, Goal::maximise)[1].empty());
  BOOST_TEST((regrets(twins, Goal::maximise).col(0) == regrets(twins, Goal::maximise).col(1)).all());
}

BOOST_AUTO_TEST_CASE(a_share_of_futures_is_satisfied_and_a_share_is_open) {
  Judgement what = judgement(table(), Eigen::Array3d(0.5, 0.25, 0.25));
  what.verdicts = {what.values >= 5, (what.values - 5).abs() < 2 * what.errors};
  const auto found = judge(what, abc);
  check(found, "satisfied", {0.75, 1, 0.25});
  BOOST_TEST(found[0]["satisfied"].monte_carlo == 0.25);
  BOOST_TEST(found[0]["satisfied"].value.half_width() > 0);
  BOOST_TEST(found[1]["satisfied"].value.half_width() == 0);
}

BOOST_AUTO_TEST_CASE(a_quantile_is_the_least_value_that_this_weight_does_not_exceed) {
  const Eigen::ArrayXd values = (Eigen::ArrayXd(10) << 9, 1, 8, 2, 7, 3, 6, 4, 5, 0).finished();
  const auto order = rising(values);
  const Eigen::ArrayXd ones = Eigen::ArrayXd::Constant(10, 0.1);
  BOOST_TEST(weighted_quantile(values, ones, order, 0.9) == 8);
  BOOST_TEST(weighted_quantile(values, ones, order, 0.95) == 9);
  Eigen::ArrayXd heavy = ones;
  heavy(0) = 10;
  BOOST_TEST(weighted_quantile(values, heavy, order, 0.5) == 9);
}

BOOST_AUTO_TEST_CASE(the_interval_of_a_mean_over_futures_is_that_of_a_mean) {
  constexpr Eigen::Index futures = 400;
  const Eigen::ArrayXXd values = random_points(2, futures, 3);
  const auto found =
      judge(judgement(values, Eigen::ArrayXd::Constant(futures, 1.0 / futures)), {"a", "b"}, {2000, 1});
  const Eigen::ArrayXd first = values.col(0);
  const double error = std::sqrt((first - first.mean()).square().mean() / futures);
  // The spread of 2,000 replicates is known to 1.6 %.
  BOOST_TEST(std::abs(found[0]["mean"].value.half_width() / (1.96 * error) - 1) < 4 * 0.016);
  BOOST_TEST(std::isnan(found[0]["worst"].value.low));
}

BOOST_AUTO_TEST_CASE(errors_of_paths_make_regrets_uncertain_where_policies_are_close) {
  Eigen::ArrayXXd values(2, 2), errors = Eigen::ArrayXXd::Constant(2, 2, 3);
  values << 100, 0, 5, 4;
  errors.col(1) = 4;
  const Eigen::ArrayXXd found = regret_errors(values, errors, Goal::maximise);
  BOOST_TEST(found(0, 0) == 0);  // best by twenty errors
  BOOST_TEST(found(0, 1) == 5);
  BOOST_TEST(found(1, 0) == 5);
  BOOST_TEST(found(1, 1) == 5);
}

BOOST_AUTO_TEST_SUITE_END()
