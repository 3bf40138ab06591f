// Gas cost, oil, the bill and tariffs.
#include <boost/test/unit_test.hpp>

#include "models/energy/bill.hpp"
#include "models/energy/bill_share.hpp"
#include "models/energy/gas_cost.hpp"
#include "models/energy/oil.hpp"
#include "models/energy/refinery.hpp"
#include "models/energy/tariffs.hpp"
#include "tests/support/model_bench.hpp"

using namespace vidik;
using namespace vidik::models::energy;
using boost::test_tools::tolerance;

namespace {
struct Fuels : test::ModelBench<Oil> {
  Fuels() {
    auto& bench = *this;
    bench[model.volume] = 3.1;
    bench[model.income_elasticity] = 0.4;
    bench[model.barrels] = 7.33;
    bench[model.freight] = 2.0;
    bench[model.russian_share_open] = 0.3;
    bench[model.embargo_sanctions] = 0.55;
    bench[model.urals_discount] = 0.1;
    bench[model.blocked_premium] = 1.12;
    bench[model.products_2022_russian] = 10.0;
    bench[model.products_2022_other] = 38.0;
    bench[model.products_full] = 0.7;
    bench[model.products_low] = 1.3;
    bench[model.products_sanctions] = 0.5;
    bench[model.electricity_base] = 45.0;
    bench[model.electricity_elasticity] = 0.6;
    bench[model.brent] = 80.0;
    bench[model.products_brent] = 80.0;
    bench[model.log_ttf] = std::log(405.0);
    bench[model.electricity_ttf] = 405.0;
    bench[model.sanctions] = 0.8;
    bench[model.log_real_gdp] = 0.0;
    bench.prepare();
  }
};

/// A bill whose volumes and prices do not change.
struct Bills : test::ModelBench<Bill> {
  Bills() {
    auto& bench = *this;
    bench[model.contract_share] = 0.75;
    bench[model.share_smoothing] = 0.5;
    bench[model.unserved_smoothing] = 0.15;
    bench[model.gas_demand_2022] = 2.85;
    bench[model.scarcity] = 0.3;
    bench[model.mean_square_use] = 1.0 / 3.0;
    bench[model.crude_elasticity] = 0.4;
    bench[model.live] = 1.0;
    bench[model.contract_price] = 350.0;
    bench[model.market_price] = 600.0;
    bench[model.spot_price] = 620.0;
    bench[model.contract_gas] = 0.18;
    bench[model.spot_russian] = 0.02;
    bench[model.gas_cost] = 90.0;
    bench[model.demand] = 0.25;
    bench[model.crude] = 150.0;
    bench[model.products_russian] = 10.0;
    bench[model.products_other] = 38.0;
    bench[model.electricity] = 45.0;
    bench[model.gdp] = 72000.0;
    bench[model.log_real_gdp] = 0.0;
    bench[model.price_level] = 1.0;
    start();
  }
  double share() { return (*this)[model.share][0]; }
};
}  // namespace

BOOST_AUTO_TEST_SUITE(costs)

