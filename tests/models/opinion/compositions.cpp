// What holds for every composition of opinion: V11, I3, and the form of O1 and O2.
#include "models/opinion/compositions.hpp"

#include <boost/mpl/list.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "models/opinion/climate.hpp"
#include "tests/models/opinion/support.hpp"

using namespace vidik;
using namespace vidik::models::opinion;
using vidik::test::ModelBench;

namespace {
using All = boost::mpl::list<EuMembership, Sanctions, PoliticalPartner, EconomicPartner, SecurityPartner,
                             ForeignPolicy, DevelopmentModel>;

/// Base shares that differ: 1, 2, 3 … in proportion.
template <typename M>
ModelBench<M> started(double kept = 0.9, double spread = 0.0) {
  ModelBench<M> bench;
  for (std::size_t i = 0; i < bench.model.base.size(); ++i) bench[bench.model.base[i]] = 0.1 * double(i + 1);
  bench[bench.model.kept] = kept;
  bench[bench.model.spread] = spread;
  bench.start();
  return bench;
}

template <typename M>
double share(ModelBench<M>& bench, std::size_t category, int lane = 0) {
  return bench[bench.model.shares[category]][lane];
}

template <typename M>
double log_odds(ModelBench<M>& bench, std::size_t category, int lane = 0) {
  return std::log(share(bench, category, lane) / share(bench, bench.model.shares.size() - 1, lane));
}
}  // namespace

BOOST_AUTO_TEST_SUITE(compositions)

