#include "models/migration/firms.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/support/model_bench.hpp"

namespace {

using namespace vidik;
const auto closely = boost::test_tools::tolerance(1e-9);

struct Bench : test::ModelBench<models::migration::Firms> {
  Bench() {
    (*this)[model.company_births] = 0.051;
    (*this)[model.sole_births] = 0.159;
    (*this)[model.company_exit] = 0.08;
    (*this)[model.sole_exit] = 0.2;
    (*this)[model.companies] = 1755;
    (*this)[model.sole_proprietors] = 3520;
    prepare();
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(firms)

BOOST_AUTO_TEST_CASE(without_arrivals_firms_decay_exponentially) {
  Bench bench;
  bench.step(36);
  BOOST_TEST(bench[bench.model.companies][0] == 1755 * std::exp(-0.08 * 3), closely);
  BOOST_TEST(bench[bench.model.sole_proprietors][0] == 3520 * std::exp(-0.2 * 3), closely);
}

BOOST_AUTO_TEST_CASE(constant_arrivals_lead_to_births_over_exits) {
  Bench bench;
  bench[bench.model.inflow] = 1500;
  bench.step(6000);
  BOOST_TEST(bench[bench.model.companies][0] == 0.051 * 1500 / (1 - std::exp(-0.08 / 12)), closely);
  BOOST_TEST(bench[bench.model.sole_proprietors][0] == 0.159 * 1500 / (1 - std::exp(-0.2 / 12)), closely);
}

BOOST_AUTO_TEST_CASE(registrations_of_2022_follow_from_the_applications_of_2022) {
  Bench bench;
  bench[bench.model.company_exit] = 0;
  bench[bench.model.companies] = 0;
  bench[bench.model.inflow] = 20270;
  bench.prepare();
  bench.step();
  BOOST_TEST(bench[bench.model.companies][0] == 1034, boost::test_tools::tolerance(0.01));
}

BOOST_AUTO_TEST_SUITE_END()