BOOST_AUTO_TEST_CASE(gas_costs_what_its_parts_cost_and_the_discount_may_be_negative) {
  test::ModelBench<GasCost> bench;
  auto& m = bench.model;
  bench[m.scarcity] = 0.3;
  bench[m.azeri_factor] = 0.97;
  bench[m.contract] = 0.18;
  bench[m.azeri] = 0.03;
  bench[m.spot] = 0.1;
  bench[m.spot_capacity] = 0.2;
  bench[m.contract_price] = 400.0;
  bench[m.market_price] = 300.0;
  bench.step();
  BOOST_TEST(bench[m.spot_price][0] == 300.0 * (1.0 + 0.3 * 0.25), tolerance(1e-14));
  BOOST_TEST(bench[m.cost][0] == 0.18 * 400.0 + 0.03 * 0.97 * 300.0 + 0.1 * 322.5, tolerance(1e-14));
  BOOST_TEST(bench[m.discount][0] == -18.0, tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(the_russian_share_tends_to_the_share_of_russian_gas_in_supply) {
  test::ModelBench<GasCost> bench;
  auto& m = bench.model;
  bench[m.persistence] = 0.9;
  bench[m.contract] = 0.1;
  bench[m.domestic] = 0.1;
  bench[m.spot] = 0.2;
  bench[m.spot_russian] = 0.1;
  bench[m.russian_share] = 0.9;
  bench.step();
  BOOST_TEST(bench[m.russian_share][0] == 0.86, tolerance(1e-14));
  bench.step(600);
  BOOST_TEST(bench[m.russian_share][0] == 0.5, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(crude_from_russia_needs_low_sanctions_a_free_refinery_and_no_full_alignment) {
  for (const double sanctions : {0.54, 0.55})
    for (const double refinery : {Refinery::owned, Refinery::blocked, Refinery::divested})
      for (const double full : {0.0, 1.0}) {
        Fuels bench;
        bench[bench.model.sanctions] = sanctions;
        bench[bench.model.refinery] = refinery;
        bench[bench.model.full_stance] = full;
        bench.step();
        const bool russian = sanctions < 0.55 && refinery != Refinery::blocked && full == 0.0;
        BOOST_TEST(bench[bench.model.russian_share][0] == (russian ? 0.3 : 0.0));
      }
}

BOOST_AUTO_TEST_CASE(the_crude_bill_follows_price_premium_and_income) {
  Fuels bench;
  auto& m = bench.model;
  bench.step();
  const double plain = 3.1 / 12.0 * 7.33 * 82.0;
  BOOST_TEST(bench[m.crude][0] == plain, tolerance(1e-14));
  bench[m.refinery] = Refinery::blocked;
  bench.step();
  BOOST_TEST(bench[m.crude][0] == 1.12 * plain, tolerance(1e-14));
  bench[m.refinery] = Refinery::divested;
  bench[m.log_real_gdp] = std::log(110.0 / 100.0);
  bench.step();
  BOOST_TEST(bench[m.crude][0] == plain * std::pow(1.1, 0.4), tolerance(1e-13));
}

BOOST_AUTO_TEST_CASE(products_and_electricity_are_at_their_base_at_the_quoted_prices) {
  Fuels bench;
  auto& m = bench.model;
  bench.step();
  BOOST_TEST(bench[m.products_russian][0] == 10.0);
  BOOST_TEST(bench[m.products_other][0] == 38.0);
  BOOST_TEST(bench[m.electricity][0] == 45.0, tolerance(1e-14));
  bench[m.full_phase] = 1.0;
  bench[m.sanctions] = 0.5;
  bench[m.log_ttf] = std::log(810.0);
  bench.step();
  BOOST_TEST(bench[m.products_russian][0] == 10.0 * 0.3 * 1.3, tolerance(1e-14));
  BOOST_TEST(bench[m.electricity][0] == 45.0 * std::pow(2.0, 0.6), tolerance(1e-13));
}

BOOST_AUTO_TEST_CASE(the_bill_and_its_russian_part_add_up) {
  Bills bench;
  bench[bench.model.russian_crude_share] = 0.3;
  bench.step();
  BOOST_TEST(bench[bench.model.bill][0] == 90.0 + 150.0 + 10.0 + 38.0 + 45.0, tolerance(1e-14));
  BOOST_TEST(bench[bench.model.from_russia][0] == 0.18 * 350.0 + 0.02 * 620.0 + 45.0 + 10.0,
             tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(the_energy_share_starts_at_its_first_value_and_so_without_a_shock) {
  Bills bench;
  bench.step();
  const double gas = 2.85 / 12.0 * (0.75 * 350.0 + 0.25 * 600.0 * 1.1);
  BOOST_TEST(bench.share() == (gas + 150.0 + 10.0 + 38.0 + 45.0) * 12.0 / 72000.0, tolerance(1e-13));
  BOOST_TEST(bench[bench.model.share_change][0] == 0.0);
  bench.step(12);
  BOOST_TEST(std::abs(bench[bench.model.share_change][0]) < 1e-17);
}

BOOST_AUTO_TEST_CASE(growth_and_inflation_of_gdp_alone_leave_the_energy_share_unchanged) {
  Bills bench;
  bench.step();
  const double before = bench.share();
  bench[bench.model.log_real_gdp] =
      std::log(150.0 / 100.0);  // at constant prices: GDP and the crude bill grow
  bench[bench.model.price_level] = 1.3;
  bench[bench.model.gdp] = 72000.0 * 1.5 * 1.3;
  bench[bench.model.crude] = 150.0 * std::pow(1.5, 0.4);
  bench.step(24);
  BOOST_TEST(bench.share() == before, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(dearer_gas_raises_the_energy_share_with_its_time_constant) {
  Bills bench;
  bench.step();
  const double before = bench.share();
  bench[bench.model.market_price] = 1200.0;
  const double rise = 2.85 / 12.0 * 0.25 * 600.0 * 1.1 * 12.0 / 72000.0;
  double change = 0.0;
  for (int month = 1; month <= 6; ++month) {
    bench.step();
    change += bench[bench.model.share_change][0];
  }
  BOOST_TEST(bench.share() - before == rise * (1.0 - std::exp(-1.0)), tolerance(1e-12));
  BOOST_TEST(change == bench.share() - before, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(unserved_gas_is_smoothed_and_its_changes_add_up) {
  Bills bench;
  bench[bench.model.unserved] = 0.05;
  double change = 0.0;
  for (int month = 0; month < 60; ++month) {
    bench.step();
    change += bench[bench.model.unserved_change][0];
  }
  BOOST_TEST(bench[bench.model.unserved_share][0] == 0.2, tolerance(1e-12));
  BOOST_TEST(change == 0.2, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(the_bill_share_is_annualised) {
  test::ModelBench<BillShare> bench;
  bench[bench.model.bill] = 360.0;
  bench[bench.model.gdp] = 72000.0;
  bench.step();
  BOOST_TEST(bench[bench.model.share][0] == 0.06, tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(tariffs_tend_to_cost_and_the_gap_vanishes) {
  test::ModelBench<Tariffs> bench;
  auto& m = bench.model;
  bench[m.network_cost] = 40.0;
  bench[m.industry_margin] = 30.0;
  bench[m.household_adjustment] = 0.04;
  bench[m.industry_adjustment] = 0.2;
  bench[m.household_share] = 0.35;
  bench[m.household] = 330.0;
  bench[m.industry] = 520.0;
  bench[m.gas_cost] = 120.0;
  bench[m.contract] = 0.2;
  bench[m.spot] = 0.04;  // 500 USD/1000 m³ and 540 with the network
  bench[m.demand] = 0.25;
  bench[m.gdp] = 72000.0;
  bench.step();
  BOOST_TEST(bench[m.household][0] == 330.0 + 0.04 * 210.0, tolerance(1e-14));
  BOOST_TEST(bench[m.industry][0] == 520.0 + 0.2 * 50.0, tolerance(1e-14));
  BOOST_TEST(bench[m.gap][0] == (0.35 * 201.6 + 0.65 * 40.0) * 0.25, tolerance(1e-12));
  bench.step(1200);
  BOOST_TEST(bench[m.household][0] == 540.0, tolerance(1e-12));
  BOOST_TEST(bench[m.industry][0] == 570.0, tolerance(1e-12));
  BOOST_TEST(bench[m.gap][0] < 1e-9);
}

BOOST_AUTO_TEST_CASE(discount_and_dependence_have_their_closed_forms_from_the_start) {
  test::ModelBench<Tariffs> bench;
  auto& m = bench.model;
  bench[m.gas_weight] = 0.7;
  bench[m.refinery_weight] = 0.3;
  bench[m.russian_share] = 0.85;
  bench[m.discount_persistence] = 0.92;
  bench[m.discount_gdp] = 0.6;
  bench[m.discount] = 120.0;
  bench[m.gdp] = 72000.0;
  bench.start();
  BOOST_TEST(bench[m.dependence][0] == 0.895, tolerance(1e-14));
  bench[m.refinery] = Refinery::divested;
  bench.step();
  BOOST_TEST(bench[m.dependence][0] == 0.595, tolerance(1e-14));
  BOOST_TEST(bench[m.discount_gdp][0] == 0.92 * 0.6 + 0.08 * 2.0, tolerance(1e-13));
}

BOOST_AUTO_TEST_SUITE_END()
