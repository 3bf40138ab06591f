#include "models/migration/russians.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/support/model_bench.hpp"

namespace {

using namespace vidik;
using namespace vidik::models::migration;
const auto closely = boost::test_tools::tolerance(1e-9);

/// Wartime, non-alignment, and every effect on arrivals switched off: 1000 arrivals a month.
struct Quiet : test::ModelBench<Russians> {
  Quiet() {
    (*this)[model.inflow_base] = 1000;
    (*this)[model.surge_time] = 1;
    (*this)[model.network_saturation] = 150000;
    (*this)[model.war_intensity] = 1;
    (*this)[model.log_real_gdp] = 0.0;
    (*this)[model.index] = 50;
    (*this)[model.return_hazard] = 0.09;
    (*this)[model.onward_hazard] = 0.15;
    (*this)[model.naturalisation_hazard] = 0.012;
    (*this)[model.de_facto_ratio] = 1.8;
    (*this)[model.residents] = 22000;
    prepare();
  }
  double arrivals() {
    step();
    return (*this)[model.inflow][0];
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(russians)

BOOST_AUTO_TEST_CASE(constant_arrivals_lead_to_the_closed_form_of_the_stock) {
  Quiet bench;
  bench.step(3000);
  const double hazard = 0.09 + 0.15 + 0.012;
  BOOST_TEST(bench[bench.model.residents][0] == 1000 / (1 - std::exp(-hazard / 12)), closely);
}

BOOST_AUTO_TEST_CASE(leavers_are_split_in_proportion_to_the_hazards) {
  Quiet bench;
  bench.step();
  const double leavers = 22000 * (1 - std::exp(-0.252 / 12));
  BOOST_TEST(bench[bench.model.outflow][0] == leavers, closely);
  BOOST_TEST(bench[bench.model.naturalisations][0] == leavers * 0.012 / 0.252, closely);
}

BOOST_AUTO_TEST_CASE(nobody_appears_or_disappears_in_the_stock) {
  Quiet bench;
  double flow = 0, naturalised = 0;
  for (int month = 0; month < 36; ++month) {
    bench.step();
    flow += bench[bench.model.inflow][0] - bench[bench.model.outflow][0];
    naturalised += bench[bench.model.naturalisations][0];
  }
  BOOST_TEST(bench[bench.model.residents][0] == 22000 + flow, closely);
  BOOST_TEST(bench[bench.model.naturalised][0] == naturalised, closely);
}

BOOST_AUTO_TEST_CASE(without_hazards_nobody_leaves) {
  Quiet bench;
  bench[bench.model.return_hazard] = 0;
  bench[bench.model.onward_hazard] = 0;
  bench[bench.model.naturalisation_hazard] = 0;
  bench.step(12);
  BOOST_TEST(bench[bench.model.residents][0] == 22000 + 12 * 1000, closely);
}

BOOST_AUTO_TEST_CASE(arrivals_have_the_stated_elasticity_to_the_stock_up_to_saturation) {
  Quiet bench;
  bench[bench.model.network_elasticity] = 0.35;
  bench[bench.model.residents] = 40000;
  BOOST_TEST(bench.arrivals() == 1000, closely);
  bench[bench.model.residents] = 80000;
  BOOST_TEST(bench.arrivals() == 1000 * std::pow(2, 0.35), closely);
  bench[bench.model.residents] = 150000;
  const double saturated = bench.arrivals();
  bench[bench.model.residents] = 400000;
  BOOST_TEST(bench.arrivals() == saturated, closely);
}

BOOST_AUTO_TEST_CASE(the_network_leaves_one_stable_stock) {
  Quiet bench;
  bench[bench.model.network_elasticity] = 0.6;
  for (int lane = 0; lane < lanes; ++lane)
    bench[bench.model.residents].column()[lane] = 1000.0 * (1 + 3 * lane);
  bench.step(6000);
  const Column& stock = bench[bench.model.residents];
  BOOST_TEST(stock.maxCoeff() == stock.minCoeff(), boost::test_tools::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(the_end_of_the_war_lowers_arrivals_and_raises_returns) {
  Quiet bench;
  bench[bench.model.inflow_war] = 0.8;
  bench[bench.model.return_peace] = 0.7;
  bench[bench.model.onward_hazard] = 0;
  bench[bench.model.naturalisation_hazard] = 0;
  bench[bench.model.war_intensity] = 0;
  bench.step();
  BOOST_TEST(bench[bench.model.inflow][0] == 1000 * std::exp(-0.8), closely);
  BOOST_TEST(bench[bench.model.outflow][0] == 22000 * (1 - std::exp(-0.09 * std::exp(0.7) / 12)), closely);
}

BOOST_AUTO_TEST_CASE(the_initial_surge_fades_with_its_time_constant) {
  Quiet bench;
  bench[bench.model.surge] = 0.75;
  bench[bench.model.surge_time] = 0.9;
  for (int month = 1; month <= 24; ++month)
    BOOST_TEST(std::log(bench.arrivals() / 1000) == 0.75 * std::exp(-month / 12.0 / 0.9), closely);
}

BOOST_AUTO_TEST_CASE(alignment_of_serbia_acts_by_its_phases) {
  Quiet bench;
  bench[bench.model.inflow_full] = -0.7;
  bench[bench.model.inflow_partial_weight] = 0.1;
  bench[bench.model.full_phase] = 0.5;
  bench[bench.model.partial_phase] = 0.4;
  BOOST_TEST(bench.arrivals() == 1000 * std::exp(-0.7 * 0.54), closely);
}

BOOST_AUTO_TEST_CASE(income_counts_relative_to_russia) {
  Quiet bench;
  bench[bench.model.income_elasticity] = 0.6;
  bench[bench.model.income_weight] = 0.5;
  bench[bench.model.log_real_gdp] = 0.2;
  bench[bench.model.activity_russia] = 0.2;
  BOOST_TEST(bench.arrivals() == 1000, closely);
  bench[bench.model.activity_russia] = 0;
  BOOST_TEST(bench.arrivals() == 1000 * std::exp(0.3 * 0.2), closely);
}

BOOST_AUTO_TEST_CASE(the_integration_lever_shifts_departures_towards_naturalisation) {
  Quiet bench;
  bench[bench.model.onward_integration] = -0.35;
  bench[bench.model.naturalisation_integration] = 4;
  bench[bench.model.integration] = 1;
  bench.step();
  const double onward = 0.15 * 0.65, naturalising = 0.012 * 5;
  BOOST_TEST(bench[bench.model.naturalisations][0] / bench[bench.model.outflow][0] ==
                 naturalising / (0.09 + onward + naturalising),
             closely);
}

BOOST_AUTO_TEST_CASE(the_stock_falls_as_the_return_hazard_rises) {
  Quiet bench;
  for (int lane = 0; lane < lanes; ++lane)
    bench[bench.model.return_hazard].column()[lane] = 0.02 + 0.005 * lane;
  bench.step(60);
  for (int lane = 1; lane < lanes; ++lane)
    BOOST_TEST(bench[bench.model.residents][lane] < bench[bench.model.residents][lane - 1]);
}

BOOST_AUTO_TEST_CASE(residents_without_a_permit_are_in_proportion_to_permit_holders) {
  Quiet bench;
  bench.step();
  BOOST_TEST(bench[bench.model.residents_de_facto][0] == 1.8 * bench[bench.model.residents][0], closely);
}

BOOST_AUTO_TEST_SUITE_END()
