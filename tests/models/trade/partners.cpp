// Exports to partners other than Russia, totals, and services with Russia.
#include <boost/test/unit_test.hpp>

#include "models/trade/partner_exports.hpp"
#include "models/trade/services.hpp"
#include "models/trade/totals.hpp"
#include "tests/support/model_bench.hpp"

using namespace vidik;
using namespace vidik::models::trade;
using boost::test_tools::tolerance;

namespace {
struct Exports : test::ModelBench<PartnerExports> {
  Exports() {
    auto& bench = *this;
    for (std::size_t j = 0; j < partners.size(); ++j) {
      bench[model.annual_2022[j]] = 1200.0;
      bench[model.eu_weight[j]] = j == china ? 0.0 : j == bosnia ? 0.6 : 1.0;
      bench[model.eu_tie[j]] = j == china ? 0.0 : 1.0;
    }
    bench[model.run_rate] = 1.03;
    bench[model.income] = 1.6;
    bench[model.fading] = 8.0;
    bench[model.euro_elasticity] = 0.5;
    bench[model.member_effect] = 0.2;
    bench[model.pivot_cost] = 0.08;
    bench[model.progress_effect] = 0.1;
    bench[model.china_engagement] = 0.5;
    bench[model.china_fta] = 0.25;
    bench[model.china_fta_start] = double(Month(9999, 1).index());
    bench[model.china_pivot] = 0.15;
    bench[model.bosnia_risk_effect] = -0.25;
    bench[model.adjustment] = 0.15;
    bench[model.log_euro] = std::log(1.053);
    bench[model.log_euro_2022] = std::log(1.053);
    bench[model.engagement] = 0.6;
    bench[model.bosnia_risk] = 0.25;
    bench[model.progress] = 0.2;
    start();
  }
  double response(std::size_t partner) {
    step(600);
    return std::log((*this)[model.exports[partner]][0] / 103.0);
  }
};

struct Flows : test::ModelBench<Services> {
  Flows() {
    auto& bench = *this;
    bench[model.exports_2022] = 250.0;
    bench[model.imports_2022] = 240.0;
    bench[model.adjustment] = 0.12;
    bench[model.full_effect] = -0.8;
    bench[model.partial_share] = 0.25;
    bench[model.residents_elasticity] = 0.3;
    bench[model.income] = 0.9;
    bench[model.friction_elasticity] = -2.0;
    bench[model.residents] = 22000.0;
    bench[model.residents_2022] = 22000.0;
    bench[model.log_real_gdp] = 0.0;
    constexpr std::array split = {0.36, 0.23, 0.23, 0.18};
    for (std::size_t k = 0; k < split.size(); ++k) {
      bench[model.exports_split[k]] = split[k];
      bench[model.imports_split[k]] = split[k];
    }
    start();
  }
};
}  // namespace

BOOST_AUTO_TEST_SUITE(partner_trade)

BOOST_AUTO_TEST_CASE(exports_to_partners_respond_to_the_activity_of_each) {
  Exports eu, chinese;
  eu[eu.model.activity_eu] = 0.1;
  chinese[chinese.model.activity_china] = 0.1;
  BOOST_TEST(eu.response(0) == 1.6 * 0.1, tolerance(1e-11));
  BOOST_TEST(eu.response(bosnia) == 1.6 * 0.06, tolerance(1e-11));
  BOOST_TEST(std::abs(eu.response(china)) < 1e-12);
  BOOST_TEST(chinese.response(china) == 1.6 * 0.1, tolerance(1e-11));
  BOOST_TEST(std::abs(chinese.response(rest)) < 1e-12);
}

BOOST_AUTO_TEST_CASE(accession_progress_pivot_and_risk_have_their_effects) {
  Exports member, pivot, risk, euro;
  member[member.model.member] = 1.0;
  member[member.model.progress] = 1.0;
  pivot[pivot.model.pivot] = 1.0;
  risk[risk.model.bosnia_risk] = 0.95;
  euro[euro.model.log_euro] = std::log(1.2);
  BOOST_TEST(member.response(0) == 0.2 + 0.1 * 0.8, tolerance(1e-11));
  BOOST_TEST(pivot.response(0) == -0.08, tolerance(1e-11));
  BOOST_TEST(pivot.response(china) == 0.15, tolerance(1e-11));
  BOOST_TEST(risk.response(bosnia) == -0.25 * 0.7, tolerance(1e-11));
  BOOST_TEST(euro.response(0) == 0.5 * std::log(1.2 / 1.053), tolerance(1e-11));
}

