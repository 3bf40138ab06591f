// The levers of policy: levels and costs.
#include "models/policy/levers.hpp"

#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

#include "tests/support/model_bench.hpp"

using vidik::models::policy::Levers;
using vidik::test::ModelBench;

BOOST_AUTO_TEST_SUITE(levers)

BOOST_AUTO_TEST_CASE(no_lever_costs_nothing) {
  ModelBench<Levers> bench;
  for (std::size_t i = 0; i < Levers::names.size(); ++i) bench[bench.model.cost[i]] = 0.1;
  bench.step();
  BOOST_TEST(bench[bench.model.total_cost][0] == 0.0);
}

BOOST_AUTO_TEST_CASE(each_lever_costs_its_own_price_in_proportion_to_its_level) {
  for (std::size_t lever = 0; lever < Levers::names.size(); ++lever) {
    ModelBench<Levers> bench;
    for (std::size_t i = 0; i < Levers::names.size(); ++i)
      bench[bench.model.cost[i]] = 0.01 * static_cast<double>(i + 1);
    bench[bench.model.level[lever]] = 0.5;
    bench.step();
    BOOST_TEST(bench[bench.model.total_cost][0] == 0.005 * static_cast<double>(lever + 1),
               boost::test_tools::tolerance(1e-14));
  }
}

BOOST_AUTO_TEST_CASE(every_lever_has_a_name_and_a_meaning_of_its_own) {
  const Levers model;
  std::set<std::string> names, meanings;
  for (const auto& level : model.level) {
    const auto& declared = model.declarations()[static_cast<std::size_t>(level.slot)];
    names.insert(declared.name);
    meanings.insert(declared.meaning);
  }
  BOOST_TEST(names.size() == 14u);
  BOOST_TEST(meanings.size() == 14u);
  BOOST_TEST(names.count("policy.gas_diversification") == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
