#include "models/energy/gas_prices.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/model_bench.hpp"

using namespace vidik;
using boost::test_tools::tolerance;
using models::energy::GasPrices;

namespace {
/// The formula at its prior centre, Brent at 80 USD/bbl for nine months and a constant ruble.
struct Prices : test::ModelBench<GasPrices> {
  Prices() {
    auto& bench = *this;
    bench[model.intercept] = 110.0;
    bench[model.slope] = 2.9;
    bench[model.floor] = 270.0;
    bench[model.cap] = 450.0;
    bench[model.basis] = 15.0;
    bench[model.ruble_factor] = 1.005;
    bench[model.ttf] = 600.0;
    bench[model.supply] = 1.0;
    set_ruble(70.0);
    set_brent(80.0);
  }
  void set_brent(double price) {
    (*this)[model.brent] = price;
    for (std::size_t i = 0; i < model.brent_history.size(); ++i) (*this)[model.brent_history[i]] = price;
  }
  void set_ruble(double rate) {
    (*this)[model.ruble] = rate;
    for (std::size_t i = 0; i < model.ruble_history.size(); ++i) (*this)[model.ruble_history[i]] = rate;
  }
  double contract_price() {
    step();
    return (*this)[model.contract_price][0];
  }
};
}  // namespace

BOOST_AUTO_TEST_SUITE(gas_prices)

BOOST_AUTO_TEST_CASE(constant_brent_gives_the_formula_within_floor_and_cap) {
  for (const double brent : {20.0, 55.0, 56.0, 80.0, 117.0, 118.0, 200.0}) {
    Prices bench;
    bench.set_brent(brent);
    const double expected = std::min(std::max(110.0 + 2.9 * brent, 270.0), 450.0);
    BOOST_TEST(bench.contract_price() == expected, tolerance(1e-14));
  }
}

BOOST_AUTO_TEST_CASE(floor_and_cap_are_reached_at_55_and_117_dollars) {
  Prices below, above, inside;
  below.set_brent(160.0 / 2.9 - 1e-6);
  above.set_brent(340.0 / 2.9 + 1e-6);
  inside.set_brent(160.0 / 2.9 + 1e-3);
  BOOST_TEST(below.contract_price() == 270.0);
  BOOST_TEST(above.contract_price() == 450.0);
  BOOST_TEST(inside.contract_price() > 270.0);
}

BOOST_AUTO_TEST_CASE(the_formula_reads_the_nine_months_before_and_not_the_present_one) {
  Prices bench;
  bench[bench.model.brent] = 100.0;
  BOOST_TEST(bench.contract_price() == 110.0 + 2.9 * 80.0, tolerance(1e-14));
  BOOST_TEST(bench.contract_price() == 110.0 + 2.9 * (80.0 + 20.0 / 9.0), tolerance(1e-14));
  bench.step(7);
  BOOST_TEST(bench.contract_price() == 110.0 + 2.9 * 100.0, tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(price_rises_with_brent_and_does_not_if_the_slope_is_zero) {
  double before = 0.0;
  for (double brent = 56.0; brent < 117.0; brent += 5.0) {
    Prices bench, flat;
    bench.set_brent(brent);
    flat.set_brent(brent);
    flat[flat.model.slope] = 0.0;
    flat[flat.model.intercept] = 300.0;
    const double price = bench.contract_price();
    BOOST_TEST(price > before);
    BOOST_TEST(flat.contract_price() == 300.0);
    before = price;
  }
}

BOOST_AUTO_TEST_CASE(without_hub_and_rubles_the_contract_price_is_the_formula_price) {
  Prices bench;
  bench.step();
  BOOST_TEST(bench[bench.model.contract_price][0] == bench[bench.model.formula_price][0]);
}

BOOST_AUTO_TEST_CASE(full_hub_share_gives_the_market_price_and_half_the_mean) {
  Prices full, half;
  full[full.model.hub_share] = 1.0;
  half[half.model.hub_share] = 0.5;
  BOOST_TEST(full.contract_price() == 615.0, tolerance(1e-14));
  BOOST_TEST(half.contract_price() == 0.5 * (342.0 + 615.0), tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(a_constant_ruble_makes_ruble_payments_dearer_by_the_factor_alone) {
  Prices bench;
  bench[bench.model.ruble_lever] = 0.4;
  BOOST_TEST(bench.contract_price() == 342.0 * (1.0 + 0.005 * 0.4), tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(a_depreciation_within_three_months_makes_gas_cheaper_by_the_ruble_share) {
  Prices bench;
  bench[bench.model.ruble_lever] = 0.4;
  bench[bench.model.ruble_factor] = 1.0;
  bench[bench.model.ruble] = 70.0 * 1.1;
  const double cheaper = 342.0 * (0.6 + 0.4 / 1.1);
  for (int month = 0; month < 3; ++month) BOOST_TEST(bench.contract_price() == cheaper, tolerance(1e-14));
  BOOST_TEST(bench.contract_price() == 342.0, tolerance(1e-14));  // the new rate is in the invoice
}

BOOST_AUTO_TEST_CASE(a_contract_is_live_only_if_it_exists_and_supply_is_available) {
  for (const double contract : {0.0, 1.0, 2.0})
    for (const double supply : {0.0, 1.0}) {
      Prices bench;
      bench[bench.model.contract] = contract;
      bench[bench.model.supply] = supply;
      bench.step();
      BOOST_TEST(bench[bench.model.live][0] == (contract < 2.0 && supply == 1.0 ? 1.0 : 0.0));
      BOOST_TEST(bench[bench.model.is_long][0] + bench[bench.model.is_none][0] ==
                 (contract == 1.0 ? 0.0 : 1.0));
      BOOST_TEST(bench[bench.model.is_cut][0] == 1.0 - supply);
    }
}

BOOST_AUTO_TEST_SUITE_END()
