#include "models/opinion/soft_power.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/support/model_bench.hpp"

using namespace vidik;
using namespace vidik::models::opinion;

namespace {
struct Bench : test::ModelBench<SoftPower> {
  Bench() {
    (*this)[model.persistence] = 0.985;
    (*this)[model.from_exchange] = 0.5;
    (*this)[model.from_business] = 0.2;
    (*this)[model.from_communication] = -0.3;
    (*this)[model.from_cut] = -0.5;
  }
  double soft() { return (*this)[model.soft_power][0]; }
};
}  // namespace

BOOST_AUTO_TEST_SUITE(soft_power)

BOOST_AUTO_TEST_CASE(stays_at_nought_without_policy_and_cuts) {
  Bench bench;
  bench.step(120);
  BOOST_TEST(bench.soft() == 0.0);
}

BOOST_AUTO_TEST_CASE(approaches_what_the_levers_sustain) {
  Bench bench;
  bench[bench.model.academic_exchange] = 1.0;
  bench[bench.model.business_council] = 1.0;
  bench.step(60);
  BOOST_TEST(bench.soft() == 0.7 * (1 - std::pow(0.985, 60)), boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_cut_is_felt_only_where_there_is_a_contract) {
  Bench with, without;
  for (auto* bench : {&with, &without}) (*bench)[bench->model.supply_cut] = 1.0;
  without[without.model.contract_none] = 1.0;
  with.step();
  without.step();
  BOOST_TEST(with.soft() == -0.5 * 0.015, boost::test_tools::tolerance(1e-12));
  BOOST_TEST(without.soft() == 0.0);
  BOOST_TEST(with[with.model.cut_felt][0] == 1.0);
  BOOST_TEST(without[without.model.cut_felt][0] == 0.0);
}

BOOST_AUTO_TEST_CASE(is_limited_to_one) {
  Bench bench;
  bench[bench.model.from_exchange] = 5.0;
  bench[bench.model.academic_exchange] = 1.0;
  bench.step(1000);
  BOOST_TEST(bench.soft() == 1.0);
  bench[bench.model.from_exchange] = -5.0;
  bench.step(1000);
  BOOST_TEST(bench.soft() == -1.0);
}

BOOST_AUTO_TEST_SUITE_END()
