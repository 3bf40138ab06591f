// Kosovo, Bosnia and Herzegovina, and the risk that both make.
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "models/region/bosnia.hpp"
#include "models/region/kosovo.hpp"
#include "models/region/kosovo_tension.hpp"
#include "models/region/risk.hpp"
#include "tests/support/model_bench.hpp"

using vidik::Column;
using vidik::test::ModelBench;
using namespace vidik::models::region;
namespace tt = boost::test_tools;

BOOST_AUTO_TEST_SUITE(kosovo)

namespace {

ModelBench<Kosovo> stalemate() {
  ModelBench<Kosovo> bench;
  const auto& m = bench.model;
  bench[m.settle_hazard] = 0.01, bench[m.pressure_loading] = 0.4, bench[m.progress_loading] = 0.5;
  bench[m.pro_eu_loading] = 0.5, bench[m.nationalist_loading] = -0.8, bench[m.war_loading] = -0.6;
  bench[m.pressure] = 0.57, bench[m.progress] = 0.2, bench[m.war_intensity] = 1.0;
  return bench;
}

/// Whether a draw at the edge of 1 − e^(−hazard) separates settlement from stalemate.
bool settles_with_hazard(ModelBench<Kosovo> bench, double hazard) {
  const double p = 1.0 - std::exp(-hazard);
  Column draw = Column::Constant(p * (1.0 - 1e-9));
  draw[1] = p * (1.0 + 1e-9);
  bench[bench.model.draw] = draw;
  bench.step();
  return bench[bench.model.kosovo][0] == Kosovo::settlement &&
         bench[bench.model.kosovo][1] == Kosovo::stalemate;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_settlement_hazard_is_the_base_one_in_reference_conditions) {
  BOOST_TEST(settles_with_hazard(stalemate(), 0.01));
}

BOOST_AUTO_TEST_CASE(every_covariate_multiplies_the_settlement_hazard) {
  auto bench = stalemate();
  const auto& m = bench.model;
  bench[m.pressure] = 0.72, bench[m.progress] = 0.4, bench[m.government] = 1.0, bench[m.war_intensity] = 0.0;
  BOOST_TEST(settles_with_hazard(bench, 0.01 * std::exp(0.4 + 0.5 + 0.5 + 0.6)));
  bench[m.government] = 2.0;
  BOOST_TEST(settles_with_hazard(bench, 0.01 * std::exp(0.4 + 0.5 - 0.8 + 0.6)));
}

BOOST_AUTO_TEST_CASE(crisis_comes_first_in_the_order_of_thresholds) {
  auto bench = stalemate();
  const auto& m = bench.model;
  bench[m.crisis_hazard] = 0.03;
  const double exit = 1.0 - std::exp(-0.04);
  Column draw = Column::Constant(0.75 * exit - 1e-9);
  draw[1] = 0.75 * exit + 1e-9, draw[2] = exit + 1e-9;
  bench[m.draw] = draw;
  bench.step();
  const double expected[] = {Kosovo::crisis, Kosovo::settlement, Kosovo::stalemate};
  for (int lane = 0; lane < 3; ++lane) BOOST_TEST(bench[m.kosovo][lane] == expected[lane]);
}

BOOST_AUTO_TEST_CASE(crisis_and_settlement_end_in_a_stalemate) {
  auto bench = stalemate();
  const auto& m = bench.model;
  bench[m.calm_hazard] = 0.25, bench[m.relapse_hazard] = 0.003;
  Column regime = Column::Constant(Kosovo::crisis);
  regime[1] = Kosovo::settlement;
  bench[m.kosovo] = regime, bench[m.draw] = 0.001;
  bench.step();
  BOOST_TEST(bench[m.kosovo][0] == Kosovo::stalemate);
  BOOST_TEST(bench[m.kosovo][1] == Kosovo::stalemate);
}

BOOST_AUTO_TEST_CASE(government_and_progress_of_last_month_are_read) {
  const Kosovo model;
  for (int slot : {model.government.slot, model.progress.slot})
    BOOST_TEST(static_cast<int>(model.declarations()[static_cast<std::size_t>(slot)].role) ==
               static_cast<int>(vidik::Role::lagged));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(kosovo_tension)

BOOST_AUTO_TEST_CASE(tension_tends_to_the_mean_of_the_regime_and_stays_within_zero_and_one) {
  ModelBench<KosovoTension> bench;
  const auto& m = bench.model;
  bench[m.stalemate_mean] = 0.45, bench[m.settlement_mean] = 0.15, bench[m.crisis_mean] = 0.85;
  bench[m.reversion] = 2.5, bench[m.volatility] = 0.15, bench[m.tension] = 0.55;
  Column regime = Column::Zero(), innovation = Column::Zero();
  regime[1] = Kosovo::settlement, regime[2] = Kosovo::crisis;
  innovation[3] = 100.0, innovation[4] = -100.0;
  bench[m.kosovo] = regime, bench[m.innovation] = innovation;
  bench.start();
  bench.step(6);
  const double kept = std::exp(-1.25), means[] = {0.45, 0.15, 0.85};
  for (int lane = 0; lane < 3; ++lane)
    BOOST_TEST(bench[m.tension][lane] == means[lane] + (0.55 - means[lane]) * kept, tt::tolerance(1e-12));
  BOOST_TEST(bench[m.tension][3] == 1.0);
  BOOST_TEST(bench[m.tension][4] == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(bosnia)

BOOST_AUTO_TEST_CASE(exits_follow_the_order_and_the_size_of_the_hazards) {
  ModelBench<Bosnia> bench;
  const auto& m = bench.model;
  bench[m.crisis_hazard] = 0.3, bench[m.direct_hazard] = 0.1;
  bench[m.calm_hazard] = 0.2, bench[m.secession_hazard] = 0.1, bench[m.centralisation_hazard] = 0.1;
  bench[m.secession_end] = 0.4, bench[m.centralisation_end] = 0.4;
  const double exit = 1.0 - std::exp(-0.4), e = 1e-9;
  const double from[] = {0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3};
  const double draws[] = {0.75 * exit - e, 0.75 * exit + e, exit + e, 0.5 * exit - e,
                          0.5 * exit + e,  0.75 * exit + e, exit + e, exit - e,
                          exit + e,        exit - e,        exit + e};
  const double to[] = {1, 3, 0, 0, 2, 3, 1, 1, 2, 0, 3};
  Column regime = Column::Zero(), draw = Column::Constant(0.999);
  for (int lane = 0; lane < 11; ++lane) regime[lane] = from[lane], draw[lane] = draws[lane];
  bench[m.bosnia] = regime, bench[m.draw] = draw;
  bench.step();
  for (int lane = 0; lane < 11; ++lane) BOOST_TEST(bench[m.bosnia][lane] == to[lane], "lane " << lane);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(risk)

BOOST_AUTO_TEST_CASE(regional_risk_is_a_weighted_sum_and_indicators_name_the_regimes) {
  ModelBench<Risk> bench;
  const auto& m = bench.model;
  bench[m.status_quo_risk] = 0.25, bench[m.crisis_risk] = 0.55, bench[m.secession_risk] = 0.95;
  bench[m.centralised_risk] = 0.35, bench[m.kosovo_weight] = 0.6, bench[m.bosnia_weight] = 0.4;
  bench[m.tension] = 0.45;
  Column bosnia = Column::Zero(), kosovo = Column::Zero();
  for (int lane = 0; lane < 4; ++lane) bosnia[lane] = lane;
  kosovo[1] = Kosovo::settlement, kosovo[2] = Kosovo::crisis;
  bench[m.bosnia] = bosnia, bench[m.kosovo] = kosovo;
  bench.step();
  const double risks[] = {0.25, 0.55, 0.95, 0.35};
  for (int lane = 0; lane < 4; ++lane) {
    BOOST_TEST(bench[m.bosnia_risk][lane] == risks[lane]);
    BOOST_TEST(bench[m.risk][lane] == 0.6 * 0.45 + 0.4 * risks[lane], tt::tolerance(1e-14));
    BOOST_TEST(bench[m.settled][lane] == (lane == 1 ? 1.0 : 0.0));
    BOOST_TEST(bench[m.crisis][lane] == (lane == 2 ? 1.0 : 0.0));
    BOOST_TEST(bench[m.secession][lane] == (lane == 2 ? 1.0 : 0.0));
  }
}

BOOST_AUTO_TEST_SUITE_END()
