#include "models/defence/arms.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <random>

#include "tests/support/model_bench.hpp"

using namespace vidik;
using namespace vidik::models::defence;

namespace {
constexpr std::array<double, 5> base{0.18, 0.45, 0.20, 0.08, 0.09};

/// Drivers at their norms, loadings of C4 on the war and the stance, no trend.
struct Bench : test::ModelBench<Arms> {
  Bench() {
    auto& self = *this;
    for (std::size_t i = 0; i < base.size(); ++i) self[model.base[i]] = base[i];
    self[model.rate] = 0.04;
    self[model.russia_war] = -0.35, self[model.russia_full] = -2.5, self[model.belarus_full] = -2.0;
    self[model.west_full] = 0.8;
    self[model.deliveries_full] = 100.0;
    self[model.war_block] = 0.8;
    self[model.war_intensity] = 0.8;
    self[model.china_engagement] = 0.55;
    start();
  }
  double share(Arms::Supplier supplier) { return (*this)[model.shares[supplier]][0]; }
  double deliveries() { return (*this)[model.deliveries][0]; }
};
}  // namespace

BOOST_AUTO_TEST_SUITE(arms)

BOOST_AUTO_TEST_CASE(shares_stay_at_their_base_at_the_norms) {
  Bench bench;
  bench.step(120);
  for (std::size_t i = 0; i < base.size(); ++i)
    BOOST_TEST(bench[bench.model.shares[i]][0] == base[i], boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(shares_close_a_fixed_part_of_the_gap_each_month) {
  Bench bench;
  bench[bench.model.full_phase] = 1.0;
  bench.step(24);
  double total = 0;
  const std::array<double, 5> effect{-2.5, 0.0, -2.0, 0.8, 0.0};
  for (std::size_t i = 0; i < base.size(); ++i) total += base[i] * std::exp(effect[i]);
  for (std::size_t i = 0; i < base.size(); ++i) {
    const double target = base[i] * std::exp(effect[i]) / total;
    BOOST_TEST(bench[bench.model.shares[i]][0] == target + (base[i] - target) * std::pow(0.96, 24),
               boost::test_tools::tolerance(1e-10));
  }
}

BOOST_AUTO_TEST_CASE(shares_are_positive_and_sum_to_one_whatever_moves_them) {
  Bench bench;
  std::mt19937_64 engine(4);
  std::uniform_real_distribution<double> uniform;
  const auto& m = bench.model;
  bench[m.russia_trend] = -0.03, bench[m.west_trend] = 0.05, bench[m.china_engaged] = 1.5,
  bench[m.china_member] = -1;
  for (int month = 0; month < 276; ++month) {
    for (const auto input : {m.war_intensity, m.china_engagement, m.partial_phase, m.full_phase,
                             m.pivot_phase, m.eu_progress, m.eu_member})
      for (auto& lane : bench[input].column()) lane = uniform(engine);
    bench.step();
    Column sum = Column::Zero(), least = Column::Ones();
    for (std::size_t i = 0; i < base.size(); ++i) {
      sum += bench[m.shares[i]].column();
      least = least.min(bench[m.shares[i]].column());
    }
    BOOST_TEST_REQUIRE((sum - 1.0).abs().maxCoeff() < 1e-12);
    BOOST_TEST_REQUIRE(least.minCoeff() > 0.0);
    BOOST_TEST_REQUIRE(bench[m.deliveries].column().minCoeff() >= 0.0);
  }
}

BOOST_AUTO_TEST_CASE(the_war_holds_up_russian_deliveries) {
  Bench bench;
  bench[bench.model.rate] = 0.0;  // shares as they are
  bench[bench.model.war_intensity] = 1.0;
  bench.step();
  BOOST_TEST(bench.deliveries() == 100 * 0.18 * 0.2, boost::test_tools::tolerance(1e-12));
  bench[bench.model.war_intensity] = 0.0;
  bench.step();
  BOOST_TEST(bench.deliveries() == 100 * 0.18, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(full_alignment_ends_russian_deliveries) {
  Bench bench;
  bench[bench.model.full_phase] = 1.0;
  bench.step();
  BOOST_TEST(bench.deliveries() == 0.0);
}

BOOST_AUTO_TEST_CASE(a_trend_in_the_log_makes_shares_diverge) {
  Bench bench;
  bench[bench.model.rate] = 1.0;  // shares are at their target
  bench[bench.model.west_trend] = 0.05;
  bench.step(120);
  BOOST_TEST(
      std::log(bench.share(Arms::west) / bench.share(Arms::other)) == std::log(0.08 / 0.09) + 0.05 * 10,
      boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_SUITE_END()
