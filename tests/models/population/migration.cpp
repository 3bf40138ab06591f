#include "models/population/migration.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "models/population/vital.hpp"
#include "tests/support/model_bench.hpp"

namespace {

using namespace vidik;
const auto closely = boost::test_tools::tolerance(1e-12);

/// The circumstances of the end of 2022.
struct Bench : test::ModelBench<models::population::Migration> {
  Bench() {
    (*this)[model.emigration_base] = 46000;
    (*this)[model.returns_base] = 28000;
    (*this)[model.other_base] = 9000;
    (*this)[model.emigration_income] = 0.6;
    (*this)[model.emigration_member] = 0.75;
    (*this)[model.emigration_risk] = 0.25;
    (*this)[model.emigration_talent] = -0.25;
    (*this)[model.returns_income_weight] = 0.4;
    (*this)[model.returns_talent] = 0.15;
    (*this)[model.other_income] = 0.3;
    (*this)[model.risk] = 0.37;
    (*this)[model.total] = 6.64;
    (*this)[model.log_real_gdp] = 0.0;
    (*this)[model.net_12m] = -6000;
    start();
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(migration)

BOOST_AUTO_TEST_CASE(under_the_circumstances_of_2022_flows_are_those_of_2022) {
  Bench bench;
  bench.step();
  BOOST_TEST(bench[bench.model.emigration][0] == 46000.0 / 12, closely);
  BOOST_TEST(bench[bench.model.returns][0] == 28000.0 / 12, closely);
  BOOST_TEST(bench[bench.model.other_immigration][0] == 9000.0 / 12, closely);
  BOOST_TEST(bench[bench.model.net_migration][0] == -9000.0 / 12, closely);
}

BOOST_AUTO_TEST_CASE(emigration_is_in_proportion_to_the_population) {
  Bench bench;
  bench[bench.model.total] = 3.32;
  bench.step();
  BOOST_TEST(bench[bench.model.emigration][0] == 23000.0 / 12, closely);
}

BOOST_AUTO_TEST_CASE(convergence_of_income_lowers_emigration_and_raises_returns) {
  Bench bench;
  bench[bench.model.relative_income] = 0.1;
  bench.step();
  BOOST_TEST(bench[bench.model.emigration][0] == 46000.0 / 12 * std::exp(-0.06), closely);
  BOOST_TEST(bench[bench.model.returns][0] == 28000.0 / 12 * std::exp(0.024), closely);
}

BOOST_AUTO_TEST_CASE(accession_raises_emigration_by_its_factor) {
  Bench bench;
  bench[bench.model.member] = 1;
  bench.step();
  BOOST_TEST(bench[bench.model.emigration][0] == 46000.0 / 12 * std::exp(0.75), closely);
}

BOOST_AUTO_TEST_CASE(talent_retention_lowers_emigration_by_22_percent) {
  Bench bench;
  bench[bench.model.talent_retention] = 1;
  bench.step();
  BOOST_TEST(bench[bench.model.emigration][0] == 46000.0 / 12 * 0.7788, boost::test_tools::tolerance(1e-4));
  BOOST_TEST(bench[bench.model.returns][0] == 28000.0 / 12 * std::exp(0.15), closely);
}

BOOST_AUTO_TEST_CASE(naturalisation_is_no_emigration) {
  Bench bench;
  bench.step();
  const double before = bench[bench.model.net_migration][0];
  bench[bench.model.russian_outflow] = 40;
  bench[bench.model.russian_naturalisations] = 40;
  bench.step();
  BOOST_TEST(bench[bench.model.net_migration][0] == before, closely);
  bench[bench.model.russian_outflow] = 100;
  bench[bench.model.russian_inflow] = 1000;
  bench.step();
  BOOST_TEST(bench[bench.model.net_migration][0] == before + 1000 - 60, closely);
}

BOOST_AUTO_TEST_CASE(the_sum_of_twelve_months_forgets_the_thirteenth) {
  Bench bench;
  double sum = 0;
  for (int month = 1; month <= 20; ++month) {
    bench[bench.model.russian_inflow] = 100.0 * month * month;
    bench.step();
    if (month > 8) sum += bench[bench.model.net_migration][0];
    if (month == 1)
      BOOST_TEST(bench[bench.model.net_12m][0] == -6000 + 500 + bench[bench.model.net_migration][0], closely);
  }
  BOOST_TEST(bench[bench.model.net_12m][0] == sum, closely);
}

BOOST_AUTO_TEST_CASE(the_population_falls_as_base_emigration_rises) {
  Bench bench;
  test::ModelBench<models::population::Vital> vital;
  vital[vital.model.total] = 6.64;
  vital[vital.model.ceiling_65] = 1;
  for (int lane = 0; lane < lanes; ++lane)
    bench[bench.model.emigration_base].column()[lane] = 20000 + 900 * lane;
  for (int month = 0; month < 60; ++month) {
    bench[bench.model.total] = vital[vital.model.total].column();
    bench.step();
    vital[vital.model.net_migration] = bench[bench.model.net_migration].column();
    vital.step();
  }
  for (int lane = 1; lane < lanes; ++lane)
    BOOST_TEST(vital[vital.model.total][lane] < vital[vital.model.total][lane - 1]);
}

BOOST_AUTO_TEST_SUITE_END()
