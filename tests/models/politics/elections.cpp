// Elections: when they are held, whether the government changes, and to what.
#include "models/politics/elections.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <random>

#include "models/politics/indicators.hpp"
#include "tests/support/model_bench.hpp"

using vidik::Column;
using vidik::models::politics::Elections;
using vidik::models::politics::Indicators;
using vidik::test::ModelBench;

namespace {

ModelBench<Elections> usual() {
  ModelBench<Elections> bench;
  const auto& m = bench.model;
  bench[m.term] = 48.0, bench[m.no_snap] = 12.0, bench[m.snap_rate] = 0.012;
  bench[m.base] = -1.35, bench[m.growth_loading] = -0.2, bench[m.risk_loading] = 0.8,
  bench[m.snap_loading] = 0.35;
  bench[m.lowest_pro_eu] = 0.05, bench[m.highest_pro_eu] = 0.95, bench[m.return_probability] = 0.6;
  bench[m.growth] = 3.0, bench[m.risk] = 0.37, bench[m.eu_yes] = 0.43, bench[m.eu_no] = 0.32;
  bench[m.months] = 8.0;
  return bench;
}

/// Whether the government falls in this month at the given draw.
bool falls(ModelBench<Elections> bench, double draw) {
  bench[bench.model.change_draw] = draw;
  const double before = bench[bench.model.government][0];
  bench.step();
  return bench[bench.model.government][0] != before;
}

double odds_to_probability(double odds) {
  return 1.0 / (1.0 + std::exp(-odds));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(elections)

BOOST_AUTO_TEST_CASE(a_term_lasts_forty_eight_months) {
  auto bench = usual();
  const auto& m = bench.model;
  bench.step(39);
  BOOST_TEST(bench[m.months][0] == 47.0);
  bench.step();
  BOOST_TEST(bench[m.months][0] == 0.0);
  BOOST_TEST(bench[m.government][0] == Elections::multi_vector);
  bench.step(47);
  BOOST_TEST(bench[m.months][0] == 47.0);
  bench.step();
  BOOST_TEST(bench[m.months][0] == 0.0);
}

BOOST_AUTO_TEST_CASE(no_snap_election_in_the_first_year) {
  auto bench = usual();
  const auto& m = bench.model;
  bench[m.election_draw] = 0.0;
  bench.step(4);
  BOOST_TEST(bench[m.months][0] == 12.0);
  bench.step();
  BOOST_TEST(bench[m.months][0] == 0.0);
}

BOOST_AUTO_TEST_CASE(no_change_without_an_election) {
  auto bench = usual();
  bench[bench.model.change_draw] = 0.0;
  bench.step(39);
  BOOST_TEST(bench[bench.model.government][0] == Elections::multi_vector);
}

BOOST_AUTO_TEST_CASE(the_probability_of_change_is_logistic_in_growth_and_risk) {
  auto bench = usual();
  const auto& m = bench.model;
  bench[m.months] = 47.0, bench[m.growth] = 1.0, bench[m.risk] = 0.62;
  const double p = odds_to_probability(-1.35 + 0.4 + 0.2);
  BOOST_TEST(falls(bench, p - 1e-9));
  BOOST_TEST(!falls(bench, p + 1e-9));
}

BOOST_AUTO_TEST_CASE(a_snap_election_has_odds_of_its_own) {
  auto bench = usual();
  const auto& m = bench.model;
  bench[m.months] = 30.0, bench[m.election_draw] = 0.011;
  const double p = odds_to_probability(-1.35 + 0.35);
  BOOST_TEST(falls(bench, p - 1e-9));
  BOOST_TEST(!falls(bench, p + 1e-9));
}

BOOST_AUTO_TEST_CASE(opinion_decides_who_follows_a_multi_vector_government) {
  auto bench = usual();
  const auto& m = bench.model;
  bench[m.months] = 47.0, bench[m.change_draw] = 0.0;
  Column draw = Column::Constant(0.43 / 0.75 - 1e-9), yes = Column::Constant(0.43);
  draw[1] = 0.43 / 0.75 + 1e-9;
  draw[2] = 0.949, yes[2] = 100.0;  // limited to 95 %
  draw[3] = 0.951, yes[3] = 100.0;
  draw[4] = 0.049, yes[4] = 0.0;  // at least 5 %
  bench[m.successor_draw] = draw, bench[m.eu_yes] = yes;
  bench.step();
  const double expected[] = {1, 2, 1, 2, 1};
  for (int lane = 0; lane < 5; ++lane)
    BOOST_TEST(bench[m.government][lane] == expected[lane], "lane " << lane);
}

BOOST_AUTO_TEST_CASE(other_governments_return_to_multi_vector_or_give_way_to_the_third) {
  auto bench = usual();
  const auto& m = bench.model;
  bench[m.months] = 47.0, bench[m.change_draw] = 0.0;
  Column government = Column::Ones(), draw = Column::Constant(0.59);
  government[2] = government[3] = 2;
  draw[1] = draw[3] = 0.61;
  bench[m.government] = government, bench[m.successor_draw] = draw;
  bench.step();
  const double expected[] = {0, 2, 0, 1};
  for (int lane = 0; lane < 4; ++lane)
    BOOST_TEST(bench[m.government][lane] == expected[lane], "lane " << lane);
}

BOOST_AUTO_TEST_CASE(the_mean_time_between_elections_is_that_of_a_truncated_geometric) {
  auto bench = usual();
  const auto& m = bench.model;
  bench[m.snap_rate] = 0.05;
  std::mt19937_64 generator(11);
  std::uniform_real_distribution<double> uniform;
  double held = 0.0;
  constexpr int months = 20000;
  for (int month = 0; month < months; ++month) {
    Column draw;
    for (int lane = 0; lane < vidik::lanes; ++lane) draw[lane] = uniform(generator);
    bench[m.election_draw] = draw;
    bench.step();
    for (int lane = 0; lane < vidik::lanes; ++lane) held += bench[m.months][lane] == 0.0;
  }
  // 12 months without, then up to 36 months with probability 0.05 each: mean 12 + (1 − 0.95³⁶)/0.05
  const double mean = 12.0 + (1.0 - std::pow(0.95, 36)) / 0.05;
  BOOST_TEST(vidik::lanes * static_cast<double>(months) / held == mean, boost::test_tools::tolerance(0.01));
}

BOOST_AUTO_TEST_CASE(indicators_name_the_government) {
  ModelBench<Indicators> bench;
  Column government = Column::Zero();
  government[1] = Elections::pro_eu, government[2] = Elections::nationalist;
  bench[bench.model.government] = government;
  bench.step();
  const double pro_eu[] = {0, 1, 0}, nationalist[] = {0, 0, 1};
  for (int lane = 0; lane < 3; ++lane) {
    BOOST_TEST(bench[bench.model.pro_eu][lane] == pro_eu[lane]);
    BOOST_TEST(bench[bench.model.nationalist][lane] == nationalist[lane]);
  }
}

BOOST_AUTO_TEST_SUITE_END()
