// What follows from the stance: phases of implementation, and alignment with EU foreign policy (V7, V12).
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "models/stance/cfsp.hpp"
#include "models/stance/phases.hpp"
#include "models/stance/transitions.hpp"
#include "tests/support/model_bench.hpp"

using vidik::Column;
using vidik::models::stance::Cfsp;
using vidik::models::stance::Phases;
using vidik::models::stance::Transitions;
using vidik::test::ModelBench;
namespace tt = boost::test_tools;

BOOST_AUTO_TEST_SUITE(phases)

BOOST_AUTO_TEST_CASE(a_stance_comes_into_force_and_goes_exponentially) {
  ModelBench<Phases> bench;
  const auto& m = bench.model;
  bench[m.implementation] = 0.35;
  Column stance = Column::Zero();
  for (int lane = 0; lane < 4; ++lane) stance[lane] = lane;
  bench[m.stance] = stance;
  bench.start();
  bench.step(6);
  const double risen = 1.0 - std::exp(-0.5 / 0.35);
  BOOST_TEST(bench[m.partial_phase][1] == risen, tt::tolerance(1e-12));
  BOOST_TEST(bench[m.full_phase][2] == risen, tt::tolerance(1e-12));
  BOOST_TEST(bench[m.pivot_phase][3] == risen, tt::tolerance(1e-12));
  BOOST_TEST(bench[m.full_phase][1] == 0.0);
  bench[m.stance] = 0.0;
  bench.step(12);
  BOOST_TEST(bench[m.full_phase][2] == risen * std::exp(-1.0 / 0.35), tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(indicators_partition_and_phases_sum_to_at_most_one) {
  ModelBench<Phases> bench;
  const auto& m = bench.model;
  bench[m.implementation] = 0.35;
  bench.start();
  for (int month = 0; month < 200; ++month) {
    Column stance;
    for (int lane = 0; lane < vidik::lanes; ++lane) stance[lane] = (month * (lane + 1) / 3) % 4;
    bench[m.stance] = stance;
    bench.step();
    for (int lane = 0; lane < vidik::lanes; ++lane) {
      BOOST_TEST(bench[m.non_aligned][lane] + bench[m.partial][lane] + bench[m.full][lane] +
                     bench[m.pivot][lane] ==
                 1.0);
      BOOST_TEST(bench[m.partial_phase][lane] + bench[m.full_phase][lane] + bench[m.pivot_phase][lane] <=
                 1.0 + 1e-12);
    }
  }
}

BOOST_AUTO_TEST_CASE(an_alignment_is_remembered_for_ever_and_a_pivot_is_none) {
  ModelBench<Phases> bench;
  const auto& m = bench.model;
  bench[m.implementation] = 0.35;
  Column stance = Column::Zero();
  stance[1] = Transitions::partial, stance[2] = Transitions::full, stance[3] = Transitions::pivot;
  bench[m.stance] = stance;
  bench.start();
  bench.step();
  const double expected[] = {0, 1, 1, 0};
  for (int lane = 0; lane < 4; ++lane) BOOST_TEST(bench[m.aligned][lane] == expected[lane]);
  bench[m.stance] = 0.0;
  bench.step(24);
  for (int lane = 0; lane < 4; ++lane) BOOST_TEST(bench[m.ever_aligned][lane] == expected[lane]);
  BOOST_TEST(bench[m.aligned][1] == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(cfsp)

namespace {
ModelBench<Cfsp> rates() {
  ModelBench<Cfsp> bench;
  const auto& m = bench.model;
  bench[m.subject_base] = 0.34, bench[m.subject_war] = 0.18, bench[m.sanctions_unit] = 0.95,
  bench[m.sanctions_cap] = 1.1;
  bench[m.rate_non_aligned] = 0.03, bench[m.rate_partial] = 0.35, bench[m.rate_full] = 0.985;
  bench[m.lever_effect] = 0.10, bench[m.pivot_loss] = 0.20, bench[m.adjustment] = 0.6;
  bench[m.volatility] = 0.10, bench[m.calm] = 0.9;
  bench[m.war_intensity] = 1.0, bench[m.sanctions] = 0.95, bench[m.rate] = 0.48;
  bench.start();
  return bench;
}
}  // namespace

BOOST_AUTO_TEST_CASE(fixed_points_are_those_of_the_specification) {
  auto bench = rates();
  const auto& m = bench.model;
  Column war = Column::Ones(), full = Column::Zero(), pivot = Column::Zero(), partial = Column::Zero();
  war[1] = 0.0, full[2] = 1.0, partial[3] = 1.0, pivot[4] = 1.0;
  bench[m.war_intensity] = war, bench[m.full_phase] = full, bench[m.partial_phase] = partial;
  bench[m.pivot_phase] = pivot;
  bench.step(240);
  const double expected[] = {1 - 0.52 * 0.97, 1 - 0.34 * 0.97, 1 - 0.52 * 0.015, 1 - 0.52 * 0.65,
                             (1 - 0.52 * 0.97) * 0.8};
  for (int lane = 0; lane < 5; ++lane)
    BOOST_TEST(bench[m.rate][lane] == expected[lane], tt::tolerance(1e-12));
  BOOST_TEST(bench[m.rate][0] == 0.496, tt::tolerance(0.001));
  BOOST_TEST(bench[m.rate][1] == 0.670, tt::tolerance(0.001));
  BOOST_TEST(bench[m.rate][2] == 0.992, tt::tolerance(0.001));
}

BOOST_AUTO_TEST_CASE(the_rate_approaches_its_target_exponentially) {
  auto bench = rates();
  bench.step(6);
  const double target = 1 - 0.52 * 0.97;
  BOOST_TEST(bench[bench.model.rate][0] == target + (0.48 - target) * std::exp(-0.5 / 0.6),
             tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(sanctions_add_declarations_only_up_to_a_limit) {
  auto bench = rates();
  bench[bench.model.sanctions] = 1.2;
  bench.step(240);
  BOOST_TEST(bench[bench.model.rate][0] == 1 - (0.34 + 0.18 * 1.1) * 0.97, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(the_lever_cannot_exceed_full_alignment) {
  auto bench = rates();
  const auto& m = bench.model;
  Column full = Column::Zero();
  full[1] = 1.0;
  bench[m.full_phase] = full, bench[m.gradualism] = 1.0;
  bench.step(240);
  BOOST_TEST(bench[m.rate][0] == 1 - 0.52 * (1 - 0.13), tt::tolerance(1e-12));
  BOOST_TEST(bench[m.rate][1] == 1 - 0.52 * 0.015, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(noise_is_a_tenth_under_full_alignment) {
  auto quiet = rates(), noisy = rates();
  Column full = Column::Zero();
  full[1] = 1.0;
  for (auto* bench : {&quiet, &noisy}) (*bench)[bench->model.full_phase] = full;
  noisy[noisy.model.innovation] = 1.0;
  quiet.step(), noisy.step();
  const auto difference = [&](int lane) {
    return noisy[noisy.model.rate][lane] - quiet[quiet.model.rate][lane];
  };
  BOOST_TEST(difference(0) == 0.10 * std::sqrt(1.0 / 12.0), tt::tolerance(1e-10));
  BOOST_TEST(difference(1) == 0.1 * difference(0), tt::tolerance(1e-10));
}

BOOST_AUTO_TEST_SUITE_END()
