#include "models/energy/gas_demand.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/model_bench.hpp"

using namespace vidik;
using boost::test_tools::tolerance;
using models::energy::GasDemand;

namespace {
struct Demand : test::ModelBench<GasDemand> {
  Demand() {
    auto& bench = *this;
    bench[model.annual] = 2.85;
    bench[model.price_elasticity] = -0.35;
    bench[model.income_elasticity] = 0.45;
    bench[model.adjustment] = 0.05;
    bench[model.household_share] = 0.35;
    bench[model.household_reference] = 330.0;
    bench[model.industry_reference] = 520.0;
    bench[model.weather_sd] = 0.09;
    bench[model.heating_threshold] = 0.8;
    bench[model.log_real_gdp] = 0.0;
    bench[model.tariff_household] = 330.0;
    bench[model.tariff_industry] = 520.0;
    for (std::size_t i = 0; i < 12; ++i) bench[model.season[i]] = i < 3 || i > 8 ? 1.5 : 0.5;
  }
  double demand() { return (*this)[model.demand][0]; }
};
}  // namespace

BOOST_AUTO_TEST_SUITE(gas_demand)

BOOST_AUTO_TEST_CASE(nothing_changes_at_the_reference) {
  Demand bench;
  double year = 0.0;
  for (int month = 0; month < 12; ++month) {
    bench.step();
    year += bench.demand();
  }
  BOOST_TEST(year == 2.85, tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(long_run_responses_are_the_elasticities) {
  Demand income, price;
  income[income.model.log_real_gdp] = std::log(120.0 / 100.0);
  price[price.model.tariff_household] = 330.0 * 1.3;
  price[price.model.tariff_industry] = 520.0 * 1.3;
  income.step(1200);
  price.step(1200);
  BOOST_TEST(income[income.model.deviation][0] == 0.45 * std::log(1.2), tolerance(1e-12));
  BOOST_TEST(price[price.model.deviation][0] == -0.35 * std::log(1.3), tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_gap_is_closed_at_the_speed_of_adjustment) {
  Demand bench;
  bench[bench.model.log_real_gdp] = std::log(120.0 / 100.0);
  bench.step(7);
  BOOST_TEST(bench[bench.model.deviation][0] == 0.45 * std::log(1.2) * (1.0 - std::pow(0.95, 7)),
             tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(weather_matters_in_heating_months_alone_and_is_forgotten) {
  Demand cold;
  cold[cold.model.weather] = 1.0;
  cold.step();
  BOOST_TEST(cold.demand() == 2.85 / 12.0 * 1.5 * std::exp(0.09), tolerance(1e-14));
  cold.step(4);  // May
  BOOST_TEST(cold.demand() == 2.85 / 12.0 * 0.5, tolerance(1e-14));
  BOOST_TEST(cold[cold.model.deviation][0] == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()
