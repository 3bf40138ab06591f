#include "models/energy/gas_balance.hpp"

#include <array>
#include <boost/test/unit_test.hpp>
#include <random>

#include "models/energy/gas_capacity.hpp"
#include "tests/support/model_bench.hpp"

using namespace vidik;
using boost::test_tools::tolerance;
using models::energy::GasBalance;
using models::energy::GasCapacity;

namespace {
constexpr std::array season = {1.75, 1.55, 1.30, 0.95, 0.60, 0.50, 0.45, 0.45, 0.55, 0.90, 1.35, 1.65};

struct Balance : test::ModelBench<GasBalance> {
  Balance() {
    auto& bench = *this;
    bench[model.contract_volume] = 2.2;
    bench[model.domestic_2022] = 0.3;
    bench[model.azeri_volume] = 0.4;
    bench[model.azeri_start] = double(Month(2024, 1).index());
    bench[model.russian_spot] = 0.1;
    bench[model.withdrawal_limit] = 0.16;
    bench[model.storage_target] = 0.95;
    bench[model.live] = 1.0;
    bench[model.supply] = 1.0;
    bench[model.transit] = 1.0;
    bench[model.entry] = 2.2;
    bench[model.capacity] = 0.75;
    bench[model.storage] = 0.58;
  }
  /// Months of the demand of an ordinary year, with what is done after each.
  template <typename After>
  void run(int months, double annual, After after) {
    for (int month = 0; month < months; ++month) {
      (*this)[model.demand] = annual / 12.0 * season[std::size_t(month % 12)];
      step();
      after();
    }
  }
  const Column& value(Output output) { return (*this)[output]; }
  const Column& stock() { return (*this)[model.storage]; }
  /// What the identity of E7 leaves over.
  Column residual() {
    const Column& demand = (*this)[model.demand];
    return demand - value(model.unserved) - value(model.contract) - value(model.domestic) -
           value(model.azeri) - (value(model.spot) - value(model.refill)) - value(model.withdrawn) +
           value(model.injected);
  }
};
}  // namespace

BOOST_AUTO_TEST_SUITE(gas_balance)

BOOST_AUTO_TEST_CASE(an_ordinary_year_repeats_itself_and_supply_equals_demand) {
  Balance bench;
  bench.run(60, 2.85, [] {});
  const double january = bench.stock()[0];
  double supplied = 0.0, unserved = 0.0;
  const auto& m = bench.model;
  bench.run(12, 2.85, [&] {
    supplied +=
        (bench.value(m.contract) + bench.value(m.domestic) + bench.value(m.azeri) + bench.value(m.spot))[0];
    unserved += bench.value(m.unserved)[0];
  });
  BOOST_TEST(bench.stock()[0] == january, tolerance(1e-12));
  BOOST_TEST(supplied == 2.85, tolerance(1e-12));
  BOOST_TEST(unserved == 0.0);
}

BOOST_AUTO_TEST_CASE(storage_is_nearly_full_at_the_end_of_october) {
  Balance bench;
  bench.run(10, 2.85, [] {});
  BOOST_TEST(bench.stock()[0] >= 0.95 * 0.75 - 1e-12);
}

BOOST_AUTO_TEST_CASE(balance_and_bounds_hold_whatever_happens) {
  Balance bench;
  auto& m = bench.model;
  std::mt19937_64 engine(3);
  const auto fill = [&](Column& column, double low, double high) {
    for (int lane = 0; lane < lanes; ++lane) column[lane] = std::uniform_real_distribution(low, high)(engine);
  };
  const auto flip = [&](Column& column, double p) {
    for (int lane = 0; lane < lanes; ++lane) column[lane] = std::bernoulli_distribution(p)(engine);
  };
  for (int month = 0; month < 600; ++month) {
    fill(bench[m.demand].column(), 0.01, 0.6);
    fill(bench[m.entry].column(), 0.0, 3.0);
    fill(bench[m.capacity].column(), 0.3, 1.5);
    flip(bench[m.live].column(), 0.7);
    flip(bench[m.supply].column(), 0.8);
    flip(bench[m.transit].column(), 0.8);
    const Column before = bench.stock();
    bench.step();

    BOOST_TEST(bench.residual().abs().maxCoeff() < 1e-14);
    const Column& capacity = bench[m.capacity];
    BOOST_TEST((bench.stock() - before.max(capacity)).maxCoeff() < 1e-14);
    for (const Output flow : {m.contract, m.domestic, m.azeri, m.spot, m.spot_russian, m.withdrawn,
                              m.injected, m.refill, m.unserved})
      BOOST_TEST(bench.value(flow).minCoeff() >= 0.0);
    BOOST_TEST(bench.stock().minCoeff() >= 0.0);
    BOOST_TEST(bench.value(m.withdrawn).maxCoeff() <= 0.16);
    BOOST_TEST((bench.value(m.spot) - bench.value(m.spot_capacity)).maxCoeff() < 1e-15);
    BOOST_TEST((bench.value(m.spot_russian) - bench.value(m.spot)).maxCoeff() < 1e-15);
  }
}

