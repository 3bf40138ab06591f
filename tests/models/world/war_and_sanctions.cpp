// The war's regime and intensity, sanctions and their enforcement.
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "models/world/enforcement.hpp"
#include "models/world/sanctions.hpp"
#include "models/world/war.hpp"
#include "models/world/war_intensity.hpp"
#include "tests/support/model_bench.hpp"

using vidik::Column;
using vidik::Month;
using vidik::test::ModelBench;
using namespace vidik::models::world;
namespace tt = boost::test_tools;

BOOST_AUTO_TEST_SUITE(war)

BOOST_AUTO_TEST_CASE(exits_are_in_proportion_to_the_hazards) {
  ModelBench<War> bench;
  const auto& m = bench.model;
  bench[m.active_frozen] = 0.3, bench[m.active_settled] = 0.1;
  bench[m.frozen_active] = 0.2, bench[m.frozen_settled] = 0.2, bench[m.settled_active] = 0.1;
  Column regime = Column::Zero(), draw = Column::Constant(0.999);
  const double exit = 1.0 - std::exp(-0.4), settled_exit = 1.0 - std::exp(-0.1);
  draw[0] = 0.75 * exit - 1e-9, draw[1] = 0.75 * exit + 1e-9, draw[2] = exit + 1e-9;
  regime[3] = regime[4] = 1, draw[3] = 0.5 * exit - 1e-9, draw[4] = 0.5 * exit + 1e-9;
  regime[5] = regime[6] = 2, draw[5] = settled_exit - 1e-9, draw[6] = settled_exit + 1e-9;
  bench[m.war] = regime, bench[m.draw] = draw;
  bench.step();
  const double expected[] = {1, 2, 0, 0, 2, 0, 2};
  for (int lane = 0; lane < 7; ++lane) BOOST_TEST(bench[m.war][lane] == expected[lane], "lane " << lane);
}

