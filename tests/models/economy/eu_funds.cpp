#include "models/economy/eu_funds.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/support/model_bench.hpp"

namespace {

using namespace vidik;
const auto closely = boost::test_tools::tolerance(1e-12);

struct Bench : test::ModelBench<models::economy::EuFunds> {
  Bench() {
    (*this)[model.base] = 0.55;
    (*this)[model.transfers] = 2.3;
    (*this)[model.by_cfsp] = 0.6;
    (*this)[model.by_full] = 0.35;
    (*this)[model.by_pivot] = -1;
    (*this)[model.by_settlement] = 0.3;
    (*this)[model.by_crisis] = -0.4;
    (*this)[model.by_pressure] = -0.8;
    (*this)[model.threshold] = 0.7;
    (*this)[model.ceiling] = 3;
    (*this)[model.cfsp_alignment] = 0.5;
    (*this)[model.western_pressure] = 0.6;
  }
  double funds() {
    step();
    return (*this)[model.funds][0];
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(eu_funds)

BOOST_AUTO_TEST_CASE(at_half_alignment_funds_are_the_base) {
  Bench bench;
  BOOST_TEST(bench.funds() == 0.55, closely);
}

BOOST_AUTO_TEST_CASE(pressure_counts_only_above_its_threshold) {
  Bench bench;
  bench[bench.model.western_pressure] = 0.7;
  BOOST_TEST(bench.funds() == 0.55, closely);
  bench[bench.model.western_pressure] = 0.9;
  BOOST_TEST(bench.funds() == 0.55 * (1 - 0.8 * 0.2), closely);
}

BOOST_AUTO_TEST_CASE(kosovo_and_alignment_change_funds) {
  Bench bench;
  bench[bench.model.kosovo_settled] = 1;
  bench[bench.model.cfsp_alignment] = 0.9;
  bench[bench.model.full_phase] = 1;
  BOOST_TEST(bench.funds() == 0.55 * (1 + 0.3 + 0.24 + 0.35), closely);
  bench[bench.model.kosovo_settled] = 0;
  bench[bench.model.kosovo_crisis] = 1;
  BOOST_TEST(bench.funds() == 0.55 * (1 - 0.4 + 0.24 + 0.35), closely);
}

BOOST_AUTO_TEST_CASE(funds_stay_between_zero_and_three_times_the_base) {
  Bench bench;
  bench[bench.model.pivot_phase] = 1;
  bench[bench.model.shift] = -0.5;
  BOOST_TEST(bench.funds() == 0);
  bench[bench.model.shift] = 9;
  BOOST_TEST(bench.funds() == 1.65, closely);
}

BOOST_AUTO_TEST_CASE(a_member_state_receives_its_transfers_whatever_the_rest) {
  Bench bench;
  bench[bench.model.eu_member] = 1;
  bench[bench.model.pivot_phase] = 1;
  BOOST_TEST(bench.funds() == 2.3, closely);
}

BOOST_AUTO_TEST_SUITE_END()
