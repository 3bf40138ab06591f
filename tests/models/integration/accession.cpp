#include "models/integration/accession.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <random>

#include "tests/support/model_bench.hpp"

using namespace vidik;
using namespace vidik::models::integration;

namespace {
/// Every condition of accession holds, and the draw would admit.
struct Bench : test::ModelBench<Accession> {
  Bench() {
    (*this)[model.least_progress] = 0.95;
    (*this)[model.least_alignment] = 0.8;
    (*this)[model.chance] = 0.05;
    (*this)[model.eu_progress] = 0.96;
    (*this)[model.settled] = 1.0;
    (*this)[model.full_phase] = 0.9;
    (*this)[model.draw] = 0.01;
  }
  double member() { return (*this)[model.eu_member][0]; }
};
}  // namespace

BOOST_AUTO_TEST_SUITE(accession)

BOOST_AUTO_TEST_CASE(happens_when_every_condition_holds) {
  Bench bench;
  bench.step();
  BOOST_TEST(bench.member() == 1.0);
}

BOOST_AUTO_TEST_CASE(needs_each_of_its_conditions) {
  Bench progress, kosovo, alignment, luck;
  progress[progress.model.eu_progress] = 0.95;
  kosovo[kosovo.model.settled] = 0.0;
  alignment[alignment.model.full_phase] = 0.8;
  luck[luck.model.draw] = 0.05;
  for (auto* bench : {&progress, &kosovo, &alignment, &luck}) {
    bench->step(12);
    BOOST_TEST(bench->member() == 0.0);
  }
}

BOOST_AUTO_TEST_CASE(is_not_undone) {
  Bench bench;
  bench.step();
  bench[bench.model.eu_progress] = 0.0;
  bench[bench.model.settled] = 0.0;
  bench[bench.model.full_phase] = 0.0;
  bench[bench.model.draw] = 0.99;
  bench.step(120);
  BOOST_TEST(bench.member() == 1.0);
}

// P(member after n months) = 1 − (1 − h)ⁿ.
BOOST_AUTO_TEST_CASE(waits_a_geometric_time) {
  std::mt19937_64 engine(2);
  std::uniform_real_distribution<double> uniform;
  constexpr int rounds = 300, months = 12;
  double members = 0;
  for (int round = 0; round < rounds; ++round) {
    Bench bench;
    for (int month = 0; month < months; ++month) {
      for (auto& lane : bench[bench.model.draw].column()) lane = uniform(engine);
      bench.step();
    }
    members += bench[bench.model.eu_member].column().sum();
  }
  constexpr double count = double(rounds) * lanes;
  const double expected = 1 - std::pow(0.95, months);
  BOOST_TEST(std::abs(members / count - expected) < 4 * std::sqrt(expected * (1 - expected) / count));
}

BOOST_AUTO_TEST_SUITE_END()
