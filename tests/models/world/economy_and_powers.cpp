// Exchange rates, growth abroad, Western pressure and the powers.
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "models/world/activity.hpp"
#include "models/world/exchange_rates.hpp"
#include "models/world/growth.hpp"
#include "models/world/nominal_ruble.hpp"
#include "models/world/powers.hpp"
#include "models/world/western_pressure.hpp"
#include "tests/support/model_bench.hpp"

using vidik::Column;
using vidik::test::ModelBench;
using namespace vidik::models::world;
namespace tt = boost::test_tools;

namespace {
double logistic(double x) {
  return 1.0 / (1.0 + std::exp(-x));
}
double logit(double p) {
  return std::log(p / (1.0 - p));
}
}  // namespace

BOOST_AUTO_TEST_SUITE(exchange_rates)

namespace {
ModelBench<ExchangeRates> calm_rates() {
  ModelBench<ExchangeRates> bench;
  const auto& m = bench.model;
  bench[m.euro_mean] = 1.12, bench[m.euro_reversion] = 0.45, bench[m.euro_volatility] = 0.066;
  bench[m.ruble_mean] = 78.0, bench[m.ruble_reversion] = 0.8, bench[m.ruble_volatility] = 0.17;
  bench[m.euro] = 1.059, bench[m.ruble] = 65.7;
  bench.start();
  return bench;
}
}  // namespace

