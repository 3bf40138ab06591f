#include "models/trade/exports_to_russia.hpp"

#include <boost/test/unit_test.hpp>
#include <random>

#include "tests/support/model_bench.hpp"

using namespace vidik;
using boost::test_tools::tolerance;
using models::trade::ExportsToRussia;
using models::trade::fruit;

namespace {
constexpr std::array season = {0.9, 0.9, 0.9, 0.8, 0.7, 1.0, 1.3, 1.4, 1.3, 1.1, 0.9, 0.8};

/// All chapters at USD 120 mn a year, elasticity 5, and no driver away from its norm.
struct Exports : test::ModelBench<ExportsToRussia> {
  Exports() {
    auto& bench = *this;
    for (std::size_t c = 0; c < model.exports.size(); ++c) {
      bench[model.annual_2022[c]] = 120.0;
      bench[model.elasticity[c]] = 5.0;
      bench[model.diversion_loading[c]] = 0.5;
      bench[model.council_effect[c]] = 0.1;
    }
    for (std::size_t i = 0; i < season.size(); ++i) bench[model.season[i]] = season[i];
    bench[model.income] = 1.1;
    bench[model.ruble_elasticity] = -0.6;
    bench[model.diversion_scale] = 1.0;
    bench[model.preference_share] = 0.6;
    bench[model.noise_sd] = 0.045;
    bench[model.redirected_share] = 0.4;
    bench[model.redirection_time] = 1.0;
    bench[model.adjustment] = 0.15;
    bench[model.elasticity_scale] = 1.0;
    start();
  }
  double flow(std::size_t chapter) { return (*this)[model.exports[chapter]][0]; }
  double total() { return (*this)[model.total][0]; }
};

/// The log of a flow after so many months, relative to 2022.
double response(Exports& bench, int months = 400) {
  bench.step(months);
  return std::log(bench.flow(0) / 10.0);
}
}  // namespace

BOOST_AUTO_TEST_SUITE(exports_to_russia)

BOOST_AUTO_TEST_CASE(nothing_changes_when_nothing_happens_but_the_season_of_fruit) {
  Exports bench;
  BOOST_TEST(bench.flow(fruit) == 8.0, tolerance(1e-14));  // December
  double year = 0.0;
  for (int month = 0; month < 12; ++month) {
    bench.step();
    BOOST_TEST(bench.flow(0) == 10.0, tolerance(1e-13));
    BOOST_TEST(bench.flow(fruit) == 10.0 * season[std::size_t(month)], tolerance(1e-13));
    year += bench.flow(fruit);
  }
  BOOST_TEST(year == 120.0, tolerance(1e-13));
}

BOOST_AUTO_TEST_CASE(a_gap_closes_by_error_correction_with_a_half_life_of_four_months) {
  Exports bench;
  bench[bench.model.activity] = 0.1;
  const double target = 1.1 * 0.1;
  double before = target;
  for (int month = 0; month < 8; ++month) {
    bench.step();
    const double gap = target - std::log(bench.flow(0) / 10.0);
    BOOST_TEST(gap == 0.85 * before, tolerance(1e-10));
    before = gap;
  }
  const double half_life = std::log(0.5) / std::log(1.0 - 0.15);
  BOOST_TEST(half_life == 4.265, tolerance(1e-3));
  BOOST_TEST(before == target * std::pow(0.5, 8.0 / half_life), tolerance(1e-10));
}

BOOST_AUTO_TEST_CASE(long_run_responses_are_the_elasticities) {
  Exports income, friction, ruble, preference, diversion, council;
  income[income.model.activity] = 0.2;
  friction[friction.model.friction] = 0.03;
  ruble[ruble.model.real_ruble] = 0.1;
  preference[preference.model.preference] = 0.02;
  diversion[diversion.model.diversion] = -0.1;
  council[council.model.council] = 1.0;
  BOOST_TEST(response(income) == 1.1 * 0.2, tolerance(1e-11));
  BOOST_TEST(response(friction) == -5.0 * 0.03, tolerance(1e-11));
  BOOST_TEST(response(ruble) == -0.6 * 0.1, tolerance(1e-11));
  BOOST_TEST(response(preference) == 0.6 * 5.0 * 0.02, tolerance(1e-11));
  BOOST_TEST(response(diversion) == -0.5 * 0.1, tolerance(1e-11));
  BOOST_TEST(response(council) == 0.1, tolerance(1e-11));
}

