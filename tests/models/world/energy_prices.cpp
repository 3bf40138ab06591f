// Brent and TTF: means, jumps, the cap, and the gaps that other models read.
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <random>

#include "models/world/brent.hpp"
#include "models/world/ttf.hpp"
#include "tests/support/model_bench.hpp"

using vidik::Column;
using vidik::models::world::Brent;
using vidik::models::world::Ttf;
using vidik::test::ModelBench;
namespace tt = boost::test_tools;

namespace {

ModelBench<Brent> calm_brent() {
  ModelBench<Brent> bench;
  const auto& m = bench.model;
  bench[m.mean] = 74.0, bench[m.reversion] = 0.5, bench[m.volatility] = 0.27;
  bench[m.brent] = 80.92;
  bench.start();
  return bench;
}

ModelBench<Ttf> calm_ttf() {
  ModelBench<Ttf> bench;
  const auto& m = bench.model;
  bench[m.level] = 300.0, bench[m.reversion] = 1.4, bench[m.volatility] = 0.5, bench[m.cap] = 3500.0;
  bench[m.log_brent] = std::log(74.0), bench[m.brent_log_mean] = std::log(74.0);
  bench[m.ttf] = 1249.0;
  bench.start();
  return bench;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(brent)

BOOST_AUTO_TEST_CASE(without_shocks_the_log_price_returns_exponentially_to_its_mean) {
  auto bench = calm_brent();
  bench.step(24);
  BOOST_TEST(std::log(bench[bench.model.brent][0] / 74.0) == std::log(80.92 / 74.0) * std::exp(-1.0),
             tt::tolerance(1e-10));
}

BOOST_AUTO_TEST_CASE(far_ahead_the_price_is_the_mean_with_drift_and_shift) {
  auto bench = calm_brent();
  bench[bench.model.reversion] = 60.0;
  bench[bench.model.drift] = 0.8;
  bench[bench.model.mean_shift] = 0.45;
  bench.prepare();
  bench.step(120);
  const double log_mean = std::log(74.0) + 0.8 * 10.0 / 100.0 + 0.45;
  BOOST_TEST(std::log(bench[bench.model.brent][0]) == log_mean, tt::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(a_shift_moves_the_log_price_in_its_month) {
  auto base = calm_brent();
  auto shifted = calm_brent();
  shifted[shifted.model.shift] = 0.45;
  base.step(), shifted.step();
  BOOST_TEST(std::log(shifted[shifted.model.brent][0] / base[base.model.brent][0]) == 0.45,
             tt::tolerance(1e-10));
}

BOOST_AUTO_TEST_CASE(a_jump_strikes_when_its_draw_is_below_its_monthly_probability) {
  auto bench = calm_brent();
  const auto& m = bench.model;
  bench[m.brent] = 74.0;
  bench[m.up_rate] = 0.12, bench[m.up_mean] = 0.31, bench[m.up_sd] = 0.10;
  bench[m.up_size] = 1.5;
  bench.prepare();
  Column draw = Column::Constant(0.5);
  draw[3] = 0.0099;  // below 0.12/12
  bench[m.up_draw] = draw;
  bench.step();
  const double compensator = 0.12 * 0.31 / 12.0;
  BOOST_TEST(std::log(bench[m.brent][0] / 74.0) == -compensator, tt::tolerance(1e-9));
  BOOST_TEST(std::log(bench[m.brent][3] / 74.0) == 0.31 + 0.15 - compensator, tt::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(down_jumps_lower_the_price) {
  auto bench = calm_brent();
  const auto& m = bench.model;
  bench[m.brent] = 74.0;
  bench[m.down_rate] = 0.3, bench[m.down_mean] = 0.31, bench[m.down_sd] = 0.12;
  bench[m.down_draw] = 0.001;
  bench.prepare();
  bench.step();
  BOOST_TEST(std::log(bench[m.brent][0] / 74.0) == -0.31 + 0.3 * 0.31 / 12.0, tt::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(jumps_are_compensated_in_the_mean_of_the_log_price) {
  auto bench = calm_brent();
  const auto& m = bench.model;
  bench[m.up_rate] = 0.8, bench[m.up_mean] = 0.31, bench[m.up_sd] = 0.10;
  bench[m.down_rate] = 3.0, bench[m.down_mean] = 0.31, bench[m.down_sd] = 0.12;
  bench[m.reversion] = 6.0;
  bench.prepare();
  std::mt19937_64 generator(7);
  std::normal_distribution<double> normal;
  std::uniform_real_distribution<double> uniform;
  double sum = 0.0, squares = 0.0, count = 0.0;
  for (int month = 0; month < 6000; ++month) {
    Column up, down, up_size, down_size, diffusion;
    for (int lane = 0; lane < vidik::lanes; ++lane) {
      up[lane] = uniform(generator), down[lane] = uniform(generator);
      up_size[lane] = normal(generator), down_size[lane] = normal(generator),
      diffusion[lane] = normal(generator);
    }
    bench[m.up_draw] = up, bench[m.down_draw] = down;
    bench[m.up_size] = up_size, bench[m.down_size] = down_size, bench[m.diffusion] = diffusion;
    bench.step();
    if (month % 12 != 11) continue;  // reversion 6 a year: a year apart is nearly independent
    for (int lane = 0; lane < vidik::lanes; ++lane) {
      const double x = std::log(bench[m.brent][lane] / 74.0);
      sum += x, squares += x * x, count += 1.0;
    }
  }
  BOOST_TEST(std::abs(sum / count) < 4.0 * std::sqrt(squares) / count);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ttf)

BOOST_AUTO_TEST_CASE(without_shocks_the_log_price_returns_exponentially_to_its_level) {
  auto bench = calm_ttf();
  bench.step(12);
  BOOST_TEST(std::log(bench[bench.model.ttf][0] / 300.0) == std::log(1249.0 / 300.0) * std::exp(-1.4),
             tt::tolerance(1e-10));
}

BOOST_AUTO_TEST_CASE(war_and_oil_raise_the_level) {
  auto bench = calm_ttf();
  const auto& m = bench.model;
  bench[m.reversion] = 60.0, bench[m.premium] = 0.35, bench[m.oil_loading] = 0.25;
  bench[m.war_intensity] = 0.5, bench[m.log_brent] = std::log(74.0) + 0.4;
  bench.prepare();
  bench.step(24);
  BOOST_TEST(std::log(bench[m.ttf][0] / 300.0) == 0.35 * 0.5 + 0.25 * 0.4, tt::tolerance(1e-8));
}

BOOST_AUTO_TEST_CASE(the_price_never_exceeds_the_cap) {
  auto bench = calm_ttf();
  const auto& m = bench.model;
  bench[m.diffusion] = 20.0;
  bench.step();
  BOOST_TEST(bench[m.ttf][0] == 3500.0, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(jumps_of_both_signs_have_one_rate_and_size) {
  auto bench = calm_ttf();
  const auto& m = bench.model;
  bench[m.ttf] = 300.0, bench[m.jump_rate] = 0.15, bench[m.jump_mean] = 0.45;
  bench.prepare();
  Column up = Column::Constant(0.5), down = up;
  up[1] = 0.01, down[2] = 0.01, up[3] = down[3] = 0.01;
  bench[m.up_draw] = up, bench[m.down_draw] = down;
  bench.step();
  BOOST_TEST(bench[m.ttf][0] == 300.0, tt::tolerance(1e-12));
  BOOST_TEST(std::log(bench[m.ttf][1] / 300.0) == 0.45, tt::tolerance(1e-10));
  BOOST_TEST(std::log(bench[m.ttf][2] / 300.0) == -0.45, tt::tolerance(1e-10));
  BOOST_TEST(bench[m.ttf][3] == 300.0, tt::tolerance(1e-10));
}

BOOST_AUTO_TEST_CASE(the_brent_gap_is_measured_from_the_mean_with_drift) {
  auto bench = calm_ttf();
  const auto& m = bench.model;
  bench[m.drift] = 1.2, bench[m.log_brent] = std::log(100.0);
  bench.step(12);
  BOOST_TEST(bench[m.brent_gap][0] == std::log(100.0 / 74.0) - 0.012, tt::tolerance(1e-10));
}

BOOST_AUTO_TEST_SUITE_END()
