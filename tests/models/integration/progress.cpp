#include "models/integration/progress.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <random>

#include "tests/support/model_bench.hpp"

using namespace vidik;
using namespace vidik::models::integration;

namespace {
struct Bench : test::ModelBench<Progress> {
  explicit Bench(double drift = 0.0, double start = 0.2) {
    (*this)[model.base] = drift;
    (*this)[model.floor] = 0.2;
    (*this)[model.alignment] = 0.5;
    (*this)[model.eu_progress] = start;
    prepare();
  }
  double progress() { return (*this)[model.eu_progress][0]; }
};
}  // namespace

BOOST_AUTO_TEST_SUITE(progress)

BOOST_AUTO_TEST_CASE(stands_still_without_drift) {
  Bench bench;
  bench.step(276);
  BOOST_TEST(bench.progress() == 0.2);
}

// dp/dt = 4·drift·p(1 − p) has the solution logit p = logit p₀ + 4·drift·t.
BOOST_AUTO_TEST_CASE(follows_the_logistic_curve_in_the_middle) {
  Bench bench(0.03);
  bench.step(240);
  const double expected = 1 / (1 + std::exp(-(std::log(0.2 / 0.8) + 4 * 0.03 * 20)));
  BOOST_TEST(bench.progress() == expected, boost::test_tools::tolerance(2e-3));
}

BOOST_AUTO_TEST_CASE(is_linear_where_the_floor_holds) {
  Bench bench(0.02, 0.96);  // 4·0.96·0.04 = 0.15 < 0.2
  bench.step(24);
  BOOST_TEST(bench.progress() == 0.96 + 0.02 * 0.2 * 2, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(adds_up_its_drivers) {
  Bench bench(0.01, 0.5);  // the logistic factor is 1
  const auto& m = bench.model;
  bench[m.from_alignment] = 0.05, bench[m.alignment] = 0.7;
  bench[m.from_settlement] = 0.045, bench[m.settled] = 1.0;
  bench[m.from_crisis] = -0.02, bench[m.crisis] = 1.0;
  bench[m.from_government] = 0.03, bench[m.nationalist] = 1.0;
  bench[m.from_pivot] = -0.05, bench[m.pivot_phase] = 0.4;
  bench[m.from_rule_of_law] = 0.03, bench[m.rule_of_law] = 0.5;
  bench[m.shift] = 0.07;
  bench.step();
  const double drift = 0.01 + 0.01 + 0.045 - 0.02 - 0.03 - 0.02 + 0.015 + 0.07;
  BOOST_TEST(bench.progress() == 0.5 + drift / 12, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(grows_with_the_drift) {
  double before = 0.0;
  for (const double drift : {-0.02, 0.0, 0.01, 0.05, 0.2}) {
    Bench bench(drift);
    bench.step(120);
    BOOST_TEST(bench.progress() > before);
    before = bench.progress();
  }
}

BOOST_AUTO_TEST_CASE(noise_has_the_volatility_of_a_year) {
  Bench bench(0.0, 0.5);
  bench[bench.model.volatility] = 0.008;
  bench.prepare();
  bench[bench.model.shock] = 1.0;
  bench.step();
  BOOST_TEST(bench.progress() - 0.5 == 0.008 / std::sqrt(12.0), boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(stays_between_0_and_1) {
  Bench bench(0.1, 0.9);
  bench[bench.model.volatility] = 1.0;
  bench.prepare();
  std::mt19937_64 engine(3);
  std::normal_distribution<double> normal;
  for (int month = 0; month < 500; ++month) {
    for (auto& lane : bench[bench.model.shock].column()) lane = normal(engine);
    bench.step();
    const auto& value = bench[bench.model.eu_progress].column();
    BOOST_TEST_REQUIRE((value.minCoeff() >= 0.0 && value.maxCoeff() <= 1.0));
  }
}

BOOST_AUTO_TEST_SUITE_END()
