// Transit, contract, supply and refinery.
#include <boost/test/unit_test.hpp>
#include <random>

#include "models/energy/contract.hpp"
#include "models/energy/refinery.hpp"
#include "models/energy/supply.hpp"
#include "models/energy/transit.hpp"
#include "tests/support/model_bench.hpp"

using namespace vidik;
using namespace vidik::models::energy;

namespace {
/// A new column of uniforms on each call.
struct Uniforms {
  explicit Uniforms(unsigned seed) : engine(seed) {}
  Column operator()() {
    Column u;
    for (int lane = 0; lane < lanes; ++lane) u[lane] = (static_cast<double>(engine() >> 11) + 0.5) * 0x1p-53;
    return u;
  }
  std::mt19937_64 engine;
};

struct Contracts : test::ModelBench<Contract> {
  Contracts() {
    auto& bench = *this;
    bench[model.term] = 36.0;
    bench[model.long_probability] = 0.55;
    bench[model.none_probability] = 0.05;
    bench[model.long_limit] = 0.9;
    bench[model.long_hazard] = 0.06;
    bench[model.none_hazard] = 0.004;
    bench[model.return_hazard] = 0.03;
    bench[model.transit] = 1.0;
    bench[model.transit_before] = 1.0;
    bench[model.months_left] = 29.0;
  }
  double state() { return (*this)[model.contract][0]; }
  double months_left() { return (*this)[model.months_left][0]; }
};

/// Standard error of a share p estimated from n draws.
double standard_error(double p, double n) {
  return std::sqrt(p * (1.0 - p) / n);
}
}  // namespace

BOOST_AUTO_TEST_SUITE(regimes)

BOOST_AUTO_TEST_CASE(the_contract_runs_to_may_2025_and_expires_in_june) {
  Contracts bench;
  bench.step(29);
  BOOST_TEST(bench.state() == Contract::long_term);
  BOOST_TEST(bench.months_left() == 0.0);
  bench.step();  // the draw of 0.9999999 makes an annex
  BOOST_TEST(bench.state() == Contract::annex);
}

BOOST_AUTO_TEST_CASE(a_renewed_contract_runs_for_its_term) {
  Contracts bench;
  bench.step(29);
  bench[bench.model.expiry_draw] = 0.5;
  bench.step();
  BOOST_TEST(bench.state() == Contract::long_term);
  BOOST_TEST(bench.months_left() == 35.0);
  bench.step(35);
  BOOST_TEST(bench.months_left() == 0.0);
}

BOOST_AUTO_TEST_CASE(the_expiry_draw_decides_in_the_order_long_none_annex) {
  const std::pair<double, double> cases[] = {{0.549, Contract::long_term},
                                             {0.551, Contract::none},
                                             {0.599, Contract::none},
                                             {0.601, Contract::annex}};
  for (const auto& [draw, expected] : cases) {
    Contracts bench;
    bench[bench.model.months_left] = 0.0;
    bench[bench.model.expiry_draw] = draw;
    bench.step();
    BOOST_TEST(bench.state() == expected);
  }
}

BOOST_AUTO_TEST_CASE(an_expired_contract_may_change_again_in_the_same_month) {
  Contracts bench;
  bench[bench.model.months_left] = 0.0;
  bench[bench.model.change_draw] = 1e-6;
  bench.step();
  BOOST_TEST(bench.state() == Contract::long_term);  // by way of an annex
  BOOST_TEST(bench.months_left() == 35.0);
}

BOOST_AUTO_TEST_CASE(closed_transit_ends_the_contract_and_its_absence_in_the_month_before_prevents_a_return) {
  Contracts bench;
  bench[bench.model.transit] = 0.0;
  bench.step();
  BOOST_TEST(bench.state() == Contract::none);
  bench[bench.model.transit] = 1.0;
  bench[bench.model.transit_before] = 0.0;
  bench[bench.model.change_draw] = 1e-9;
  bench.step();
  BOOST_TEST(bench.state() == Contract::none);
  bench[bench.model.transit_before] = 1.0;
  bench.step();
  BOOST_TEST(bench.state() == Contract::annex);
}