BOOST_AUTO_TEST_CASE(without_elasticity_friction_does_not_matter) {
  Exports bench;
  bench[bench.model.elasticity_scale] = 0.0;
  bench[bench.model.friction] = 0.2;
  BOOST_TEST(std::abs(response(bench)) < 1e-12);
}

BOOST_AUTO_TEST_CASE(exports_fall_with_friction) {
  double before = 1e9;
  for (const double friction : {0.0, 0.01, 0.05, 0.1}) {
    Exports bench;
    bench[bench.model.friction] = friction;
    bench.step(24);
    BOOST_TEST(bench.total() < before);
    before = bench.total();
  }
}

BOOST_AUTO_TEST_CASE(the_total_is_the_sum_of_the_chapters_under_noise) {
  Exports bench;
  std::mt19937_64 engine(1);
  std::normal_distribution<double> normal;
  for (int month = 0; month < 60; ++month) {
    Column sum = Column::Zero();
    for (std::size_t c = 0; c < bench.model.exports.size(); ++c)
      for (int lane = 0; lane < lanes; ++lane)
        bench[bench.model.noise_terms[c]].column()[lane] = normal(engine);
    bench.step();
    for (std::size_t c = 0; c < bench.model.exports.size(); ++c)
      sum += static_cast<const Column&>(bench[bench.model.exports[c]]);
    BOOST_TEST((sum / static_cast<const Column&>(bench[bench.model.total]) - 1.0).abs().maxCoeff() < 1e-14);
  }
}

BOOST_AUTO_TEST_CASE(noise_is_a_stationary_autoregression_with_its_closed_form_variance) {
  Exports bench;
  std::mt19937_64 engine(2);
  std::normal_distribution<double> normal;
  double sum = 0.0, squares = 0.0, n = 0.0;
  for (int month = 0; month < 3000; ++month) {
    for (int lane = 0; lane < lanes; ++lane)
      bench[bench.model.noise_terms[0]].column()[lane] = normal(engine);
    bench.step();
    if (month < 100 || month % 30 != 0) continue;  // draws 30 months apart are nearly independent
    const Column deviation = log(static_cast<const Column&>(bench[bench.model.exports[0]]) / 10.0);
    sum += deviation.sum();
    squares += deviation.square().sum();
    n += lanes;
  }
  const double variance = 0.045 * 0.045 / (1.0 - 0.85 * 0.85);
  BOOST_TEST(std::abs(sum / n) < 4.0 * std::sqrt(variance / n));
  BOOST_TEST(std::abs(squares / n - variance) < 4.0 * variance * std::sqrt(2.0 / n));
}

BOOST_AUTO_TEST_CASE(an_embargo_takes_its_effect_and_a_share_of_the_loss_finds_other_markets) {
  Exports bench;
  for (std::size_t c = 0; c < bench.model.exports.size(); ++c) bench[bench.model.embargo[c]] = -0.5;
  bench.step(1200);
  BOOST_TEST(bench.flow(0) == 10.0 * std::exp(-0.5), tolerance(1e-11));
  const double lost = 100.0 * (1.0 - std::exp(-0.5));
  BOOST_TEST(bench[bench.model.lost][0] == lost, tolerance(1e-11));
  BOOST_TEST(bench[bench.model.redirected][0] == 0.4 * lost, tolerance(1e-11));
}

BOOST_AUTO_TEST_CASE(what_is_counted_as_lost_is_what_the_flow_lacks_in_every_month) {
  Exports with, without;
  for (std::size_t c = 0; c < with.model.exports.size(); ++c) with[with.model.embargo[c]] = -0.7;
  for (int month = 0; month < 24; ++month) {
    with.step();
    without.step();
    double gap = 0.0;
    for (std::size_t c = 0; c < with.model.exports.size(); ++c)
      gap += (without.flow(c) - with.flow(c)) / (c == fruit ? season[std::size_t(month % 12)] : 1.0);
    BOOST_TEST(with[with.model.lost][0] == gap, tolerance(1e-11));
  }
}

BOOST_AUTO_TEST_SUITE_END()
