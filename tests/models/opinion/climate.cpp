#include "models/opinion/climate.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/models/opinion/support.hpp"

using namespace vidik;
using namespace vidik::models::opinion;
using vidik::test::ModelBench;

namespace {
/// All drivers at their norms (O2), all loadings 1.
ModelBench<Climate> at_the_norms() {
  ModelBench<Climate> bench;
  test::fill<Role::parameter>(bench, [] { return 1.0; });
  bench[bench.model.western_pressure] = 0.60;
  bench[bench.model.war_intensity] = 1.0;
  bench[bench.model.china_engagement] = 0.55;
  bench[bench.model.tension] = 0.55;
  bench[bench.model.discount] = 0.6;
  bench[bench.model.russia_share] = 0.045;
  bench[bench.model.growth_12m] = 3.0;
  bench[bench.model.eu_progress] = 0.20;
  bench[bench.model.index] = 60.0;
  bench.prepare();
  return bench;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(climate)

BOOST_AUTO_TEST_CASE(no_driver_has_an_effect_at_the_norms) {
  auto bench = at_the_norms();
  bench[bench.model.fatigue_limit] = 0.0;
  bench.step();
  int drivers = 0;
  for (std::size_t i = 0; i < bench.model.declarations().size(); ++i) {
    const auto& declared = bench.model.declarations()[i];
    if (declared.role != Role::output || !declared.name.starts_with("opinion.driver.")) continue;
    BOOST_TEST(std::abs(bench[Output{int(i)}][0]) < 1e-15, declared.name);
    ++drivers;
  }
  BOOST_TEST(drivers == 15);
}

BOOST_AUTO_TEST_CASE(fatigue_builds_up_as_an_exponential_lag) {
  auto bench = at_the_norms();
  bench[bench.model.fatigue_limit] = -0.2;
  bench[bench.model.fatigue_time] = 36.0;
  bench.step(36);
  BOOST_TEST(bench[bench.model.fatigue][0] == -0.2 * (1 - std::exp(-1.0)),
             boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(effects_are_loadings_times_deviations) {
  auto bench = at_the_norms();
  bench[bench.model.pressure_loading] = -0.8;
  bench[bench.model.western_pressure] = 0.75;
  bench[bench.model.accession_loading] = 0.7;
  bench[bench.model.eu_progress] = 0.5;
  bench[bench.model.discount_loading] = 0.25;
  bench[bench.model.discount] = 2.6;
  bench[bench.model.soft_power_loading] = 0.4;
  bench[bench.model.soft_power] = -0.5;
  bench[bench.model.index] = 35.0;
  bench[bench.model.refinery] = 2.0;
  bench.step();
  const auto close = boost::test_tools::tolerance(1e-12);
  BOOST_TEST(bench[bench.model.backlash][0] == -0.12, close);
  BOOST_TEST(bench[bench.model.accession][0] == 0.21, close);
  BOOST_TEST(bench[bench.model.gas_discount][0] == 0.5, close);
  BOOST_TEST(bench[bench.model.soft][0] == -0.2, close);
  BOOST_TEST(bench[bench.model.switzerland][0] == -0.25, close);
  BOOST_TEST(bench[bench.model.divested][0] == 1.0);
}

BOOST_AUTO_TEST_CASE(a_blocked_refinery_is_not_divested) {
  auto bench = at_the_norms();
  bench[bench.model.refinery] = 1.0;
  bench.step();
  BOOST_TEST(bench[bench.model.divested][0] == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()