BOOST_AUTO_TEST_CASE_TEMPLATE(starts_at_the_normalised_base_shares, M, All) {
  auto bench = started<M>();
  const auto n = bench.model.shares.size();
  for (std::size_t i = 0; i < n; ++i)
    BOOST_TEST(share(bench, i) == double(i + 1) / (double(n) * double(n + 1) / 2),
               boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(stays_where_it_is_without_drivers_and_noise, M, All) {
  auto bench = started<M>();
  std::vector<double> before;
  for (std::size_t i = 0; i < bench.model.shares.size(); ++i) before.push_back(share(bench, i));
  bench.step(240);
  for (std::size_t i = 0; i < before.size(); ++i)
    BOOST_TEST(share(bench, i) == before[i], boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(shares_are_positive_and_sum_to_one_whatever_moves_them, M, All) {
  auto bench = started<M>(0.9, 0.5);
  std::mt19937_64 engine(1);
  std::normal_distribution<double> normal;
  test::fill<Role::parameter>(bench, [&] { return 0.2 + 0.1 * std::abs(normal(engine)); });
  bench.prepare();
  for (int month = 0; month < 120; ++month) {
    test::fill<Role::noise>(bench, [&] { return normal(engine); });
    test::fill<Role::input>(bench, [&] { return normal(engine); });
    bench[bench.model.kept] = 0.9;
    bench[bench.model.spread] = 0.5;
    bench.step();
    for (int lane = 0; lane < lanes; ++lane) {
      double sum = 0;
      for (std::size_t i = 0; i < bench.model.shares.size(); ++i) {
        const double value = share(bench, i, lane);
        sum += value;
        BOOST_TEST_REQUIRE((value > 0.0 && value < 1.0));
      }
      BOOST_TEST_REQUIRE(std::abs(sum - 1.0) < 1e-9);
    }
  }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_deviation_shrinks_geometrically_in_log_odds, M, All) {
  auto bench = started<M>(0.9);
  const double rest = log_odds(bench, 0);
  bench[bench.model.spread] = 1.0;
  bench[bench.model.noise[0]] = 0.7;
  bench.step();
  BOOST_TEST(log_odds(bench, 0) - rest == 0.7, boost::test_tools::tolerance(1e-12));
  bench[bench.model.noise[0]] = 0.0;
  bench.step(10);
  BOOST_TEST(log_odds(bench, 0) - rest == 0.7 * std::pow(0.9, 10), boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_share_pinned_to_nought_recovers, M, All) {
  auto bench = started<M>();
  const double rest = log_odds(bench, 0);
  bench[bench.model.shares[0]] = 0.0;
  bench.step(400);
  BOOST_TEST(log_odds(bench, 0) == rest, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(odds_respond_to_a_driver_by_the_exponential_of_its_loading) {
  auto bench = started<DevelopmentModel>(0.0);  // no memory: the share is at its target
  const double switzerland = log_odds(bench, 0), germany = log_odds(bench, 1);
  test::parameter(bench, "opinion.loading.development_model.switzerland.new_switzerland") = 1.5;
  test::input(bench, "opinion.driver.new_switzerland") = 0.2;
  bench.step();
  BOOST_TEST(log_odds(bench, 0) - switzerland == 0.3, boost::test_tools::tolerance(1e-12));
  BOOST_TEST(log_odds(bench, 1) == germany, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_driver_that_moves_several_answers_is_read_once) {
  const EuMembership model;
  int readings = 0;
  for (const auto& declared : model.declarations())
    readings += declared.role == Role::input && declared.name == "opinion.driver.accession";
  BOOST_TEST(readings == 1);
}

BOOST_AUTO_TEST_CASE(the_reference_answer_cannot_respond) {
  struct Wrong final : Composition {
    Wrong() : Composition("wrong", "a question", {"yes", "no"}) { respond("no", "opinion.driver.progress"); }
  };
  BOOST_CHECK_THROW(Wrong(), std::logic_error);
}

// O2, first two lines, with loadings 0.7 on accession and −0.8 on pressure.
BOOST_AUTO_TEST_CASE(votes_on_the_eu_follow_the_specification) {
  auto bench = started<EuMembership>(0.0);
  const double yes = log_odds(bench, 0), no = log_odds(bench, 1);
  const auto set = [&](std::string_view vote, std::string_view driver, double loading) {
    test::parameter(bench, "opinion.loading.eu." + std::string(vote) + "." + std::string(driver)) = loading;
  };
  set("yes", "accession", 1), set("yes", "backlash", 1), set("yes", "kosovo_tension", -0.5),
      set("yes", "growth", 0.04);
  set("no", "accession", -0.3), set("no", "backlash", -1), set("no", "kosovo_tension", 0.6),
      set("no", "growth", -0.04);
  test::input(bench, "opinion.driver.accession") = 0.7 * 0.3;
  test::input(bench, "opinion.driver.backlash") = -0.8 * 0.1;
  test::input(bench, "opinion.driver.kosovo_tension") = 0.25;
  test::input(bench, "opinion.driver.growth") = -2.0;
  bench.step();
  BOOST_TEST(log_odds(bench, 0) - yes == 0.21 - 0.08 - 0.125 - 0.08, boost::test_tools::tolerance(1e-9));
  BOOST_TEST(log_odds(bench, 1) - no == -0.063 + 0.08 + 0.15 + 0.08, boost::test_tools::tolerance(1e-9));
}

// Var of the log-odds in the long run: σ²/(2κ).
BOOST_AUTO_TEST_CASE(stationary_variance_is_that_of_an_ornstein_uhlenbeck_process) {
  constexpr double reversion = 0.8, volatility = 0.22;
  ModelBench<Climate> climate;
  climate[climate.model.reversion] = reversion;
  climate[climate.model.volatility] = volatility;
  climate[climate.model.fatigue_time] = 36.0;
  climate.prepare();
  climate.step();
  auto bench = started<Sanctions>(climate[climate.model.kept][0], climate[climate.model.spread][0]);
  const double rest = log_odds(bench, 0);
  std::mt19937_64 engine(7);
  std::normal_distribution<double> normal;
  constexpr int burn_in = 200, months = 3000;
  double squares = 0;
  for (int month = 0; month < burn_in + months; ++month) {
    test::fill<Role::noise>(bench, [&] { return normal(engine); });
    bench.step();
    for (int lane = 0; lane < lanes && month >= burn_in; ++lane)
      squares += std::pow(log_odds(bench, 0, lane) - rest, 2);
  }
  const double variance = volatility * volatility / (2 * reversion);
  const double kept = std::exp(-reversion / 12), count = double(months) * lanes;
  const double error = variance * std::sqrt(2 / (count * (1 - kept * kept) / (1 + kept * kept)));
  BOOST_TEST(std::abs(squares / count - variance) < 4 * error);
}

BOOST_AUTO_TEST_SUITE_END()