BOOST_AUTO_TEST_CASE(the_supply_trend_fades_to_its_limit) {
  Exports bench;
  bench[bench.model.trend] = 2.0;
  bench.step(900);
  BOOST_TEST(std::log(bench[bench.model.exports[0]][0] / 103.0) == 0.16 * (1.0 - std::exp(-75.0 / 8.0)),
             tolerance(1e-5));
}

BOOST_AUTO_TEST_CASE(what_is_redirected_goes_to_the_rest_and_does_not_stay_in_the_state) {
  Exports bench;
  bench[bench.model.redirected] = 20.0;
  bench.step(12);
  BOOST_TEST(bench[bench.model.to_rest][0] == 123.0, tolerance(1e-13));
  BOOST_TEST(bench[bench.model.exports[rest]][0] == 103.0, tolerance(1e-13));
}

BOOST_AUTO_TEST_CASE(totals_are_sums_and_concentration_is_that_of_equal_shares) {
  test::ModelBench<Totals> bench;
  auto& m = bench.model;
  bench[m.persistence] = 0.9;
  bench[m.smoothed] = 0.061;
  for (std::size_t j = 0; j < 8; ++j) {
    bench[m.exports[j]] = 100.0;
    bench[m.imports[j]] = 200.0 + double(j);
  }
  bench.step();
  BOOST_TEST(bench[m.exports_total][0] == 800.0);
  BOOST_TEST(bench[m.imports_total][0] == 1628.0);
  BOOST_TEST(bench[m.concentration][0] == 1.0 / 8.0, tolerance(1e-14));
  BOOST_TEST(bench[m.russia_share][0] == 307.0 / 2428.0, tolerance(1e-14));
  BOOST_TEST(bench[m.smoothed][0] == 0.9 * 0.061 + 0.1 * 307.0 / 2428.0, tolerance(1e-13));
}

BOOST_AUTO_TEST_CASE(all_exports_to_one_partner_is_the_highest_concentration) {
  test::ModelBench<Totals> bench;
  bench[bench.model.exports[3]] = 100.0;
  bench[bench.model.imports[3]] = 100.0;
  bench.step();
  BOOST_TEST(bench[bench.model.concentration][0] == 1.0);
  BOOST_TEST(bench[bench.model.russia_share][0] == 0.0);
}

BOOST_AUTO_TEST_CASE(services_respond_by_their_elasticities_and_kinds_add_up) {
  Flows full, residents, friction;
  full[full.model.full] = 1.0;
  residents[residents.model.residents] = 44000.0;
  friction[friction.model.friction] = 0.05;
  for (auto* bench : {&full, &residents, &friction}) bench->step(600);
  BOOST_TEST(full[full.model.exports][0] == 250.0 / 12.0 * std::exp(-0.8), tolerance(1e-11));
  BOOST_TEST(full[full.model.imports][0] == 240.0 / 12.0 * std::exp(-0.8), tolerance(1e-11));
  BOOST_TEST(residents[residents.model.exports][0] == 250.0 / 12.0 * std::pow(2.0, 0.3), tolerance(1e-11));
  BOOST_TEST(friction[friction.model.imports][0] == 20.0 * std::exp(-0.1), tolerance(1e-11));
  double sum = 0.0;
  for (std::size_t k = 0; k < services.size(); ++k) sum += full[full.model.exports_by_kind[k]][0];
  BOOST_TEST(sum == full[full.model.exports][0], tolerance(1e-13));
}

BOOST_AUTO_TEST_CASE(partial_alignment_has_a_share_of_the_full_effect_and_none_if_that_is_zero) {
  Flows partial, zero;
  partial[partial.model.partial] = 1.0;
  zero[zero.model.full] = 1.0;
  zero[zero.model.full_effect] = 0.0;
  partial.step(600);
  zero.step(600);
  BOOST_TEST(partial[partial.model.exports][0] == 250.0 / 12.0 * std::exp(-0.2), tolerance(1e-11));
  BOOST_TEST(zero[zero.model.exports][0] == 250.0 / 12.0, tolerance(1e-13));
}

BOOST_AUTO_TEST_SUITE_END()