BOOST_AUTO_TEST_CASE(both_rates_return_to_their_means) {
  auto bench = calm_rates();
  const auto& m = bench.model;
  bench.step(36);
  BOOST_TEST(std::log(bench[m.euro][0] / 1.12) == std::log(1.059 / 1.12) * std::exp(-0.45 * 3),
             tt::tolerance(1e-9));
  BOOST_TEST(std::log(bench[m.ruble][0] / 78.0) == std::log(65.7 / 78.0) * std::exp(-0.8 * 3),
             tt::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(dear_oil_strengthens_the_ruble) {
  auto bench = calm_rates();
  const auto& m = bench.model;
  bench[m.ruble_oil] = -0.26, bench[m.ruble_reversion] = 60.0, bench[m.brent_gap] = 0.5;
  bench.prepare();
  bench.step(24);
  BOOST_TEST(std::log(bench[m.ruble][0] / 78.0) == -0.13, tt::tolerance(1e-8));
}

BOOST_AUTO_TEST_CASE(a_jump_depreciates_the_ruble_and_is_compensated) {
  auto bench = calm_rates();
  const auto& m = bench.model;
  bench[m.ruble] = 78.0, bench[m.jump_rate] = 0.12, bench[m.jump_mean] = 0.20, bench[m.jump_sd] = 0.08;
  bench[m.jump_size] = -0.5;
  bench.prepare();
  Column draw = Column::Constant(0.0101);
  draw[1] = 0.0099;
  bench[m.jump_draw] = draw;
  bench.step();
  BOOST_TEST(std::log(bench[m.ruble][0] / 78.0) == -0.002, tt::tolerance(1e-8));
  BOOST_TEST(std::log(bench[m.ruble][1] / 78.0) == 0.20 - 0.04 - 0.002, tt::tolerance(1e-8));
}

BOOST_AUTO_TEST_CASE(the_nominal_ruble_drifts_from_the_real_one) {
  ModelBench<NominalRuble> bench;
  bench[bench.model.real] = 70.0, bench[bench.model.inflation_gap] = 0.03;
  bench.step(24);
  BOOST_TEST(bench[bench.model.nominal][0] == 70.0 * std::exp(0.06), tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(growth)

namespace {
ModelBench<Growth> neutral_growth() {
  ModelBench<Growth> bench;
  const auto& m = bench.model;
  for (auto reversion : {m.eu_reversion, m.russia_reversion, m.china_reversion}) bench[reversion] = 100.0;
  bench[m.eu_mean] = 1.4, bench[m.russia_mean] = 1.2, bench[m.china_mean] = 4.0;
  bench[m.log_ttf] = std::log(300.0), bench[m.ttf_log_level] = std::log(300.0);
  bench[m.sanctions] = 0.75, bench[m.frozen_intensity] = 0.35;
  return bench;
}
}  // namespace

BOOST_AUTO_TEST_CASE(each_economy_tends_to_its_mean_in_neutral_conditions) {
  auto bench = neutral_growth();
  const auto& m = bench.model;
  bench[m.eu_gas] = -0.35, bench[m.russia_oil] = 3.0, bench[m.russia_sanctions] = -0.8,
  bench[m.russia_war] = 1.2;
  bench.start();
  bench.step(12);
  BOOST_TEST(bench[m.eu][0] == 1.4, tt::tolerance(1e-10));
  BOOST_TEST(bench[m.russia][0] == 1.2, tt::tolerance(1e-10));
  BOOST_TEST(bench[m.china][0] == 4.0, tt::tolerance(1e-10));
}

BOOST_AUTO_TEST_CASE(means_move_with_gas_oil_sanctions_and_war) {
  auto bench = neutral_growth();
  const auto& m = bench.model;
  bench[m.eu_gas] = -0.35, bench[m.russia_oil] = 3.0, bench[m.russia_sanctions] = -0.8,
  bench[m.russia_war] = 1.2;
  bench[m.log_ttf] = std::log(600.0), bench[m.brent_gap] = 0.2, bench[m.sanctions] = 0.95,
  bench[m.war_intensity] = 1.0;
  bench.start();
  bench.step(12);
  BOOST_TEST(bench[m.ttf_gap][0] == std::log(2.0), tt::tolerance(1e-10));
  BOOST_TEST(bench[m.eu][0] == 1.4 - 0.35 * std::log(2.0), tt::tolerance(1e-10));
  BOOST_TEST(bench[m.russia][0] == 1.2 + 0.6 - 0.16 + 1.2 * 0.65, tt::tolerance(1e-10));
}

BOOST_AUTO_TEST_CASE(an_intensity_below_that_of_a_frozen_war_has_no_effect) {
  auto bench = neutral_growth();
  const auto& m = bench.model;
  bench[m.russia_war] = 1.2, bench[m.war_intensity] = 0.1;
  bench.start();
  bench.step(12);
  BOOST_TEST(bench[m.russia][0] == 1.2, tt::tolerance(1e-10));
}

BOOST_AUTO_TEST_CASE(sanctions_of_last_month_are_read) {
  const Growth model;
  const auto& declared = model.declarations()[static_cast<std::size_t>(model.sanctions.slot)];
  BOOST_TEST(declared.name == "world.sanctions");
  BOOST_TEST(static_cast<int>(declared.role) == static_cast<int>(vidik::Role::lagged));
}

BOOST_AUTO_TEST_CASE(a_year_of_growth_accumulates_to_a_hundredth_of_it) {
  ModelBench<Activity> bench;
  const auto& m = bench.model;
  bench[m.growth_eu] = 1.4, bench[m.growth_russia] = -2.0, bench[m.growth_china] = 4.0;
  bench.step(12);
  BOOST_TEST(bench[m.eu][0] == 0.014, tt::tolerance(1e-12));
  BOOST_TEST(bench[m.russia][0] == -0.02, tt::tolerance(1e-12));
  BOOST_TEST(bench[m.china][0] == 0.04, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(western_pressure)

namespace {
ModelBench<WesternPressure> pressure_bench() {
  ModelBench<WesternPressure> bench;
  const auto& m = bench.model;
  bench[m.mean] = 0.3, bench[m.war_loading] = 0.8, bench[m.reversion] = 100.0, bench[m.volatility] = 0.6;
  bench[m.partial_loading] = -0.6, bench[m.full_loading] = -1.6, bench[m.pivot_loading] = 0.9;
  bench[m.kosovo_loading] = 0.5, bench[m.reexport_effect] = -0.25, bench[m.gradualism_effect] = -0.2;
  bench[m.ruble_effect] = 0.1;
  bench[m.war_intensity] = 1.0, bench[m.kosovo_tension] = 0.45, bench[m.pressure] = 0.6;
  bench.start();
  return bench;
}
}  // namespace

BOOST_AUTO_TEST_CASE(the_fixed_point_is_the_logistic_of_the_mean) {
  auto bench = pressure_bench();
  bench.step(12);
  BOOST_TEST(bench[bench.model.pressure][0] == logistic(0.3), tt::tolerance(1e-10));
}

BOOST_AUTO_TEST_CASE(every_driver_moves_the_logit_by_its_loading) {
  auto bench = pressure_bench();
  const auto& m = bench.model;
  bench[m.war_intensity] = 0.35, bench[m.kosovo_tension] = 0.85;
  bench[m.partial_phase] = 0.1, bench[m.full_phase] = 0.2, bench[m.pivot_phase] = 0.3;
  bench[m.reexport_control] = 1.0, bench[m.cfsp_gradualism] = 0.5, bench[m.ruble_payments] = 1.0;
  bench[m.shift] = 1.0;
  bench.step(12);
  const double z = 0.3 - 0.8 * 0.65 + 0.5 * 0.4 - 0.06 - 0.32 + 0.27 - 0.25 - 0.1 + 0.1 + 1.0;
  BOOST_TEST(bench[m.pressure][0] == logistic(z), tt::tolerance(1e-10));
}

BOOST_AUTO_TEST_CASE(pressure_stays_between_zero_and_one_under_any_shock) {
  auto bench = pressure_bench();
  const auto& m = bench.model;
  Column shock = Column::Constant(8.0);
  shock[1] = -8.0;
  bench[m.reversion] = 1.2, bench[m.innovation] = shock;
  bench.prepare();
  bench.step(276);
  BOOST_TEST(bench[m.pressure][0] < 1.0);
  BOOST_TEST(bench[m.pressure][1] > 0.0);
}

BOOST_AUTO_TEST_CASE(stance_and_tension_of_last_month_break_the_loop) {
  const WesternPressure model;
  for (int slot :
       {model.partial_phase.slot, model.full_phase.slot, model.pivot_phase.slot, model.kosovo_tension.slot})
    BOOST_TEST(static_cast<int>(model.declarations()[static_cast<std::size_t>(slot)].role) ==
               static_cast<int>(vidik::Role::lagged));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(powers)

BOOST_AUTO_TEST_CASE(both_indices_return_to_their_means_and_full_alignment_lowers_chinas) {
  ModelBench<Powers> bench;
  const auto& m = bench.model;
  bench[m.reversion] = 0.6, bench[m.china_mean] = 0.6, bench[m.majority_mean] = 0.35,
  bench[m.china_full] = -0.3;
  bench[m.china] = 0.55, bench[m.majority] = 0.30, bench[m.majority_shift] = 1.0;
  Column phase = Column::Zero();
  phase[1] = 1.0;
  bench[m.full_phase] = phase;
  bench.start();
  bench.step(24);
  const double kept = std::exp(-1.2);
  const auto after = [kept](double start, double mean) {
    return logistic(mean + (logit(start) - mean) * kept);
  };
  BOOST_TEST(bench[m.china][0] == after(0.55, logit(0.6)), tt::tolerance(1e-10));
  BOOST_TEST(bench[m.china][1] == after(0.55, logit(0.6) - 0.3), tt::tolerance(1e-10));
  BOOST_TEST(bench[m.majority][0] == after(0.30, logit(0.35) + 1.0), tt::tolerance(1e-10));
}

BOOST_AUTO_TEST_SUITE_END()
