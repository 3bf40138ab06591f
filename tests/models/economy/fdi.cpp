#include "models/economy/fdi.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "models/norms.hpp"
#include "tests/support/model_bench.hpp"

namespace {

using namespace vidik;
namespace norms = models::norms;
const auto closely = boost::test_tools::tolerance(1e-9);

/// Everything at its norm, no convergence.
struct Bench : test::ModelBench<models::economy::Fdi> {
  Bench() {
    (*this)[model.norm] = 6.6;
    (*this)[model.time_constant] = 0.8;
    (*this)[model.convergence_time] = 120;
    (*this)[model.ceiling] = 15;
    (*this)[model.regional_risk] = norms::risk;
    (*this)[model.western_pressure] = norms::pressure;
    (*this)[model.china_engagement] = norms::china;
    (*this)[model.eu_progress] = norms::progress;
    const double shares[] = {0.50, 0.25, 0.03, 0.22};
    for (std::size_t origin = 0; origin < 4; ++origin) (*this)[model.shares[origin]] = shares[origin];
    start();
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(fdi)

BOOST_AUTO_TEST_CASE(at_its_norm_fdi_stays) {
  Bench bench;
  BOOST_TEST(bench[bench.model.fdi][0] == 0.066, closely);
  bench.step(60);
  BOOST_TEST(bench[bench.model.fdi][0] == 0.066, closely);
}

BOOST_AUTO_TEST_CASE(a_pivot_is_approached_with_the_time_constant) {
  Bench bench;
  bench[bench.model.pivot] = -1.8;
  bench[bench.model.pivot_phase] = 1;
  bench.step(12);
  BOOST_TEST(bench[bench.model.fdi][0] == 0.066 - 0.018 * (1 - std::exp(-1 / 0.8)), closely);
  bench.step(600);
  BOOST_TEST(bench[bench.model.fdi][0] == 0.048, closely);
}

BOOST_AUTO_TEST_CASE(partial_alignment_counts_with_its_weight) {
  Bench bench;
  bench[bench.model.full] = 0.5;
  bench[bench.model.partial_weight] = 0.3;
  bench[bench.model.partial_phase] = 1;
  bench.step(600);
  BOOST_TEST(bench[bench.model.fdi][0] == 0.066 + 0.3 * 0.005, closely);
}

BOOST_AUTO_TEST_CASE(each_surrounding_acts_on_its_distance_from_the_norm) {
  Bench bench;
  bench[bench.model.risk] = -1.2;
  bench[bench.model.pressure] = -0.6;
  bench[bench.model.china] = 1.2;
  bench[bench.model.progress] = 1;
  bench[bench.model.member] = 2;
  bench[bench.model.regional_risk] = norms::risk + 0.1;
  bench[bench.model.western_pressure] = norms::pressure + 0.1;
  bench[bench.model.china_engagement] = norms::china + 0.1;
  bench[bench.model.eu_progress] = norms::progress + 0.1;
  bench[bench.model.eu_member] = 1;
  bench.step(600);
  BOOST_TEST(bench[bench.model.fdi][0] == (6.6 - 0.12 - 0.06 + 0.12 + 0.1 + 2) / 100, closely);
}

BOOST_AUTO_TEST_CASE(fdi_converges_in_the_long_run) {
  Bench bench;
  bench[bench.model.convergence] = -0.8;
  bench.step(6000);
  BOOST_TEST(bench[bench.model.fdi][0] == 0.058, closely);
}

BOOST_AUTO_TEST_CASE(fdi_is_never_negative_nor_above_its_ceiling) {
  Bench bench;
  bench[bench.model.monthly_sd] = 1;
  bench[bench.model.noise_of_fdi] = -100;
  bench.step();
  BOOST_TEST(bench[bench.model.fdi][0] == 0);
  bench[bench.model.noise_of_fdi] = 100;
  bench.step();
  BOOST_TEST(bench[bench.model.fdi][0] == 0.15, closely);
}

BOOST_AUTO_TEST_CASE(origins_add_up_to_the_whole) {
  Bench bench;
  bench.step();
  double sum = 0;
  for (std::size_t origin = 0; origin < 4; ++origin) sum += bench[bench.model.from[origin]][0];
  BOOST_TEST(sum == bench[bench.model.fdi][0], closely);
}

BOOST_AUTO_TEST_SUITE_END()
