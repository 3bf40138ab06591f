#include "models/trade/frictions.hpp"

#include <boost/test/unit_test.hpp>

#include "models/trade/shared.hpp"
#include "tests/support/model_bench.hpp"

using namespace vidik;
using boost::test_tools::tolerance;
using models::trade::Frictions;

namespace {
/// The end of 2022.
struct Friction : test::ModelBench<Frictions> {
  Friction() {
    auto& bench = *this;
    bench[model.payment_cost] = 0.07;
    bench[model.currency_relief] = 0.6;
    bench[model.ruble_relief] = 0.2;
    bench[model.relief_limit] = 0.9;
    bench[model.control_effect] = 0.8;
    bench[model.use_2022] = 0.55;
    bench[model.use_gain] = 0.35;
    bench[model.preference] = 0.06;
    bench[model.enforcement] = 0.25;
    bench[model.sanctions] = 0.75;
    bench[model.log_ruble] = vidik::log(65.7);
    bench[model.enforcement_2022] = 0.25;
    bench[model.sanctions_2022] = 0.75;
    bench[model.ruble_2022] = 65.7;
  }
  double after_step(Output output) {
    prepare();
    step();
    return (*this)[output][0];
  }
};
}  // namespace

BOOST_AUTO_TEST_SUITE(frictions)

BOOST_AUTO_TEST_CASE(everything_is_zero_at_the_end_of_2022) {
  Friction bench;
  BOOST_TEST(bench.after_step(bench.model.friction) == 0.0175, tolerance(1e-14));
  for (const Output output :
       {bench.model.effect, bench.model.diversion, bench.model.use_effect, bench.model.real_ruble})
    BOOST_TEST(bench[output][0] == 0.0);
  BOOST_TEST(bench[bench.model.use][0] == 0.55);
}

BOOST_AUTO_TEST_CASE(free_payments_have_no_friction_whatever_the_enforcement) {
  for (const double enforcement : {0.0, 0.25, 1.0}) {
    Friction bench;
    bench[bench.model.payment_cost] = 0.0;
    bench[bench.model.enforcement] = enforcement;
    BOOST_TEST(bench.after_step(bench.model.effect) == 0.0);
  }
}

BOOST_AUTO_TEST_CASE(friction_rises_with_enforcement_and_with_cost_once_enforcement_has_risen) {
  double before = -1.0;
  for (const double enforcement : {0.0, 0.2, 0.5, 1.0}) {
    Friction bench;
    bench[bench.model.enforcement] = enforcement;
    BOOST_TEST(bench.after_step(bench.model.effect) > before);
    before = bench[bench.model.effect][0];
  }
  before = -1.0;
  for (const double cost : {0.01, 0.07, 0.2}) {
    Friction bench;
    bench[bench.model.enforcement] = 0.6;
    bench[bench.model.payment_cost] = cost;
    BOOST_TEST(bench.after_step(bench.model.effect) > before);
    before = bench[bench.model.effect][0];
  }
}

BOOST_AUTO_TEST_CASE(levers_relieve_payments_up_to_the_limit) {
  Friction currency, both, extreme;
  currency[currency.model.currency_lever] = 1.0;
  both[both.model.currency_lever] = 1.0;
  both[both.model.ruble_share] = 0.5;
  extreme[extreme.model.currency_lever] = 1.0;
  extreme[extreme.model.ruble_relief] = 5.0;
  extreme[extreme.model.ruble_share] = 1.0;
  BOOST_TEST(currency.after_step(currency.model.friction) == 0.0175 * 0.4, tolerance(1e-14));
  BOOST_TEST(both.after_step(both.model.friction) == 0.0175 * 0.3, tolerance(1e-14));
  BOOST_TEST(extreme.after_step(extreme.model.friction) == 0.0175 * 0.1, tolerance(1e-13));
}

BOOST_AUTO_TEST_CASE(full_alignment_and_export_control_end_diversion) {
  Friction full, control;
  full[full.model.full] = 1.0;
  control[control.model.control_lever] = 1.0;
  BOOST_TEST(full.after_step(full.model.diversion) == -0.5625, tolerance(1e-14));
  BOOST_TEST(control.after_step(control.model.diversion) == -0.8 * 0.5625, tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(accession_ends_the_preference_and_the_lever_raises_its_use) {
  Friction lever, member;
  lever[lever.model.use_lever] = 1.0;
  member[member.model.use_lever] = 1.0;
  member[member.model.member] = 1.0;
  BOOST_TEST(lever.after_step(lever.model.use_effect) == 0.35 * std::log(1.06), tolerance(1e-13));
  BOOST_TEST(member.after_step(member.model.use_effect) == -0.55 * std::log(1.06), tolerance(1e-13));
  BOOST_TEST(member[member.model.use][0] == 0.0);
}

BOOST_AUTO_TEST_CASE(prices_follow_their_trend) {
  test::ModelBench<models::trade::Shared> bench;
  bench[bench.model.inflation] = 2.0;
  bench.step(36);
  BOOST_TEST(bench[bench.model.price_trend][0] == 0.06, tolerance(1e-14));
}

BOOST_AUTO_TEST_SUITE_END()
