#include "models/composite/new_switzerland.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <random>

#include "tests/support/model_bench.hpp"

using namespace vidik;
using namespace vidik::models::composite;

namespace {
constexpr std::array<double, 6> weights{0.25, 0.20, 0.15, 0.15, 0.15, 0.10};
constexpr std::array<double, 4> neutrality_of_stances{1.0, 0.7, 0.3, 0.35};

/// Values near those of 2022; every component is inside (0, 1).
struct Bench : test::ModelBench<NewSwitzerland> {
  Bench() {
    auto& self = *this;
    for (std::size_t i = 0; i < weights.size(); ++i) self[model.weight[i]] = weights[i];
    for (std::size_t i = 0; i < neutrality_of_stances.size(); ++i)
      self[model.value[i]] = neutrality_of_stances[i];
    self[model.full_residents] = 120000.0, self[model.full_ict] = 0.10, self[model.full_discount] = 0.5;
    self[model.full_migration] = 60000.0, self[model.full_fdi] = 0.09, self[model.concentration_limit] = 1.2;
    self[model.de_facto] = 39600.0, self[model.naturalised] = 300.0;
    self[model.ict_exports] = 250.0, self[model.gdp] = 72000.0;
    self[model.market_price] = 500.0, self[model.contract_price] = 400.0, self[model.contract_live] = 1.0;
    self[model.net_migration] = -500.0, self[model.concentration] = 0.5, self[model.investment] = 0.066;
    self[model.stance[0]] = 1.0;
  }
  double index() { return (*this)[model.index][0]; }
  double component(NewSwitzerland::Component which) { return (*this)[model.component[which]][0]; }
};

template <typename Handle>
double index_with(Handle handle, double value) {
  Bench bench;
  bench[handle] = value;
  bench.step();
  return bench.index();
}
}  // namespace

BOOST_AUTO_TEST_SUITE(new_switzerland)

BOOST_AUTO_TEST_CASE(is_the_weighted_sum_of_its_components) {
  Bench bench;
  bench.step();
  const std::array<double, 6> expected{39900.0 / 120000, 3000.0 / 72000 / 0.10, 0.4, 0.4, 0.7, 0.066 / 0.09};
  double sum = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    BOOST_TEST(bench[bench.model.component[i]][0] == expected[i], boost::test_tools::tolerance(1e-12));
    sum += weights[i] * expected[i];
  }
  BOOST_TEST(bench.index() == 100 * sum, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(rises_with_what_it_measures) {
  const NewSwitzerland m;
  BOOST_TEST(index_with(m.de_facto, 20000) < index_with(m.de_facto, 60000));
  BOOST_TEST(index_with(m.naturalised, 0) < index_with(m.naturalised, 20000));
  BOOST_TEST(index_with(m.ict_exports, 200) < index_with(m.ict_exports, 400));
  BOOST_TEST(index_with(m.contract_price, 450) < index_with(m.contract_price, 350));
  BOOST_TEST(index_with(m.net_migration, -2000) < index_with(m.net_migration, 2000));
  BOOST_TEST(index_with(m.concentration, 0.9) < index_with(m.concentration, 0.3));
  BOOST_TEST(index_with(m.investment, 0.03) < index_with(m.investment, 0.08));
}

BOOST_AUTO_TEST_CASE(a_contract_without_supply_gives_no_discount) {
  Bench bench;
  bench[bench.model.contract_live] = 0.0;
  bench.step();
  BOOST_TEST(bench.component(NewSwitzerland::discount) == 0.0);
}

BOOST_AUTO_TEST_CASE(a_contract_dearer_than_the_market_gives_no_negative_component) {
  Bench bench;
  bench[bench.model.contract_price] = 900.0;
  bench.step();
  BOOST_TEST(bench.component(NewSwitzerland::discount) == 0.0);
}

BOOST_AUTO_TEST_CASE(neutrality_is_that_of_the_stance) {
  for (std::size_t i = 0; i < neutrality_of_stances.size(); ++i) {
    Bench bench;
    bench[bench.model.stance[0]] = 0.0;
    bench[bench.model.stance[i]] = 1.0;
    bench.step();
    BOOST_TEST(bench.component(NewSwitzerland::neutrality) == 0.7 * neutrality_of_stances[i],
               boost::test_tools::tolerance(1e-12));
  }
}

BOOST_AUTO_TEST_CASE(stays_between_0_and_100_whatever_happens) {
  Bench bench;
  const auto& m = bench.model;
  std::mt19937_64 engine(9);
  std::lognormal_distribution<double> factor(0.0, 3.0);
  const auto scatter = [&](auto handle, double around) {
    for (auto& lane : bench[handle].column()) lane = around * factor(engine);
  };
  for (int month = 0; month < 200; ++month) {
    scatter(m.de_facto, 4e4), scatter(m.ict_exports, 250), scatter(m.gdp, 7e4), scatter(m.market_price, 500);
    scatter(m.contract_price, 400), scatter(m.net_migration, month % 2 ? 500 : -500),
        scatter(m.investment, 0.07);
    bench.step();
    const auto& value = bench[m.index].column();
    BOOST_TEST_REQUIRE((value.minCoeff() >= 0.0 && value.maxCoeff() <= 100.0 + 1e-9));
  }
}

BOOST_AUTO_TEST_SUITE_END()
