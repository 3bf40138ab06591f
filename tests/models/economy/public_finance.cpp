#include "models/economy/public_finance.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "models/norms.hpp"
#include "tests/support/model_bench.hpp"

namespace {

using namespace vidik;
const auto closely = boost::test_tools::tolerance(1e-9);

struct Bench : test::ModelBench<models::economy::PublicFinance> {
  Bench() {
    (*this)[model.structural_balance] = -2.2;
    (*this)[model.tariff_gap_share] = 0.5;
    (*this)[model.eu_funds_share] = 0.5;
    (*this)[model.by_growth] = 0.15;
    (*this)[model.ceiling] = 2;
    (*this)[model.eu_funds] = 0.55;
    (*this)[model.eu_grants_base] = 0.55;
    (*this)[model.growth] = 2.5;
    (*this)[model.deflator_inflation] = 3;
    (*this)[model.growth_12m] = models::norms::growth;
    (*this)[model.gdp] = 72000;
    (*this)[model.debt] = 0.53;
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(public_finance)

BOOST_AUTO_TEST_CASE(debt_tends_to_the_deficit_over_nominal_growth) {
  Bench bench;
  bench.step(12000);
  BOOST_TEST(bench[bench.model.debt][0] == 0.022 / 0.055, closely);
}

BOOST_AUTO_TEST_CASE(debt_approaches_its_fixed_point_geometrically) {
  Bench bench;
  bench.step(24);
  const double kept = std::pow(1 - 0.055 / 12, 24);
  BOOST_TEST(bench[bench.model.debt][0] == 0.4 + (0.53 - 0.4) * kept, closely);
}

BOOST_AUTO_TEST_CASE(balance_adds_up) {
  Bench bench;
  bench[bench.model.tariff_gap] = 12;
  bench[bench.model.lever_cost] = 0.1;
  bench[bench.model.eu_funds] = 0.95;
  bench[bench.model.growth_12m] = 5;
  bench.step();
  BOOST_TEST(
      bench[bench.model.balance][0] == -2.2 - 0.5 * (12 * 12 / 72000.0 * 100) - 0.1 + 0.5 * 0.4 + 0.15 * 2,
      closely);
}

BOOST_AUTO_TEST_CASE(debt_is_never_negative_and_stops_at_its_ceiling) {
  Bench bench;
  bench[bench.model.structural_balance] = 50;
  bench.step(60);
  BOOST_TEST(bench[bench.model.debt][0] == 0);
  bench[bench.model.structural_balance] = -50;
  bench.step(120);
  BOOST_TEST(bench[bench.model.debt][0] == 2);
}

BOOST_AUTO_TEST_CASE(debt_falls_as_growth_rises) {
  Bench bench;
  for (int lane = 0; lane < lanes; ++lane) bench[bench.model.growth].column()[lane] = 0.05 * lane;
  bench.step(60);
  for (int lane = 1; lane < lanes; ++lane)
    BOOST_TEST(bench[bench.model.debt][lane] < bench[bench.model.debt][lane - 1]);
}

BOOST_AUTO_TEST_SUITE_END()