BOOST_AUTO_TEST_CASE(storage_above_its_capacity_is_drawn_down_and_not_filled) {
  Balance bench;
  bench[bench.model.storage] = 1.1;
  double before = 1.1;
  bench.run(24, 2.85, [&] {
    BOOST_TEST(bench.stock()[0] <= std::max(before, 0.75) + 1e-15);
    before = bench.stock()[0];
  });
  BOOST_TEST(before <= 0.75);
}

BOOST_AUTO_TEST_CASE(ample_entry_capacity_leaves_nothing_unserved) {
  Balance bench;
  bench[bench.model.entry] = 1e4;
  bench[bench.model.live] = 0.0;
  bench[bench.model.supply] = 0.0;
  bench.run(120, 2.85, [&] { BOOST_TEST(bench.value(bench.model.unserved)[0] == 0.0); });
}

BOOST_AUTO_TEST_CASE(more_storage_leaves_less_unserved_until_withdrawal_is_the_limit) {
  double before = 1e9;
  for (const double capacity : {0.0, 0.2, 0.4, 0.6}) {
    Balance bench;
    bench[bench.model.capacity] = capacity;
    bench[bench.model.storage] = 0.0;
    bench[bench.model.live] = 0.0;
    bench[bench.model.supply] = 0.0;
    double unserved = 0.0;
    bench.run(36, 2.85, [&] { unserved += bench.value(bench.model.unserved)[0]; });
    BOOST_TEST(unserved < before);
    before = unserved;
  }
}

BOOST_AUTO_TEST_CASE(what_is_not_needed_is_declined_in_the_order_contract_azeri_domestic) {
  Balance bench;
  auto& m = bench.model;
  bench[m.capacity] = 0.0;
  bench[m.storage] = 0.0;
  bench[m.azeri_start] = 0.0;
  const auto taken = [&](double demand) {
    bench[m.demand] = demand;
    bench.step();
    return std::array{bench.value(m.contract)[0], bench.value(m.azeri)[0], bench.value(m.domestic)[0]};
  };
  const auto some = taken(0.1);
  BOOST_TEST(some[0] == 0.1 - 0.4 / 12.0 - 0.025, tolerance(1e-12));
  BOOST_TEST(some[1] == 0.4 / 12.0, tolerance(1e-12));
  const auto less = taken(0.04);
  BOOST_TEST(less[0] == 0.0);
  BOOST_TEST(less[1] == 0.015, tolerance(1e-12));
  const auto least = taken(0.01);
  BOOST_TEST(least[1] == 0.0);
  BOOST_TEST(least[2] == 0.01, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(capacity_adapts_towards_its_limit_without_a_contract_and_back_with_one) {
  test::ModelBench<GasCapacity> bench;
  auto& m = bench.model;
  bench[m.adaptation_size] = 1.2;
  bench[m.adaptation_months] = 36.0;
  bench[m.diversification_ramp] = 24.0;
  bench[m.no_contract] = 1.0;
  bench.step(36);
  BOOST_TEST(bench[m.entry][0] == 1.2 * (1.0 - std::pow(35.0 / 36.0, 36)), tolerance(1e-12));
  bench.step(1200);
  BOOST_TEST(bench[m.entry][0] == 1.2, tolerance(1e-9));
  bench[m.no_contract] = 0.0;
  bench.step(1200);
  BOOST_TEST(bench[m.entry][0] < 1e-9);
}

BOOST_AUTO_TEST_CASE(the_diversification_lever_adds_capacity_along_its_ramp) {
  test::ModelBench<GasCapacity> bench;
  auto& m = bench.model;
  bench[m.adaptation_months] = 36.0;
  bench[m.diversification_size] = 1.5;
  bench[m.diversification_start] = double(Month(2026, 1).index());
  bench[m.diversification_ramp] = 24.0;
  bench[m.diversification] = 1.0;
  bench.step(37);  // January 2026
  BOOST_TEST(bench[m.entry][0] == 0.0);
  bench.step(12);
  BOOST_TEST(bench[m.entry][0] == 0.75, tolerance(1e-12));
  bench.step(12);
  BOOST_TEST(bench[m.entry][0] == 1.5, tolerance(1e-12));
  bench.step(12);
  BOOST_TEST(bench[m.entry][0] == 1.5, tolerance(1e-12));
}

BOOST_AUTO_TEST_SUITE_END()
