// Imports from Russia and from other partners.
#include <boost/test/unit_test.hpp>

#include "models/trade/imports_from_russia.hpp"
#include "models/trade/partner_imports.hpp"
#include "tests/support/model_bench.hpp"

using namespace vidik;
using namespace vidik::models::trade;
using boost::test_tools::tolerance;

namespace {
struct Imports : test::ModelBench<ImportsFromRussia> {
  Imports() {
    auto& bench = *this;
    for (std::size_t c = 0; c < model.imports.size(); ++c) {
      bench[model.annual_2022[c]] = 120.0;
      bench[model.elasticity[c]] = 6.0;
      bench[model.diversion_loading[c]] = 0.15;
      bench[model.gas_loading[c]] = 0.75;
    }
    bench[model.derisking_months] = 18.0;
    bench[model.ruble_elasticity] = 0.35;
    bench[model.pivot_effect] = 0.1;
    bench[model.council_effect] = 0.05;
    bench[model.preference_share] = 0.2;
    bench[model.adjustment] = 0.15;
    bench[model.income] = 1.1;
    bench[model.elasticity_scale] = 1.0;
    bench[model.sanctions] = 0.75;
    bench[model.log_ttf] = std::log(1320.0);
    bench[model.ttf_2022] = 1320.0;
    bench[model.sanctions_2022] = 0.75;
    bench[model.log_real_gdp] = 0.0;
    bench[model.energy] = 50.0;
    start();
  }
  double response() {
    step(600);
    return std::log((*this)[model.imports[0]][0] / 10.0);
  }
};

struct Partners : test::ModelBench<PartnerImports> {
  Partners() {
    auto& bench = *this;
    for (std::size_t j = 0; j < partners.size(); ++j) {
      bench[model.annual_2022[j]] = 1200.0;
      bench[model.eu_tie[j]] = j == china ? 0.0 : 1.0;
    }
    bench[model.member_share] = 0.6;
    bench[model.pivot_share] = 0.5;
    bench[model.china_engagement] = 0.6;
    bench[model.china_fta] = 0.15;
    bench[model.china_fta_start] = double(Month(2025, 1).index());
    bench[model.adjustment] = 0.15;
    bench[model.income] = 1.1;
    bench[model.euro_elasticity] = 0.5;
    bench[model.member_effect] = 0.2;
    bench[model.pivot_cost] = 0.08;
    bench[model.log_euro] = std::log(1.053);
    bench[model.log_euro_2022] = std::log(1.053);
    bench[model.engagement] = 0.6;
    bench[model.log_real_gdp] = 0.0;
    bench[model.energy_bill] = 330.0;
    bench[model.energy_russian] = 80.0;
    start();
  }
  double response(std::size_t partner, int months = 600) {
    step(months);
    return std::log((*this)[model.imports[partner]][0] / 100.0);
  }
};
}  // namespace

BOOST_AUTO_TEST_SUITE(imports)

BOOST_AUTO_TEST_CASE(imports_from_russia_respond_by_their_elasticities) {
  Imports same, income, friction, sanctions, gas, derisking, preference;
  income[income.model.log_real_gdp] = std::log(120.0 / 100.0);
  friction[friction.model.friction] = 0.02;
  sanctions[sanctions.model.sanctions] = 0.95;
  gas[gas.model.log_ttf] = std::log(400.0);
  derisking[derisking.model.derisking] = -0.12;
  preference[preference.model.preference] = 0.02;
  BOOST_TEST(std::abs(same.response()) < 1e-12);
  BOOST_TEST(income.response() == 1.1 * std::log(1.2), tolerance(1e-11));
  BOOST_TEST(friction.response() == -0.12, tolerance(1e-11));
  BOOST_TEST(sanctions.response() == 0.15 * 0.2, tolerance(1e-10));
  BOOST_TEST(gas.response() == 0.75 * std::log(400.0 / 1320.0), tolerance(1e-11));
  BOOST_TEST(derisking.response() == -0.12, tolerance(1e-10));
  BOOST_TEST(preference.response() == 0.2 * 6.0 * 0.02, tolerance(1e-10));
}

BOOST_AUTO_TEST_CASE(derisking_is_phased_in_from_the_first_month) {
  Imports bench;
  bench[bench.model.derisking] = -0.12;
  bench.step();
  const double first = 0.15 * -0.12 * (1.0 - std::exp(-1.0 / 18.0));
  BOOST_TEST(std::log(bench[bench.model.imports[0]][0] / 10.0) == first, tolerance(1e-11));
}

BOOST_AUTO_TEST_CASE(the_total_from_russia_contains_energy) {
  Imports bench;
  bench.step();
  BOOST_TEST(bench[bench.model.energy_imports][0] == 50.0);
  BOOST_TEST(bench[bench.model.total][0] == 50.0 + 11 * 10.0, tolerance(1e-13));
}

BOOST_AUTO_TEST_CASE(accession_and_pivot_reach_partners_by_their_tie_to_the_eu) {
  Partners member, pivot;
  member[member.model.member] = 1.0;
  pivot[pivot.model.pivot] = 1.0;
  BOOST_TEST(member.response(0) == 0.6 * 0.2, tolerance(1e-11));
  BOOST_TEST(pivot.response(0) == -0.5 * 0.08, tolerance(1e-11));
  BOOST_TEST(std::abs(member.response(china) - 0.15) < 1e-11);  // the agreement alone
}

BOOST_AUTO_TEST_CASE(the_agreement_with_china_starts_on_its_date) {
  Partners bench;
  BOOST_TEST(std::abs(bench.response(china, 24)) < 1e-12);  // to December 2024
  BOOST_TEST(bench.response(china, 1) == 0.15 * 0.15, tolerance(1e-11));
}

BOOST_AUTO_TEST_CASE(imports_from_the_rest_contain_energy_that_is_not_russian) {
  Partners bench;
  bench.step();
  BOOST_TEST(bench[bench.model.from_rest][0] == 100.0 + 250.0, tolerance(1e-13));
}

BOOST_AUTO_TEST_SUITE_END()