BOOST_AUTO_TEST_CASE(without_hazards_the_war_goes_on_at_full_intensity) {
  ModelBench<War> war;
  war[war.model.draw] = 1e-12;
  war.step(276);
  BOOST_TEST(war[war.model.war][0] == War::active);
  ModelBench<WarIntensity> bench;
  bench[bench.model.adjustment] = 0.4, bench[bench.model.intensity] = 1.0;
  bench.start();
  bench.step(276);
  BOOST_TEST(bench[bench.model.intensity][0] == 1.0, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(war_intensity)

BOOST_AUTO_TEST_CASE(intensity_follows_the_regime_with_a_lag) {
  ModelBench<WarIntensity> bench;
  const auto& m = bench.model;
  bench[m.adjustment] = 0.4, bench[m.frozen_intensity] = 0.35, bench[m.intensity] = 1.0;
  Column regime = Column::Zero();
  regime[1] = War::frozen, regime[2] = War::settled;
  bench[m.war] = regime;
  bench.start();
  bench.step(6);
  const double kept = std::exp(-0.5 / 0.4);
  BOOST_TEST(bench[m.intensity][0] == 1.0, tt::tolerance(1e-12));
  BOOST_TEST(bench[m.intensity][1] == 0.35 + 0.65 * kept, tt::tolerance(1e-12));
  BOOST_TEST(bench[m.intensity][2] == kept, tt::tolerance(1e-12));
  for (int lane = 0; lane < 3; ++lane)
    BOOST_TEST(bench[m.is_active][lane] + bench[m.is_frozen][lane] + bench[m.is_settled][lane] == 1.0);
}

BOOST_AUTO_TEST_CASE(waves_of_mobilisation_come_only_while_the_war_is_active) {
  ModelBench<WarIntensity> bench;
  const auto& m = bench.model;
  bench[m.adjustment] = 0.4, bench[m.wave_rate] = 0.25, bench[m.pulse_kept] = 0.6, bench[m.pulse] = 0.5;
  Column regime = Column::Zero(), draw = Column::Constant(0.5);
  draw[1] = draw[2] = 1.0 - std::exp(-0.25 / 12.0) - 1e-9;
  regime[2] = War::frozen;
  bench[m.war] = regime, bench[m.wave_draw] = draw;
  bench.start();
  bench.step();
  BOOST_TEST(bench[m.pulse][0] == 0.3, tt::tolerance(1e-12));
  BOOST_TEST(bench[m.pulse][1] == 1.3, tt::tolerance(1e-12));
  BOOST_TEST(bench[m.pulse][2] == 0.3, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(sanctions)

BOOST_AUTO_TEST_CASE(intensity_tends_to_the_target_of_the_regime) {
  ModelBench<Sanctions> bench;
  const auto& m = bench.model;
  bench[m.active] = 0.95, bench[m.frozen] = 0.78, bench[m.settled] = 0.42;
  bench[m.adjustment] = 1.4, bench[m.cap] = 1.2, bench[m.sanctions] = 0.75;
  Column regime = Column::Zero();
  regime[1] = War::frozen, regime[2] = War::settled;
  bench[m.war] = regime;
  bench.start();
  bench.step(12);
  const double kept = std::exp(-1.0 / 1.4), targets[] = {0.95, 0.78, 0.42};
  for (int lane = 0; lane < 3; ++lane)
    BOOST_TEST(bench[m.sanctions][lane] == targets[lane] + (0.75 - targets[lane]) * kept,
               tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(noise_stays_within_zero_and_the_cap) {
  ModelBench<Sanctions> bench;
  const auto& m = bench.model;
  bench[m.active] = 0.95, bench[m.adjustment] = 1.4, bench[m.cap] = 1.2, bench[m.monthly_sd] = 0.01;
  Column shock = Column::Constant(1000.0);
  shock[1] = -1000.0;
  bench[m.shock] = shock;
  bench.start();
  bench.step();
  BOOST_TEST(bench[m.sanctions][0] == 1.2);
  BOOST_TEST(bench[m.sanctions][1] == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(enforcement)

namespace {
ModelBench<Enforcement> ramped() {
  ModelBench<Enforcement> bench;
  const auto& m = bench.model;
  bench[m.base] = 0.15, bench[m.slope] = 0.45, bench[m.ramp] = 18.0, bench[m.ramp_floor] = 0.25;
  bench[m.ramp_start] = Month(2022, 12).index(), bench[m.sanctions] = 0.8;
  bench[m.adjustment] = 1e-3;  // no lag, so that the target is seen
  bench.start();
  return bench;
}
}  // namespace

BOOST_AUTO_TEST_CASE(the_regime_grows_from_a_quarter_to_the_whole_in_eighteen_months) {
  auto bench = ramped();
  const auto& e = bench.model.enforcement;
  bench.step(1);
  BOOST_TEST(bench[e][0] == 0.15 + 0.45 * 0.8 * 0.25, tt::tolerance(1e-12));
  bench.step(8);
  BOOST_TEST(bench[e][0] == 0.15 + 0.45 * 0.8 * 0.5, tt::tolerance(1e-12));
  bench.step(9);
  BOOST_TEST(bench[e][0] == 0.15 + 0.45 * 0.8, tt::tolerance(1e-12));
  bench.step(12);
  BOOST_TEST(bench[e][0] == 0.15 + 0.45 * 0.8, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_shift_is_limited_to_full_enforcement) {
  auto bench = ramped();
  bench[bench.model.shift] = 5.0;
  bench.step();
  BOOST_TEST(bench[bench.model.enforcement][0] == 1.0, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(without_slope_enforcement_is_independent_of_sanctions) {
  auto bench = ramped();
  bench[bench.model.slope] = 0.0;
  bench.step(24);
  BOOST_TEST(bench[bench.model.enforcement][0] == 0.15, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_SUITE_END()
