// O4 and V15.
#include "models/opinion/polls.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "tests/models/opinion/support.hpp"

using namespace vidik;
using namespace vidik::models::opinion;
using vidik::test::ModelBench;

namespace {
constexpr double p = 0.43, q = 0.32, design = 1.5, respondents = 1000.0, house = 0.06;

ModelBench<Polls> poll() {
  ModelBench<Polls> bench;
  bench[bench.model.true_yes] = p;
  bench[bench.model.true_no] = q;
  bench[bench.model.respondents] = respondents;
  bench[bench.model.design_effect] = design;
  return bench;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(polls)

BOOST_AUTO_TEST_CASE(shows_opinion_itself_without_sampling_error_and_house_effect) {
  auto bench = poll();
  bench.step();
  const auto close = boost::test_tools::tolerance(1e-14);
  BOOST_TEST(bench[bench.model.yes][0] == p, close);
  BOOST_TEST(bench[bench.model.no][0] == q, close);
  BOOST_TEST(bench[bench.model.undecided][0] == 1 - p - q, close);
}

BOOST_AUTO_TEST_CASE(variance_is_that_of_the_sample_plus_that_of_the_house) {
  auto bench = poll();
  std::mt19937_64 engine(11);
  std::normal_distribution<double> normal;
  constexpr int rounds = 4000;
  double yes2 = 0, no2 = 0, undecided2 = 0;
  for (int round = 0; round < rounds; ++round) {
    test::fill<Role::noise>(bench, [&] { return normal(engine); });
    for (const auto effect : {bench.model.house_yes, bench.model.house_no})
      for (auto& lane : bench[effect].column()) lane = house * normal(engine);
    bench.step();
    for (int lane = 0; lane < lanes; ++lane) {
      yes2 += std::pow(bench[bench.model.yes][lane] - p, 2);
      no2 += std::pow(bench[bench.model.no][lane] - q, 2);
      undecided2 += std::pow(bench[bench.model.undecided][lane] - (1 - p - q), 2);
    }
  }
  constexpr double count = double(rounds) * lanes;
  const double error = 4 * std::sqrt(2 / count) + 1e-3;  // relative; a little for the limit at nought
  const auto sample = [](double share) { return share * (1 - share) * design / respondents; };
  BOOST_TEST(std::abs(yes2 / count / (sample(p) + house * house) - 1) < error);
  BOOST_TEST(std::abs(no2 / count / (sample(q) + house * house) - 1) < error);
  BOOST_TEST(std::abs(undecided2 / count / (sample(1 - p - q) + 2 * house * house) - 1) < error);
}

BOOST_AUTO_TEST_CASE(answers_are_shares_however_far_the_house_is_off) {
  auto bench = poll();
  std::mt19937_64 engine(5);
  std::normal_distribution<double> normal;
  for (int round = 0; round < 200; ++round) {
    test::fill<Role::noise>(bench, [&] { return normal(engine); });
    for (const auto effect : {bench.model.house_yes, bench.model.house_no})
      for (auto& lane : bench[effect].column()) lane = 0.5 * normal(engine);
    bench.step();
    const Column sum = bench[bench.model.yes].column() + bench[bench.model.no].column() +
                       bench[bench.model.undecided].column();
    const Column least = bench[bench.model.yes]
                             .column()
                             .min(bench[bench.model.no].column())
                             .min(bench[bench.model.undecided].column());
    BOOST_TEST_REQUIRE((sum - 1.0).abs().maxCoeff() < 1e-12);
    BOOST_TEST_REQUIRE(least.minCoeff() >= 0.0);
  }
}

BOOST_AUTO_TEST_CASE(more_respondents_make_a_smaller_error) {
  double error = 1.0;
  for (const double n : {250.0, 1000.0, 4000.0}) {
    auto bench = poll();
    bench[bench.model.respondents] = n;
    bench[bench.model.yes_noise] = 1.0;
    bench.step();
    const double deviation = bench[bench.model.yes][0] - p;
    BOOST_TEST(deviation == std::sqrt(p * (1 - p) * design / n), boost::test_tools::tolerance(1e-12));
    BOOST_TEST(deviation < error);
    error = deviation;
  }
}

BOOST_AUTO_TEST_SUITE_END()
