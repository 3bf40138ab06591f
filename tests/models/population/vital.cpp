#include "models/population/vital.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/model_bench.hpp"

namespace {

using namespace vidik;
const auto closely = boost::test_tools::tolerance(1e-12);

struct Bench : test::ModelBench<models::population::Vital> {
  Bench() {
    (*this)[model.birth_rate] = 9.35;
    (*this)[model.birth_drift] = -0.075;
    (*this)[model.death_rate] = 15.1;
    (*this)[model.death_drift] = 0.095;
    (*this)[model.ageing] = 0.003;
    (*this)[model.ageing_migration] = -0.4;
    (*this)[model.floor_65] = 0.15;
    (*this)[model.ceiling_65] = 0.45;
    (*this)[model.total] = 6.641;
    (*this)[model.share_65_plus] = 0.2215;
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(vital)

BOOST_AUTO_TEST_CASE(without_migration_the_population_is_a_product_of_natural_increase) {
  Bench bench;
  bench.step(276);
  double expected = 6.641;
  for (int month = 1; month <= 276; ++month)
    expected *= 1 + (9.35 - 15.1 - (0.075 + 0.095) * month / 12) / 12000;
  BOOST_TEST(bench[bench.model.total][0] == expected, closely);
  BOOST_TEST(expected < 5.7);  // ageing alone leads near the projection of 5.6 mn
}

BOOST_AUTO_TEST_CASE(every_month_the_change_is_births_less_deaths_plus_net_migration) {
  Bench bench;
  for (int lane = 0; lane < lanes; ++lane)
    bench[bench.model.net_migration].column()[lane] = 100.0 * lane - 4000;
  for (int month = 0; month < 120; ++month) {
    const Column before = bench[bench.model.total];
    bench.step();
    const Column change = bench[bench.model.births].column() - bench[bench.model.deaths].column() +
                          bench[bench.model.net_migration].column() / 1e6;
    const Column error = bench[bench.model.total].column() - before - change;
    BOOST_TEST(error.abs().maxCoeff() < 1e-14);
  }
}

BOOST_AUTO_TEST_CASE(equal_rates_and_no_migration_keep_the_population) {
  Bench bench;
  bench[bench.model.death_rate] = 9.35;
  bench[bench.model.birth_drift] = 0;
  bench[bench.model.death_drift] = 0;
  bench.step(120);
  BOOST_TEST(bench[bench.model.total][0] == 6.641, closely);
}

BOOST_AUTO_TEST_CASE(the_share_of_the_old_rises_by_its_drift_and_falls_with_immigration) {
  Bench bench;
  bench.step(12);
  BOOST_TEST(bench[bench.model.share_65_plus][0] == 0.2215 + 0.003, closely);
  bench[bench.model.net_migration] = 5000;
  const double before = bench[bench.model.share_65_plus][0];
  bench.step();
  BOOST_TEST(
      bench[bench.model.share_65_plus][0] == before + 0.003 / 12 - 0.4 * 0.005 / bench[bench.model.total][0],
      closely);
}

BOOST_AUTO_TEST_CASE(the_share_of_the_old_stays_within_its_bounds) {
  Bench bench;
  bench[bench.model.share_65_plus] = 0.4499;
  bench.step(12);
  BOOST_TEST(bench[bench.model.share_65_plus][0] == 0.45, closely);
  bench[bench.model.ageing] = -5;
  bench.step();
  BOOST_TEST(bench[bench.model.share_65_plus][0] == 0.15, closely);
}

BOOST_AUTO_TEST_SUITE_END()
