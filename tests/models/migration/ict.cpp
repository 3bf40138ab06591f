#include "models/migration/ict.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <random>

#include "tests/support/model_bench.hpp"

namespace {

using namespace vidik;
const auto closely = boost::test_tools::tolerance(1e-9);

/// Constant exchange rate, no Russian residents, growth of 20 %/year that stays.
struct Bench : test::ModelBench<models::migration::Ict> {
  Bench() {
    (*this)[model.growth_start] = 20;
    (*this)[model.growth_long_run] = 20;
    (*this)[model.growth_half_life] = 2.5;
    (*this)[model.eur_usd] = 1.06;
    (*this)[model.eur_usd_before] = 1.06;
    (*this)[model.de_facto_ratio] = 1.8;
    (*this)[model.gdp] = 72000;
    (*this)[model.participation] = 0.62;
    (*this)[model.it_share] = 0.4;
    (*this)[model.export_per_worker] = 42000;
    (*this)[model.unregistered_weight] = 0.5;
    (*this)[model.spending] = 9000;
    (*this)[model.value_added_share] = 0.6;
    (*this)[model.local] = 250;
    prepare();
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(ict)

BOOST_AUTO_TEST_CASE(constant_growth_compounds_continuously) {
  Bench bench;
  bench.step(24);
  BOOST_TEST(bench[bench.model.local][0] == 250 * std::exp(0.4), closely);
}

BOOST_AUTO_TEST_CASE(excess_growth_halves_in_the_half_life) {
  Bench bench;
  bench[bench.model.growth_long_run] = 6;
  bench.step(29);
  const double before = bench[bench.model.local][0];
  bench.step();  // the 30th month ends 2.5 years after the start
  BOOST_TEST(1200 * std::log(bench[bench.model.local][0] / before) == 6 + 14 * 0.5, closely);
}

BOOST_AUTO_TEST_CASE(driver_and_talent_lever_add_percentage_points) {
  Bench bench;
  bench[bench.model.growth_shift] = 3;
  bench[bench.model.talent_gain] = 1;
  bench[bench.model.talent_retention] = 0.5;
  bench.step(12);
  BOOST_TEST(bench[bench.model.local][0] == 250 * std::exp(0.235), closely);
}

BOOST_AUTO_TEST_CASE(dearer_euros_raise_the_dollar_value_of_local_exports_once) {
  Bench bench;
  bench[bench.model.growth_start] = 0;
  bench[bench.model.growth_long_run] = 0;
  bench[bench.model.eur_usd] = 1.06 * 1.1;
  bench.step();
  bench[bench.model.eur_usd_before] = 1.06 * 1.1;
  bench.step(5);
  BOOST_TEST(bench[bench.model.local][0] == 275, closely);
}

BOOST_AUTO_TEST_CASE(russian_exports_follow_from_workers_and_exports_per_worker) {
  Bench bench;
  bench[bench.model.residents] = 22000;
  bench[bench.model.residents_de_facto] = 39600;
  bench[bench.model.naturalised] = 300;
  bench.step();
  const double monthly = (22000 * 1.4 + 300) * 0.62 * 0.4 * 42000 / 12e6;
  BOOST_TEST(bench[bench.model.russian][0] == monthly, closely);
  BOOST_TEST(bench[bench.model.exports][0] == bench[bench.model.local][0] + monthly, closely);
  BOOST_TEST(bench[bench.model.contribution][0] == 100 * (39600 * 9000 / 1e6 + 0.6 * 12 * monthly) / 72000,
             closely);
}

BOOST_AUTO_TEST_CASE(without_russian_residents_there_is_no_contribution) {
  Bench bench;
  bench.step();
  BOOST_TEST(bench[bench.model.contribution][0] == 0);
}

BOOST_AUTO_TEST_CASE(volatility_is_that_of_a_year) {
  Bench bench;
  bench[bench.model.volatility] = 0.018;
  bench.prepare();
  std::mt19937_64 generator(1);
  std::normal_distribution<double> normal;
  double squares = 0;
  const int batches = 100;
  for (int batch = 0; batch < batches; ++batch) {
    bench[bench.model.local] = 250;
    for (int month = 0; month < 12; ++month) {
      for (double& draw : bench[bench.model.noise_of_exports].column()) draw = normal(generator);
      bench.step();
    }
    squares += (log(bench[bench.model.local].column() / 250.0) - 0.2).square().sum();
  }
  const double n = batches * lanes;
  BOOST_TEST(std::sqrt(squares / n) == 0.018, boost::test_tools::tolerance(4 / std::sqrt(2 * n)));
}

BOOST_AUTO_TEST_SUITE_END()