BOOST_AUTO_TEST_CASE(annexes_end_as_often_as_the_competing_hazards_say) {
  Contracts bench;
  Uniforms draw(7);
  const int rounds = 4000;
  double to_long = 0.0, to_none = 0.0;
  for (int round = 0; round < rounds; ++round) {
    bench[bench.model.contract] = Contract::annex;
    bench[bench.model.change_draw] = draw();
    bench.step();
    const Column& state = bench[bench.model.contract];
    to_long += (state == Contract::long_term).cast<double>().sum();
    to_none += (state == Contract::none).cast<double>().sum();
  }
  const double n = rounds * lanes, exit = 1.0 - std::exp(-0.064);
  const double p_long = exit * 0.06 / 0.064, p_none = exit * 0.004 / 0.064;
  BOOST_TEST(std::abs(to_long / n - p_long) < 4.0 * standard_error(p_long, n));
  BOOST_TEST(std::abs(to_none / n - p_none) < 4.0 * standard_error(p_none, n));
}

BOOST_AUTO_TEST_CASE(without_hazards_supply_and_transit_are_never_lost) {
  test::ModelBench<Supply> supply;
  test::ModelBench<Transit> transit;
  supply[supply.model.available] = 1.0;
  transit[transit.model.open] = 1.0;
  transit[transit.model.sanctions] = 1.0;
  supply[supply.model.draw] = 0.0;
  transit[transit.model.closure] = 0.0;
  supply.step(240);
  transit.step(240);
  BOOST_TEST(supply[supply.model.available][0] == 1.0);
  BOOST_TEST(transit[transit.model.open][0] == 1.0);
}

BOOST_AUTO_TEST_CASE(supply_is_cut_as_often_as_its_hazard_says_also_with_the_driver) {
  test::ModelBench<Supply> bench;
  bench[bench.model.cut_hazard] = 0.0015;
  bench[bench.model.cut_log_hazard] = 2.0;
  bench[bench.model.war] = 1.0;
  Uniforms draw(11);
  const int rounds = 4000;
  double cut = 0.0;
  for (int round = 0; round < rounds; ++round) {
    bench[bench.model.available] = 1.0;
    bench[bench.model.draw] = draw();
    bench.step();
    cut += lanes - static_cast<const Column&>(bench[bench.model.available]).sum();
  }
  const double n = rounds * lanes, p = 1.0 - std::exp(-0.0015 * std::exp(2.0));
  BOOST_TEST(std::abs(cut / n - p) < 4.0 * standard_error(p, n));
}

BOOST_AUTO_TEST_CASE(transit_closes_from_its_date_under_sanctions_and_opens_when_they_are_low) {
  test::ModelBench<Transit> bench;
  bench[bench.model.closure_start] = double(Month(2028, 1).index());
  bench[bench.model.closure_hazard] = 0.01;
  bench[bench.model.closure_sanctions] = 0.7;
  bench[bench.model.opening_sanctions] = 0.5;
  bench[bench.model.open] = 1.0;
  bench[bench.model.closure] = 1e-9;
  bench[bench.model.sanctions] = 0.9;
  bench.step(60);
  BOOST_TEST(bench[bench.model.open][0] == 1.0);  // to December 2027
  bench[bench.model.sanctions] = 0.7;
  bench.step();
  BOOST_TEST(bench[bench.model.open][0] == 1.0);
  bench[bench.model.sanctions] = 0.71;
  bench.step();
  BOOST_TEST(bench[bench.model.open][0] == 0.0);
  bench[bench.model.sanctions] = 0.5;
  bench.step();
  BOOST_TEST(bench[bench.model.open][0] == 0.0);
  bench[bench.model.sanctions] = 0.49;
  bench.step();
  BOOST_TEST(bench[bench.model.open][0] == 1.0);
}

BOOST_AUTO_TEST_CASE(a_divested_refinery_stays_divested_and_low_sanctions_block_none) {
  test::ModelBench<Refinery> bench;
  bench[bench.model.block_hazard] = 10.0;
  bench[bench.model.block_sanctions] = 0.5;
  bench[bench.model.resolution] = 0.12;
  bench[bench.model.war] = 1.0;
  bench[bench.model.pressure] = 0.57;
  bench[bench.model.draw] = 0.0;
  bench[bench.model.sanctions] = 0.5;
  bench.step(12);
  BOOST_TEST(bench[bench.model.refinery][0] == Refinery::owned);
  bench[bench.model.sanctions] = 0.6;
  bench.step();
  BOOST_TEST(bench[bench.model.refinery][0] == Refinery::blocked);
  bench.step();
  BOOST_TEST(bench[bench.model.refinery][0] == Refinery::divested);
  bench.step(24);
  BOOST_TEST(bench[bench.model.refinery][0] == Refinery::divested);
}

BOOST_AUTO_TEST_SUITE_END()
