#include "models/economy/prices.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/support/model_bench.hpp"

namespace {

using namespace vidik;
const auto closely = boost::test_tools::tolerance(1e-9);

struct Bench : test::ModelBench<models::economy::Prices> {
  Bench() {
    (*this)[model.long_run] = 3;
    (*this)[model.excess] = 8;
    (*this)[model.fading] = 10;
    (*this)[model.pass_through] = 0.9;
    (*this)[model.real_gdp] = 100;
    (*this)[model.real_gdp_before] = 100;
    (*this)[model.eur_usd] = 1.059;
    (*this)[model.eur_usd_before] = 1.059;
    (*this)[model.price_level] = 1;
    (*this)[model.consumer_prices] = 1;
    (*this)[model.gdp] = 72000;
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(prices)

BOOST_AUTO_TEST_CASE(the_deflator_has_the_closed_form_of_a_geometric_sum) {
  Bench bench;
  bench.step(60);
  const double q = std::exp(-0.1);
  const double expected = (3.0 * 60 + 8 * q * (1 - std::pow(q, 60)) / (1 - q)) / 1200;
  BOOST_TEST(std::log(bench[bench.model.price_level][0]) == expected, closely);
  BOOST_TEST(bench[bench.model.consumer_prices][0] == bench[bench.model.price_level][0], closely);
}

BOOST_AUTO_TEST_CASE(inflation_returns_to_the_long_run) {
  Bench bench;
  bench.step(600);
  BOOST_TEST(bench[bench.model.inflation][0] == 3, closely);
}

BOOST_AUTO_TEST_CASE(energy_moves_consumer_prices_but_not_the_deflator) {
  Bench bench;
  bench[bench.model.excess] = 0;
  bench[bench.model.share_change] = 0.01;
  bench.step();
  BOOST_TEST(bench[bench.model.inflation][0] == 3 + 0.9 * 0.01 * 1200, closely);
  BOOST_TEST(bench[bench.model.deflator_inflation][0] == 3, closely);
  bench[bench.model.share_change] = -0.01;
  bench.step();
  BOOST_TEST(bench[bench.model.consumer_prices][0] == bench[bench.model.price_level][0], closely);
}

BOOST_AUTO_TEST_CASE(chained_gdp_equals_volume_times_prices_times_exchange_rate) {
  Bench bench;
  for (int month = 1; month <= 120; ++month) {
    bench[bench.model.real_gdp_before] = bench[bench.model.real_gdp].column();
    bench[bench.model.eur_usd_before] = bench[bench.model.eur_usd].column();
    bench[bench.model.real_gdp] = 100 * std::exp(0.002 * month);
    bench[bench.model.eur_usd] = 1.059 + 0.05 * std::sin(month);
    bench.step();
    BOOST_TEST(bench[bench.model.gdp][0] == 72000 * std::exp(0.002 * month) *
                                                bench[bench.model.price_level][0] *
                                                (1 + 0.05 * std::sin(month) / 1.059),
               closely);
  }
}

BOOST_AUTO_TEST_SUITE_END()
