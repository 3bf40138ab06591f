// The stance: scores, hazards, and the closed form of the chain (V4 of the specification).
#include "models/stance/transitions.hpp"

#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <random>

#include "tests/support/model_bench.hpp"

using vidik::Column;
using vidik::Input;
using vidik::Parameter;
using vidik::models::stance::Transitions;
using vidik::test::ModelBench;
namespace tt = boost::test_tools;

namespace {

/// Covariates at which both scores are zero whatever the loadings.
ModelBench<Transitions> reference() {
  ModelBench<Transitions> bench;
  const auto& m = bench.model;
  bench[m.pressure] = 0.57, bench[m.dependence] = 0.8, bench[m.support] = 0.13, bench[m.oppose] = 0.69;
  bench[m.progress] = 0.25, bench[m.war_intensity] = 1.0, bench[m.china] = 0.6, bench[m.majority] = 0.35;
  bench[m.months_since_election] = 20.0;
  bench[m.late_term] = 42.0, bench[m.early_term] = 12.0;
  bench[m.full_exponent] = 1.1, bench[m.back_exponent] = -0.5, bench[m.on_exponent] = 0.6;
  bench[m.full_back_nationalist] = 0.8, bench[m.pivot_back_pro_eu] = 1.0;
  bench[m.exit_limit] = 4.0, bench[m.other_limit] = 3.0;
  return bench;
}

void set_hazards(ModelBench<Transitions>& bench) {
  const auto& m = bench.model;
  bench[m.to_partial] = 0.008, bench[m.to_full] = 0.004, bench[m.to_pivot] = 0.003;
  bench[m.partial_back] = 0.010, bench[m.partial_on] = 0.008, bench[m.full_back] = 0.004;
  bench[m.pivot_back] = 0.012;
}

double alignment(ModelBench<Transitions> bench) {
  bench.step();
  return bench[bench.model.alignment_score][0];
}

double pivot(ModelBench<Transitions> bench) {
  bench.step();
  return bench[bench.model.pivot_score][0];
}

/// Whether the path leaves `from` for `to` at exactly the draw that belongs to the hazard.
bool leaves(ModelBench<Transitions> bench, double from, double to, double hazard) {
  const double p = 1.0 - std::exp(-hazard);
  Column draw = Column::Constant(p * (1.0 - 1e-9));
  draw[1] = p * (1.0 + 1e-9);
  bench[bench.model.stance] = from, bench[bench.model.draw] = draw;
  bench.step();
  return bench[bench.model.stance][0] == to && bench[bench.model.stance][1] == from;
}

std::array<double, 4> occupancy_after(int months, std::array<std::array<double, 4>, 4> hazards) {
  std::array<double, 4> p{1, 0, 0, 0};
  for (int month = 0; month < months; ++month) {
    std::array<double, 4> next{};
    for (int i = 0; i < 4; ++i) {
      double total = 0.0;
      for (double h : hazards[i]) total += h;
      const double exit = 1.0 - std::exp(-total);
      next[i] += p[i] * (1.0 - exit);
      for (int j = 0; j < 4; ++j) next[j] += p[i] * exit * hazards[i][j] / total;
    }
    p = next;
  }
  return p;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scores)

BOOST_AUTO_TEST_CASE(both_scores_are_zero_at_the_reference_covariates) {
  auto bench = reference();
  const auto& m = bench.model;
  for (auto loading :
       {m.by_pressure, m.by_dependence, m.by_opinion, m.by_progress, m.by_china, m.pivot_majority,
        m.pivot_pressure, m.pivot_progress, m.pivot_china, m.pivot_opinion, m.by_peace})
    bench[loading] = 1.0;
  BOOST_TEST(std::abs(alignment(bench)) < 1e-12);
  BOOST_TEST(std::abs(pivot(bench)) < 1e-12);
}

BOOST_AUTO_TEST_CASE(a_covariate_moves_the_alignment_score_by_its_loading_in_its_unit) {
  const Transitions m;
  const auto effect = [](Parameter loading, auto covariate, double value) {
    auto bench = reference();
    bench[loading] = 0.5;
    const double before = alignment(bench);
    bench[covariate] = value;
    return alignment(bench) - before;
  };
  BOOST_TEST(effect(m.by_pressure, m.pressure, 0.72) == 0.5, tt::tolerance(1e-12));
  BOOST_TEST(effect(m.by_dependence, m.dependence, 1.0) == 0.5, tt::tolerance(1e-12));
  BOOST_TEST(effect(m.by_progress, m.progress, 0.45) == 0.5, tt::tolerance(1e-12));
  BOOST_TEST(effect(m.by_settlement, m.kosovo_settled, 1.0) == 0.5, tt::tolerance(1e-12));
  BOOST_TEST(effect(m.by_contract, m.contract, 1.0) == -0.5, tt::tolerance(1e-12));  // 0 is the long contract
  BOOST_TEST(effect(m.by_peace, m.war_intensity, 0.0) == 0.5, tt::tolerance(1e-12));
  BOOST_TEST(effect(m.by_pro_eu, m.pro_eu, 1.0) == 0.5, tt::tolerance(1e-12));
  BOOST_TEST(effect(m.by_nationalist, m.nationalist, 1.0) == 0.5, tt::tolerance(1e-12));
  BOOST_TEST(effect(m.by_china, m.china, 0.7) == 0.5, tt::tolerance(1e-12));
  BOOST_TEST(effect(m.by_late_term, m.months_since_election, 43.0) == 0.5, tt::tolerance(1e-12));
  BOOST_TEST(effect(m.by_late_term, m.months_since_election, 42.0) == 0.0);
  BOOST_TEST(effect(m.by_early_term, m.months_since_election, 11.0) == 0.5, tt::tolerance(1e-12));
  BOOST_TEST(effect(m.by_early_term, m.months_since_election, 12.0) == 0.0);
  BOOST_TEST(effect(m.by_gradualism, m.gradualism, 1.0) == 0.5, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(the_contract_is_centred_on_its_frequency) {
  auto bench = reference();
  bench[bench.model.by_contract] = -0.35;
  BOOST_TEST(alignment(bench) == -0.35 * 0.6, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(opinion_enters_as_a_change_of_log_odds_among_the_decided) {
  auto bench = reference();
  const auto& m = bench.model;
  bench[m.by_opinion] = 0.5, bench[m.pivot_opinion] = -0.3;
  bench[m.support] = 0.26, bench[m.oppose] = 0.56;
  const double change = std::log(0.26 / 0.56) - std::log(0.13 / 0.69);
  BOOST_TEST(alignment(bench) == 0.5 * change, tt::tolerance(1e-10));
  BOOST_TEST(pivot(bench) == -0.3 * change, tt::tolerance(1e-10));
  bench[m.support] = 0.0;
  BOOST_TEST(std::isfinite(alignment(bench)));
}

BOOST_AUTO_TEST_CASE(a_covariate_moves_the_pivot_score_by_its_loading_in_its_unit) {
  const Transitions m;
  const auto effect = [](Parameter loading, auto covariate, double value) {
    auto bench = reference();
    bench[loading] = 0.5;
    bench[covariate] = value;
    return pivot(bench);
  };
  BOOST_TEST(effect(m.pivot_majority, m.majority, 0.45) == 0.5, tt::tolerance(1e-12));
  BOOST_TEST(effect(m.pivot_nationalist, m.nationalist, 1.0) == 0.5, tt::tolerance(1e-12));
  BOOST_TEST(effect(m.pivot_pro_eu, m.pro_eu, 1.0) == 0.5, tt::tolerance(1e-12));
  BOOST_TEST(effect(m.pivot_pressure, m.pressure, 0.72) == 0.5, tt::tolerance(1e-12));
  BOOST_TEST(effect(m.pivot_progress, m.progress, 0.45) == 0.5, tt::tolerance(1e-12));
  BOOST_TEST(effect(m.pivot_china, m.china, 0.7) == 0.5, tt::tolerance(1e-12));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(hazards)

BOOST_AUTO_TEST_CASE(scores_multiply_the_hazards_with_their_exponents) {
  auto bench = reference();
  const auto& m = bench.model;
  bench[m.by_settlement] = 2.0, bench[m.kosovo_settled] = 1.0;   // alignment score 2
  bench[m.pivot_nationalist] = 1.5, bench[m.nationalist] = 1.0;  // pivot score 1.5
  const auto only = [&](Parameter hazard) {
    auto alone = bench;
    alone[hazard] = 0.01;
    return alone;
  };
  BOOST_TEST(leaves(only(m.to_partial), 0, 1, 0.01 * std::exp(2.0)));
  BOOST_TEST(leaves(only(m.to_full), 0, 2, 0.01 * std::exp(2.2)));
  BOOST_TEST(leaves(only(m.to_pivot), 0, 3, 0.01 * std::exp(1.5)));
  BOOST_TEST(leaves(only(m.partial_back), 1, 0, 0.01 * std::exp(-1.0)));
  BOOST_TEST(leaves(only(m.partial_on), 1, 2, 0.01 * std::exp(1.2)));
  BOOST_TEST(leaves(only(m.full_back), 2, 1, 0.01 * std::exp(-1.0 + 0.8)));
  BOOST_TEST(leaves(only(m.pivot_back), 3, 0, 0.01 * std::exp(-0.75)));
}

BOOST_AUTO_TEST_CASE(a_pro_eu_government_ends_a_pivot_sooner) {
  auto bench = reference();
  bench[bench.model.pivot_back] = 0.01, bench[bench.model.pro_eu] = 1.0;
  BOOST_TEST(leaves(bench, 3, 0, 0.01 * std::exp(1.0)));
}

BOOST_AUTO_TEST_CASE(exponents_are_limited) {
  auto bench = reference();
  const auto& m = bench.model;
  bench[m.by_settlement] = 50.0, bench[m.kosovo_settled] = 1.0;
  const auto only = [&](Parameter hazard) {
    auto alone = bench;
    alone[hazard] = 0.01;
    return alone;
  };
  BOOST_TEST(leaves(only(m.to_partial), 0, 1, 0.01 * std::exp(4.0)));
  BOOST_TEST(leaves(only(m.to_full), 0, 2, 0.01 * std::exp(4.0)));
  BOOST_TEST(leaves(only(m.partial_back), 1, 0, 0.01 * std::exp(-3.0)));
  BOOST_TEST(leaves(only(m.partial_on), 1, 2, 0.01 * std::exp(3.0)));
}

BOOST_AUTO_TEST_CASE(membership_of_the_eu_forces_full_alignment) {
  for (double stance : {0.0, 1.0, 2.0, 3.0}) {
    auto bench = reference();
    bench[bench.model.stance] = stance, bench[bench.model.eu_member] = 1.0;
    bench.step();
    BOOST_TEST(bench[bench.model.stance][0] == Transitions::full);
  }
}

BOOST_AUTO_TEST_CASE(with_no_loadings_the_chain_has_the_occupancy_of_its_matrix_powers) {
  std::mt19937_64 generator(20221231);
  std::uniform_real_distribution<double> uniform;
  constexpr int batches = 1000, months = 156;
  std::array<double, 4> occupied{};
  double left = 0.0;
  for (int batch = 0; batch < batches; ++batch) {
    auto bench = reference();
    set_hazards(bench);
    Column ever = Column::Zero();
    for (int month = 0; month < months; ++month) {
      Column draw;
      for (int lane = 0; lane < vidik::lanes; ++lane) draw[lane] = uniform(generator);
      bench[bench.model.draw] = draw;
      bench.step();
      const Column stance = bench[bench.model.stance];
      ever = ever.max((stance != 0.0).cast<double>());
    }
    const Column stance = bench[bench.model.stance];
    for (int s = 0; s < 4; ++s) occupied[s] += static_cast<double>((stance == s).count());
    left += ever.sum();
  }
  constexpr double paths = 1.0 * batches * vidik::lanes;
  const auto within = [paths](double share, double p) {
    return std::abs(share - p) < 4.0 * std::sqrt(p * (1.0 - p) / paths);
  };
  const auto p = occupancy_after(
      months, {{{0, 0.008, 0.004, 0.003}, {0.010, 0, 0.008, 0}, {0, 0.004, 0, 0}, {0.012, 0, 0, 0}}});
  for (int s = 0; s < 4; ++s) BOOST_TEST(within(occupied[s] / paths, p[s]), "stance " << s);
  BOOST_TEST(within(left / paths, 1.0 - std::exp(-0.015 * months)));
}

BOOST_AUTO_TEST_CASE(more_of_the_base_hazard_never_delays_an_alignment) {
  std::mt19937_64 generator(3);
  std::uniform_real_distribution<double> uniform;
  auto low = reference(), high = reference();
  low[low.model.to_partial] = 0.004, high[high.model.to_partial] = 0.008;
  double aligned_low = 0.0, aligned_high = 0.0;
  for (int month = 0; month < 120; ++month) {
    Column draw;
    for (int lane = 0; lane < vidik::lanes; ++lane) draw[lane] = uniform(generator);
    low[low.model.draw] = draw, high[high.model.draw] = draw;
    low.step(), high.step();
    for (int lane = 0; lane < vidik::lanes; ++lane)
      BOOST_TEST(high[high.model.stance][lane] >= low[low.model.stance][lane]);
  }
  for (int lane = 0; lane < vidik::lanes; ++lane)
    aligned_low += low[low.model.stance][lane], aligned_high += high[high.model.stance][lane];
  BOOST_TEST(aligned_high > aligned_low);
}

BOOST_AUTO_TEST_SUITE_END()
