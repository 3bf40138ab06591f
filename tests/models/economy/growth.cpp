#include "models/economy/growth.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <random>

#include "models/norms.hpp"
#include "tests/support/model_bench.hpp"

namespace {

using namespace vidik;
namespace norms = models::norms;
const auto closely = boost::test_tools::tolerance(1e-9);

/// Everything at its norm and potential growth of 3 %/year.
struct Bench : test::ModelBench<models::economy::Growth> {
  Bench() {
    (*this)[model.potential_start] = 3;
    (*this)[model.potential_long_run] = 3;
    (*this)[model.potential_time] = 96;
    (*this)[model.multiplier] = 0.4;
    (*this)[model.impulse_of_funds] = 0.25;
    (*this)[model.impulse_of_levers] = 0.3;
    (*this)[model.bill_effect] = 0.4;
    (*this)[model.shortage_effect] = 0.06;
    (*this)[model.trade_multiplier] = 0.4;
    (*this)[model.smoothing] = 0.08;
    (*this)[model.fdi] = norms::fdi / 100;
    (*this)[model.risk] = norms::risk;
    (*this)[model.eu_funds] = 0.55;
    (*this)[model.eu_grants_base] = 0.55;
    (*this)[model.population] = 6.6;
    (*this)[model.gdp] = 72000;
    (*this)[model.real_gdp] = 100;
    (*this)[model.growth_12m] = 3;
    start();
  }
  /// Logarithm of real GDP relative to steady growth of 3 %/year.
  double gap(int months) { return std::log((*this)[model.real_gdp][0] / 100) - 0.03 * months / 12; }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(growth)

BOOST_AUTO_TEST_CASE(at_every_norm_gdp_grows_at_its_potential) {
  Bench bench;
  bench.step(120);
  BOOST_TEST(bench[bench.model.real_gdp][0] == 100 * std::exp(0.3), closely);
  BOOST_TEST(bench[bench.model.growth][0] == 3, closely);
  BOOST_TEST(bench[bench.model.growth_12m][0] == 3, closely);
}

BOOST_AUTO_TEST_CASE(potential_growth_approaches_the_long_run) {
  Bench bench;
  bench[bench.model.potential_long_run] = 2;
  bench.step(96);
  BOOST_TEST(bench[bench.model.growth][0] == 2 + std::exp(-1), closely);
}

BOOST_AUTO_TEST_CASE(the_eu_spills_over_in_proportion_to_its_gap) {
  Bench bench;
  bench[bench.model.eu_spillover] = 0.78;
  bench[bench.model.growth_eu_mean] = 1.4;
  bench[bench.model.growth_eu] = 0.4;
  bench.step();
  BOOST_TEST(bench[bench.model.growth][0] == 3 - 0.78, closely);
}

BOOST_AUTO_TEST_CASE(relative_income_is_constant_when_serbia_and_the_eu_grow_alike) {
  Bench bench;
  bench[bench.model.growth_eu] = 3;
  bench.step(60);
  BOOST_TEST(std::abs(bench[bench.model.relative_income][0]) < 1e-12);
  bench[bench.model.growth_eu] = 1;
  bench.step(12);
  BOOST_TEST(bench[bench.model.relative_income][0] == 0.02, closely);
}

BOOST_AUTO_TEST_CASE(the_first_fiscal_impulse_counts_levers_only) {
  Bench bench;
  bench[bench.model.eu_funds] = 0.75;
  bench[bench.model.lever_cost] = 0.1;
  bench.step();
  BOOST_TEST(bench.gap(1) == 0.4 * 0.3 * 0.1 / 100, closely);
  BOOST_TEST(bench[bench.model.fiscal_impulse][0] == 0.25 * 0.2 + 0.3 * 0.1, closely);
}

BOOST_AUTO_TEST_CASE(lasting_eu_funds_shift_the_level_of_gdp_once) {
  Bench bench;
  bench.step(12);
  bench[bench.model.eu_funds] = 1.55;
  bench.step(1);
  BOOST_TEST(bench.gap(13) == 0.4 * 0.25 / 100, closely);
  bench.step(47);
  BOOST_TEST(bench.gap(60) == 0.4 * 0.25 / 100, boost::test_tools::tolerance(1e-7));
  bench[bench.model.eu_funds] = 0.55;
  bench.step();
  BOOST_TEST(std::abs(bench.gap(61)) < 1e-12);
}

BOOST_AUTO_TEST_CASE(dearer_energy_lowers_gdp_and_cheaper_energy_restores_it) {
  Bench bench;
  bench[bench.model.share_change] = 0.01;
  bench[bench.model.unserved_change] = 0.30;
  bench.step();
  BOOST_TEST(bench.gap(1) == -0.4 * 0.01 - 0.06 * 0.30, closely);
  bench[bench.model.share_change] = -0.01;
  bench[bench.model.unserved_change] = -0.30;
  bench.step();
  BOOST_TEST(std::abs(bench.gap(2)) < 1e-12);
}

BOOST_AUTO_TEST_CASE(lost_exports_matter_as_long_as_they_are_not_redirected) {
  Bench bench;
  bench[bench.model.exports_lost] = 60;
  bench.step();
  BOOST_TEST(bench.gap(1) == -0.4 * 60 * 12 / 72000, closely);
  bench.step(11);
  BOOST_TEST(bench.gap(12) == -0.4 * 60 * 12 / 72000, closely);
  bench[bench.model.exports_redirected] = 60;
  bench.step();
  BOOST_TEST(std::abs(bench.gap(13)) < 1e-12);
}

BOOST_AUTO_TEST_CASE(arrivals_and_net_migration_raise_growth) {
  Bench bench;
  bench[bench.model.by_arrivals] = 0.15;
  bench[bench.model.by_migration] = 0.45;
  bench[bench.model.russian_inflow] = 1500;
  bench[bench.model.russian_outflow] = 500;
  bench[bench.model.de_facto_ratio] = 1.8;
  bench[bench.model.spending] = 9000;
  bench[bench.model.net_migration] = -550;
  bench.step();
  const double spent = 1000 * 12 * 1.8 * 9000 / 1e6 / 72000 * 100, rate = -550e-6 / 6.6 * 1200;
  BOOST_TEST(bench[bench.model.growth][0] == 3 + 0.15 * spent + 0.45 * rate, closely);
}

BOOST_AUTO_TEST_CASE(risk_lowers_growth_and_investment_raises_it) {
  Bench bench;
  bench[bench.model.by_risk] = -1.5;
  bench[bench.model.by_fdi] = 0.12;
  bench[bench.model.risk] = norms::risk + 0.2;
  bench[bench.model.fdi] = (norms::fdi + 1) / 100;
  bench.step();
  BOOST_TEST(bench[bench.model.growth][0] == 3 - 0.3 + 0.12, closely);
}

BOOST_AUTO_TEST_CASE(smoothed_growth_follows_a_first_order_lag) {
  Bench bench;
  bench[bench.model.potential_start] = 4;
  bench[bench.model.potential_long_run] = 4;
  bench.step(24);
  BOOST_TEST(bench[bench.model.growth_12m][0] == 4 - std::pow(0.92, 24), closely);
}

BOOST_AUTO_TEST_CASE(volatility_is_that_of_a_year) {
  Bench bench;
  bench[bench.model.volatility] = 1.9;
  bench.prepare();
  std::mt19937_64 generator(2);
  std::normal_distribution<double> normal;
  double squares = 0;
  const int batches = 100;
  for (int batch = 0; batch < batches; ++batch) {
    bench[bench.model.real_gdp] = 100;
    for (int month = 0; month < 12; ++month) {
      for (double& draw : bench[bench.model.noise_of_growth].column()) draw = normal(generator);
      bench.step();
    }
    squares += (log(bench[bench.model.real_gdp].column() / 100.0) - 0.03).square().sum();
  }
  const double n = batches * lanes;
  BOOST_TEST(std::sqrt(squares / n) == 0.019, boost::test_tools::tolerance(4 / std::sqrt(2 * n)));
}

BOOST_AUTO_TEST_SUITE_END()
